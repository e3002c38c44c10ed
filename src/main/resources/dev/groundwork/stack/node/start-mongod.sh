#!/bin/bash
# start-mongod.sh: mongod runs on the member's volume and answers; or the reason is said why it does not.
. "${0%/*}/lib.sh"
data=$root/var/lib/mongo
log=$root/var/log/mongodb/mongod.log

answers() {
  "${0%/*}/shell.sh" nobody state.js >/dev/null 2>&1
}

explain() {
  local full
  full=$(df --output=pcent "$data" | tail -n 1)
  fail "mongod does not answer; its volume is ${full// /} full; it said: $(tail -n 2 "$log" 2>/dev/null)"
}

[ ! -e "$data/.restoring" ] || fail "a restore was interrupted: run restore.sh again"
# The package makes the user, with a number of its own on every machine; the files are the predecessor's.
if [ -n "$(find "$data" ! -uid "$(id -u mongod)" -print -quit)" ]; then
  chown -R mongod:mongod "$data"
fi
# 512-byte sectors; the production notes say 8 to 32.
blockdev --setra 16 "$(findmnt -n -o SOURCE "$data")"
systemctl start mongod || explain
for ((n = 0; n < 40; n++)); do
  if answers; then
    say "mongod answers"
    exit 0
  fi
  sleep 15
done
explain
