#!/bin/bash
# take-volume.sh VOLUME DIRECTORY: VOLUME is attached to this machine, holds an XFS, and is mounted on DIRECTORY.
# Waits for a predecessor to let go of it; never makes a file system where there is anything already.
. "${0%/*}/lib.sh"
volume=$1 directory=$root$2
device=$root/dev/disk/by-id/nvme-Amazon_Elastic_Block_Store_${volume/-/}

instance='' zone=''
knows_itself() {
  instance=$(imds instance-id) && zone=$(imds placement/availability-zone)
}

attached() {
  local answer home state holder
  answer=$(aws ec2 describe-volumes --volume-ids "$volume" --output text \
    --query 'Volumes[0].[AvailabilityZone,State,Attachments[0].InstanceId]') || return
  read -r home state holder <<<"$answer"
  [ "$home" = "$zone" ] || fail "volume $volume: expected in $zone, got $home"
  case $state/$holder in
    in-use/"$instance") return 0 ;;
    available/*) aws ec2 attach-volume --volume-id "$volume" --instance-id "$instance" --device /dev/sdf >/dev/null ;;
    *) say "waiting for volume $volume: $state, held by $holder" ;;
  esac
  return 1
}

# The EBS volume's id is in the device's name: no other volume, and no restored copy, can be mistaken for it.
has_file_system() {
  local code=0
  blkid -p "$device" >/dev/null || code=$?
  case $code in
    0) [ "$(blkid -p -o value -s TYPE "$device")" = xfs ] || fail "volume $volume: expected xfs or nothing, got other data" ;;
    2) return 1 ;;
    *) fail "volume $volume: cannot tell what it holds (blkid: $code)" ;;
  esac
}

eventually 20 6 "metadata service does not tell who this machine is" knows_itself
eventually 60 15 "volume $volume is not attached" attached
eventually 60 2 "volume $volume is attached, but $device does not appear" test -e "$device"
if ! has_file_system; then
  say "volume $volume is new"
  mkfs.xfs "$device"
fi
mkdir -p "$directory"
mountpoint -q "$directory" || mount -t xfs -o noatime,nodev,nosuid "$device" "$directory"
# Takes what the volume has gained since; does nothing when it has gained nothing.
xfs_growfs "$directory" >/dev/null
say "volume $volume is on $directory"
