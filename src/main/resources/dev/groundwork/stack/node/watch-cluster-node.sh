#!/bin/bash
# watch-cluster-node.sh CONFIGURATION: the CloudWatch agent runs with this file. Who started this starts it again if it fails.
set -euo pipefail
configuration=$1
PATH=$PATH:/opt/aws/amazon-cloudwatch-agent/bin

[ -n "$(command -v amazon-cloudwatch-agent-ctl)" ] || dnf install -y -q amazon-cloudwatch-agent
amazon-cloudwatch-agent-ctl -a fetch-config -m ec2 -s -c "file:$configuration" >/dev/null
