#!/bin/bash
# Eats memory.
a=xxxxxxxxxxxxxxxx
while :; do a=$a$a; done
