#!/bin/bash
# leave-name.sh ZONE NAME: a machine that no other will follow takes its name with it, so that the zone can be deleted.
# One that will be followed leaves the name: for a minute the old address does less harm than "no such name", which
# resolvers remember for longer. Shutting down never fails because of this.
. "${0%/*}/lib.sh"
zone=$1 name=$2

followers=$(aws autoscaling describe-auto-scaling-groups --filters "Name=tag:groundwork:node,Values=$name" \
  --query 'sum(AutoScalingGroups[].DesiredCapacity)' --output text) || exit 0
if [ "${followers%.*}" != 0 ]; then
  say "$name stays for the next machine"
  exit 0
fi
address=$(imds local-ipv4) || exit 0
record="{\"Name\":\"$name\",\"Type\":\"A\",\"TTL\":60,\"ResourceRecords\":[{\"Value\":\"$address\"}]}"
# Route 53 deletes a record only if every value matches: this cannot hit a successor's.
if aws route53 change-resource-record-sets --hosted-zone-id "$zone" \
  --change-batch "{\"Changes\":[{\"Action\":\"DELETE\",\"ResourceRecordSet\":$record}]}" >/dev/null; then
  say "$name is given back"
fi
exit 0
