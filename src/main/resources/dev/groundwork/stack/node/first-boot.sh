#!/bin/bash
# first-boot.sh STACK RESOURCE REGION UNIT...
# The node's user data: takes the node's files from the stack's metadata and starts its units. A machine that cannot
# goes back to its group, which starts another one.
set -uo pipefail
stack=$1 resource=$2 region=$3
shift 3

bootstrap() {
  { command -v cfn-init >/dev/null || dnf install -y -q aws-cfn-bootstrap; } &&
    cfn-init --stack "$stack" --resource "$resource" --region "$region" &&
    systemctl daemon-reload &&
    systemctl enable --now --no-block "$@"
}

PATH=$PATH:/opt/aws/bin
for _ in 1 2 3 4 5 6 7 8 9 10; do
  if bootstrap "$@"; then
    exit 0
  fi
  echo "first-boot.sh: the node's files are not here yet" >&2
  sleep 30
done
echo "first-boot.sh: gave up after 10 attempts; powering off" >&2
systemctl poweroff
exit 1
