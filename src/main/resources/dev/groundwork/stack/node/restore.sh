#!/bin/bash
# restore.sh SNAPSHOT: this member's data becomes what SNAPSHOT holds, and mongod stays stopped.
#
# To restore the set, run it on every member with the same snapshot, and start-mongod.sh only when all are done: a member
# that still has newer data would bring it back to the others. Before anything is removed, the snapshot is seen to hold
# a database that fits, and a snapshot of the present data is taken: the way back.
. "${0%/*}/lib.sh"
snapshot=$1
set -a
# shellcheck disable=SC1091 # NAME, VOLUME and DATA: the stack writes it
. "$root/etc/groundwork/node.env"
set +a
data=$root/var/lib/mongo
copy=$root/run/groundwork/restore
loan=''

volume_is() {
  [ "$(aws ec2 describe-volumes --volume-ids "$loan" --query 'Volumes[0].State' --output text)" = "$1" ]
}

clean_up() {
  mountpoint -q "$copy" && umount "$copy"
  if [ -n "$loan" ]; then
    aws ec2 detach-volume --volume-id "$loan" >/dev/null || true
    (eventually 30 10 "volume $loan is not detached: delete it by hand" volume_is available) &&
      aws ec2 delete-volume --volume-id "$loan"
  fi
}
trap clean_up EXIT

# open_snapshot: the snapshot's files are in $copy, read-only.
open_snapshot() {
  local device
  loan=$(aws ec2 create-volume --snapshot-id "$snapshot" --availability-zone "$(imds placement/availability-zone)" \
    --volume-type gp3 --tag-specifications "ResourceType=volume,Tags=[{Key=groundwork:restore,Value=$NAME}]" \
    --query VolumeId --output text)
  device=$root/dev/disk/by-id/nvme-Amazon_Elastic_Block_Store_${loan/-/}
  eventually 60 5 "volume $loan of snapshot $snapshot does not become available" volume_is available
  aws ec2 attach-volume --volume-id "$loan" --instance-id "$(imds instance-id)" --device /dev/sdg >/dev/null
  eventually 60 2 "volume $loan is attached, but $device does not appear" test -e "$device"
  mkdir -p "$copy"
  # It has the same identity as the volume it was taken from, which may be mounted here.
  mount -t xfs -o ro,nouuid "$device" "$copy"
}

check_snapshot() {
  local needed offered
  [ -s "$copy/WiredTiger" ] || fail "snapshot $snapshot: expected a MongoDB data directory, got none"
  needed=$(du -sk "$copy" | cut -f 1)
  offered=$(($(df -k --output=size "$data" | tail -n 1)))
  [ "$needed" -lt "$offered" ] || fail "snapshot $snapshot: needs $needed KiB, the volume has $offered"
}

keep_present() {
  local way_back
  # shellcheck disable=SC2153 # DATA is the tag of the set's volumes, data the directory
  way_back=$(aws ec2 create-snapshot --volume-id "$VOLUME" --description "$NAME before $snapshot was restored" \
    --tag-specifications "ResourceType=snapshot,Tags=[{Key=groundwork:data,Value=$DATA}]" \
    --query SnapshotId --output text) ||
    fail "the present data cannot be kept: nothing was changed, and mongod is stopped"
  say "the present data is kept in $way_back"
}

open_snapshot
check_snapshot
systemctl stop mongod
keep_present
# A volume that is full to the last block has no room for a mark either.
rm -rf "$data/diagnostic.data"
touch "$data/.restoring"
find "$data" -mindepth 1 ! -name .restoring -delete
cp -a "$copy/." "$data/"
sync
rm "$data/.restoring"
say "$NAME holds $snapshot; when every member does: start-mongod.sh"
