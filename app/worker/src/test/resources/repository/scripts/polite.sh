#!/bin/bash
# Ends upon SIGTERM, and says so.
trap 'echo ended politely; exit 0' TERM
echo ready
while :; do sleep 0.1; done
