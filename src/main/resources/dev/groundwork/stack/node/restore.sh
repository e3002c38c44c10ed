#!/bin/bash
# restore.sh SNAPSHOT: this member's data becomes what SNAPSHOT holds, and mongod stays stopped.
#
# To restore the set, run it on every member with the same snapshot, and start mongod only when all are done: a member
# that still has newer data would bring it back to the others. Before anything is removed, the snapshot is seen to hold
# a database that fits, and a snapshot of the present data is taken: the way back.
. "${0%/*}/lib.sh"
snapshot=$1
set -a
# shellcheck source=/dev/null
. "$root/etc/groundwork/node.env"
set +a
data=$root/var/lib/mongo
copy=$root/run/groundwork/restore
source=''

volume_is() {
  [ "$(aws ec2 describe-volumes --volume-ids "$source" --query 'Volumes[0].State' --output text)" = "$1" ]
}

clean_up() {
  mountpoint -q "$copy" && umount "$copy"
  if [ -n "$source" ]; then
    aws ec2 detach-volume --volume-id "$source" >/dev/null || true
    (eventually 30 10 "volume $source is not detached: delete it by hand" volume_is available) &&
      aws ec2 delete-volume --volume-id "$source"
  fi
}
trap clean_up EXIT

# open_snapshot: the snapshot's files are in $copy, read-only.
open_snapshot() {
  local device
  source=$(aws ec2 create-volume --snapshot-id "$snapshot" --availability-zone "$(imds placement/availability-zone)" \
    --volume-type gp3 --tag-specifications "ResourceType=volume,Tags=[{Key=groundwork:restore,Value=$NAME}]" \
    --query VolumeId --output text)
  device=$root/dev/disk/by-id/nvme-Amazon_Elastic_Block_Store_${source/-/}
  eventually 60 5 "volume $source of snapshot $snapshot does not become available" volume_is available
  aws ec2 attach-volume --volume-id "$source" --instance-id "$(imds instance-id)" --device /dev/sdg >/dev/null
  eventually 60 2 "volume $source is attached, but $device does not appear" test -e "$device"
  mkdir -p "$copy"
  # It has the same identity as the volume it was taken from, which may be mounted here.
  mount -t xfs -o ro,nouuid "$device" "$copy"
}

check_snapshot() {
  local needed offered
  [ -s "$copy/WiredTiger" ] || fail "snapshot $snapshot: expected a MongoDB data directory, got none"
  needed=$(du -sk "$copy" | cut -f 1)
  offered=$(df -k --output=size "$data" | tail -n 1)
  [ "$needed" -lt "$offered" ] || fail "snapshot $snapshot: needs $needed KiB, the volume has $((offered))"
}

keep_present() {
  local way_back
  way_back=$(aws ec2 create-snapshot --volume-id "$VOLUME" --description "$NAME before $snapshot was restored" \
    --tag-specifications "ResourceType=snapshot,Tags=[{Key=groundwork:data,Value=$DATA}]" \
    --query SnapshotId --output text)
  say "the present data is kept in $way_back"
}

open_snapshot
check_snapshot
systemctl stop mongod
keep_present
touch "$data/.restoring"
find "$data" -mindepth 1 ! -name .restoring -delete
cp -a "$copy/." "$data/"
sync
rm "$data/.restoring"
say "$NAME holds $snapshot; when every member does: systemctl start mongod"
