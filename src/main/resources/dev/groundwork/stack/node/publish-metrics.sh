#!/bin/bash
# publish-metrics.sh NAME: the member's figures go to CloudWatch; if it does not give any, that it is not healthy.
. "${0%/*}/lib.sh"
name=$1
certificate=$root/run/groundwork/member.pem

days=0
if [ -s "$certificate" ]; then
  end=$(date -d "$(openssl x509 -in "$certificate" -noout -enddate | cut -d = -f 2)" +%s)
  days=$(((end - $(date +%s)) / 86400))
fi
if ! figures=$(NAME=$name CERTIFICATE_DAYS=$days "${0%/*}/shell.sh" exporter metrics.js); then
  figures="[{\"MetricName\":\"Healthy\",\"Dimensions\":[{\"Name\":\"Member\",\"Value\":\"$name\"}],\"Value\":0,\"Unit\":\"Count\"}]"
fi
aws cloudwatch put-metric-data --namespace Groundwork/MongoDB --metric-data "$figures"
