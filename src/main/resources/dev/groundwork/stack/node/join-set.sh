#!/bin/bash
# join-set.sh NAME SET IDENTITY MEMBERS USER=SECRET...: this member is PRIMARY or SECONDARY of a set with its users.
#
# Only the first of MEMBERS initiates, and there is only one machine of that name: the one that holds its volume. If it
# dies before, its successor does it; if it dies after, whoever is elected makes the users. That the set was initiated
# is recorded as a version of the secret IDENTITY: members that have all lost their volumes then wait to be restored,
# instead of starting over, empty.
. "${0%/*}/lib.sh"
name=$1 set=$2 identity=$3 members=$4
shift 4
users=$root/run/groundwork/users
mkdir -p "$users"

fetch_user() {
  local file=$users/${1%%=*}
  aws secretsmanager get-secret-value --secret-id "${1#*=}" --query SecretString --output text >"$users/../user.new" &&
    mv "$users/../user.new" "$file"
}

# Never, before, or unknown: only a clear answer may lead to a new set.
past() {
  local error
  error=$(aws secretsmanager get-secret-value --secret-id "$identity" --version-stage initiated --query VersionId \
    --output text 2>&1 >/dev/null) && echo before && return
  case $error in
    *ResourceNotFoundException*) echo never ;;
    *) echo unknown ;;
  esac
}

record() {
  [ "$(past)" = before ] || aws secretsmanager put-secret-value --secret-id "$identity" --version-stages initiated \
    --client-request-token "$(printf initiated | sha256sum | cut -c 1-64)" --secret-string "$set" >/dev/null
}

initiate() {
  case $(past) in
    never) SET=$set MEMBERS=$members "${0%/*}/shell.sh" nobody initiate.js && record ;;
    before) say "the set exists: waiting for the others to take this member in" ;;
    *) say "cannot tell whether the set exists" ;;
  esac
}

state=''
settled() {
  state=$("${0%/*}/shell.sh" nobody state.js) || state=SILENT
  case $state in
    PRIMARY) record && USERS_DIRECTORY=$users "${0%/*}/shell.sh" nobody users.js ;;
    SECONDARY) "${0%/*}/shell.sh" exporter state.js >/dev/null ;;
    UNINITIATED)
      [ "$name" != "${members%% *}" ] || initiate
      return 1
      ;;
    *) return 1 ;;
  esac
}

for user in "$@"; do
  eventually 40 15 "the secret of user ${user%%=*} cannot be had" fetch_user "$user"
done
patience=80
until settled; do
  # Catching up takes as long as it takes: whoever gave up would start it all over.
  [ "$state" = CATCHING_UP ] || patience=$((patience - 1))
  [ "$patience" -gt 0 ] || fail "member of no set: $state; if all members lost their volumes, restore a snapshot"
  sleep 15
done
say "$name is $state of $set"
