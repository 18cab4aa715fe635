#!/bin/sh
# Prints terminal codes and its own credentials.
printf '\033[31mred\033[0m \033]0;title\007done\n'
exec 3<>/dev/null
echo "token=$AWS_CONTAINER_AUTHORIZATION_TOKEN"
echo "ghs_abcdefghijklmnopqrstuvwxyz0123456789ABCD"
