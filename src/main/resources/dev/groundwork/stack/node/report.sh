#!/bin/bash
# report.sh STACK RESOURCE SUCCESS|FAILURE: tells the stack how this node came up. Outside a deployment nobody listens.
. "${0%/*}/lib.sh"
stack=$1 resource=$2 status=$3

instance=$(imds instance-id) || exit 0
if aws cloudformation signal-resource --stack-name "$stack" --logical-resource-id "$resource" \
  --unique-id "$instance" --status "$status"; then
  say "$status"
else
  say "$status, and the stack is not waiting for it"
fi
