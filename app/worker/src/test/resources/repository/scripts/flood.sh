#!/bin/sh
# Prints a gigabyte.
yes "a line of output that says nothing at all" | head -c 1073741824
