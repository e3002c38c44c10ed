# Sourced by every script of a node: strict mode, one way to speak, one way to wait, one way to ask the machine.
# shellcheck shell=bash
set -euo pipefail
umask 077

# Where the machine's files are; the tests give another place.
# shellcheck disable=SC2034 # for the scripts that source this
root=${GROUNDWORK_ROOT:-}

say() {
  printf '%s %s: %s\n' "$(date -u +%FT%TZ)" "${0##*/}" "$*" >&2
}

fail() {
  say "$*"
  exit 1
}

# eventually TIMES SECONDS WHAT COMMAND...: until COMMAND succeeds; or, after so many attempts, fails and says WHAT.
# The shell ignores "set -e" inside such a COMMAND: a function used here returns by itself where something fails.
eventually() {
  local times=$1 seconds=$2 what=$3 n
  shift 3
  for ((n = 1; n <= times; n++)); do
    if "$@"; then
      return 0
    fi
    sleep "$seconds"
  done
  fail "$what: gave up after $times attempts, $seconds s apart"
}

# imds PATH: what the instance metadata service (version 2) says about this machine.
imds() {
  local service=http://169.254.169.254/latest token
  token=$(curl -fsS -m 5 -X PUT -H 'X-aws-ec2-metadata-token-ttl-seconds: 60' "$service/api/token") || return
  curl -fsS -m 5 -H "X-aws-ec2-metadata-token: $token" "$service/meta-data/$1"
}
