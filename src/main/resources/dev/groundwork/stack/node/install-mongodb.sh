#!/bin/bash
# install-mongodb.sh: MongoDB 8.0 from MongoDB's repository, each package's signature checked against the one key that
# MongoDB signs 8.0 with, and the machine set up for it. Nothing is replaced that is installed already.
. "${0%/*}/lib.sh"
fingerprint=4B0752C1BCA238C0B4EE14DC41DE058A4E7DCA05
key=$root/etc/pki/rpm-gpg/RPM-GPG-KEY-mongodb-8.0
repository=$root/etc/yum.repos.d/mongodb-org-8.0.repo

fetch_key() {
  curl -fsS -m 30 -o "$key.new" https://pgp.mongodb.com/server-8.0.asc
}

trust_key() {
  local got
  eventually 10 30 "MongoDB's signing key cannot be fetched" fetch_key
  got=$(gpg --show-keys --with-colons "$key.new" | awk -F: '$1 == "fpr" { print $10; exit }')
  [ "$got" = "$fingerprint" ] || fail "MongoDB's signing key: expected $fingerprint, got $got"
  mv "$key.new" "$key"
  chmod 644 "$key"
}

add_repository() {
  cat >"$repository" <<END
[mongodb-org-8.0]
name=MongoDB 8.0
baseurl=https://repo.mongodb.org/yum/amazon/2023/mongodb-org/8.0/\$basearch/
enabled=1
gpgcheck=1
gpgkey=file://$key
END
  chmod 644 "$repository"
}

if ! rpm -q mongodb-org-server >/dev/null; then
  mkdir -p "${key%/*}" "${repository%/*}"
  trust_key
  add_repository
  # mongosh comes in a build for the OpenSSL 3 of Amazon Linux 2023; the default one cannot read its configuration.
  eventually 10 30 "MongoDB's packages cannot be installed" dnf install -y -q \
    mongodb-org-server mongodb-mongosh-shared-openssl3 mongodb-database-tools openssl
fi
# Only start-mongod.sh starts it: never before its volume is mounted.
systemctl disable mongod
sysctl -q --load=/opt/groundwork/mongod-sysctl.conf
systemd-tmpfiles --create /opt/groundwork/mongod-huge-pages.conf
