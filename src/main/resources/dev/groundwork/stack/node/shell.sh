#!/bin/bash
# shell.sh USER FILE: runs a file of JavaScript on this machine's mongod, logged in as USER, whose secret is in
# /run/groundwork/users; "nobody" does not log in. No password is ever on a command line.
. "${0%/*}/lib.sh"
user=$1 file=$2
here=$root/run/groundwork

export GROUNDWORK_USER=''
if [ "$user" != nobody ]; then
  GROUNDWORK_USER=$here/users/$user
fi
parameters="directConnection=true&serverSelectionTimeoutMS=5000&tls=true&tlsCAFile=$here/ca.crt"
mongosh --quiet --norc --file "${0%/*}/login.js" --file "${0%/*}/$file" "mongodb://localhost:27017/admin?$parameters"
