#!/bin/bash
# watch-node.sh CONFIGURATION: the CloudWatch agent runs with this file.
# A node that cannot be watched still does its work: the alarms treat missing figures as a fault.
. "${0%/*}/lib.sh"
configuration=$1
control=/opt/aws/amazon-cloudwatch-agent/bin
PATH=$PATH:$control

installed() {
  [ -n "$(command -v amazon-cloudwatch-agent-ctl)" ] || dnf install -y -q amazon-cloudwatch-agent
}

(eventually 5 30 "the CloudWatch agent cannot be installed" installed) || exit 0
amazon-cloudwatch-agent-ctl -a fetch-config -m ec2 -s -c "file:$configuration" >/dev/null ||
  say "the CloudWatch agent does not start"
