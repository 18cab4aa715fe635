#!/bin/sh
# Shows what a command is given, and leaves files behind.
echo "argv: $# [$1] [$2]"
pwd
env | sort
cat "$QUAYMASTER_ISSUE"
mkdir -p report/deep
echo plain > report/deep/a.txt
ln -s /etc/passwd report/link.txt
ln -s /etc report/folder
mkfifo report/fifo
ln /etc/hostname report/hard.txt 2>/dev/null
echo other > other.txt
mkdir report/closed && echo x > report/closed/x && chmod 0 report/closed
exit "${3:-0}"
