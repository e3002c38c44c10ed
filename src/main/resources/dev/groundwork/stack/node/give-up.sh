#!/bin/bash
# give-up.sh STACK RESOURCE: this machine could not become the node. It says so and goes; its group starts another one.
. "${0%/*}/lib.sh"

"${0%/*}/report.sh" "$1" "$2" FAILURE || true
# Long enough for the agent to ship the log that says why, and for a person who is looking to type "shutdown -c".
shutdown -h +5 "this machine could not become the node; see /var/log/groundwork.log"
