#!/bin/bash
# Ignores SIGTERM, and so do children that leave its session, twice.
trap '' TERM
echo "started $1"
(setsid sh -c 'trap "" TERM; (exec sleep 3601) & wait' &)
(env -i setsid sh -c 'trap "" TERM; (setsid sleep 3602 &) ; sleep 3603' &)
while :; do sleep 3600; done
