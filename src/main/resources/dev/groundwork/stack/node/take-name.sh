#!/bin/bash
# take-name.sh ZONE NAME: NAME in the private hosted zone ZONE means this machine, and this machine knows it.
. "${0%/*}/lib.sh"
zone=$1 name=$2

address=
knows_address() {
  address=$(imds local-ipv4)
}

resolves() {
  [ "$(getent ahostsv4 "$name" | awk 'NR == 1 { print $1 }')" = "$address" ]
}

claim() {
  local record change
  record="{\"Name\":\"$name\",\"Type\":\"A\",\"TTL\":60,\"ResourceRecords\":[{\"Value\":\"$address\"}]}"
  change=$(aws route53 change-resource-record-sets --hosted-zone-id "$zone" --query ChangeInfo.Id --output text \
    --change-batch "{\"Changes\":[{\"Action\":\"UPSERT\",\"ResourceRecordSet\":$record}]}") || return
  # Whoever asks for a name before it is known everywhere makes the resolver remember that it does not exist.
  aws route53 wait resource-record-sets-changed --id "$change"
}

eventually 20 6 "metadata service does not tell this machine's address" knows_address
hostnamectl set-hostname "$name"
# After a reboot the name is still right, and the node needs nobody to come up.
if resolves; then
  say "$name is $address already"
  exit 0
fi
eventually 20 15 "$name cannot be written to hosted zone $zone" claim
eventually 60 10 "$name does not resolve to $address" resolves
say "$name is $address"
