#!/bin/sh
# Fills the disk, in more than one file.
i=0
while :; do
  i=$((i + 1))
  head -c 1000000 /dev/zero > "fill-$i" || exit 1
done
