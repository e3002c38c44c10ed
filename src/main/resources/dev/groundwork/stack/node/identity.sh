#!/bin/bash
# identity.sh SECRET AUTHORITY MEMBER...
# Puts the replica set's key file, the members' certificate and its authority into memory (/run/groundwork).
#
# SECRET holds them. While it holds nothing, every member that comes draws up a candidate and offers it under the same
# version id: Secrets Manager takes the first offer for an id and refuses any other, so that exactly one is adopted,
# and a member that dies half-way has changed nothing. A certificate that nears its end is replaced in the same way,
# under an id made from the old one. AUTHORITY gets the authority's certificate, which is all that clients need.
. "${0%/*}/lib.sh"
secret=$1 authority=$2
shift 2
members=("$@")
here=$root/run/groundwork
mkdir -p "$here"
chmod 711 "$here"
draft=$(mktemp -d "$here/identity.XXXXXX")
trap 'rm -rf "$draft"' EXIT

version_id() {
  printf '%s' "$1" | sha256sum | cut -c 1-64
}

make_key() {
  openssl genpkey -algorithm EC -pkeyopt ec_paramgen_curve:P-256 -out "$1"
}

# issue DIRECTORY: a certificate for the members, from the authority in DIRECTORY.
issue() {
  make_key "$1/member.key"
  openssl req -new -key "$1/member.key" -subj "/O=Groundwork/CN=${members[0]}" -out "$1/member.csr"
  printf '%s\n' "subjectAltName=$(printf 'DNS:%s,' "${members[@]}")DNS:localhost" basicConstraints=critical,CA:FALSE \
    keyUsage=critical,digitalSignature extendedKeyUsage=serverAuth,clientAuth >"$1/member.ext"
  openssl x509 -req -in "$1/member.csr" -CA "$1/ca.crt" -CAkey "$1/ca.key" -CAcreateserial -sha256 -days 397 \
    -extfile "$1/member.ext" -out "$1/member.crt" 2>/dev/null
  cat "$1/member.crt" "$1/member.key" >"$1/member.pem"
}

draw_up() {
  mkdir -p "$1"
  make_key "$1/ca.key"
  printf '%s\n' '[req]' distinguished_name=name x509_extensions=use prompt=no '[name]' O=Groundwork \
    "CN=Authority of ${members[0]#*.}" '[use]' basicConstraints=critical,CA:TRUE,pathlen:0 \
    keyUsage=critical,keyCertSign,cRLSign subjectKeyIdentifier=hash >"$1/ca.cnf"
  openssl req -x509 -new -config "$1/ca.cnf" -key "$1/ca.key" -sha256 -days 3650 -out "$1/ca.crt"
  openssl rand -base64 756 >"$1/keyfile"
  issue "$1"
}

whole() {
  local file
  for file in ca.key ca.crt member.pem keyfile; do
    [ -s "$1/$file" ] || return
  done
  openssl verify -CAfile "$1/ca.crt" "$1/member.pem" >/dev/null 2>&1 &&
    [ "$(openssl x509 -in "$1/member.pem" -noout -pubkey)" = "$(openssl pkey -in "$1/member.pem" -pubout)" ]
}

# offer DIRECTORY ID: succeeds when the secret has a version of that ID, ours or another member's.
offer() {
  local error
  whole "$1" || fail "the candidate is not whole: is the disk or the memory full?"
  tar -cf "$1/identity.tar" -C "$1" ca.key ca.crt member.pem keyfile
  error=$(aws secretsmanager put-secret-value --secret-id "$secret" --client-request-token "$2" \
    --secret-binary "fileb://$1/identity.tar" 2>&1 >/dev/null) && return
  case $error in
    *ResourceExistsException*) say "another member was first" ;;
    *) say "${error##*$'\n'}" && return 1 ;;
  esac
}

fetched() {
  local error
  rm -rf "$draft/current"
  mkdir "$draft/current"
  if ! error=$(aws secretsmanager get-secret-value --secret-id "$secret" --query SecretBinary --output text \
    2>&1 >"$draft/value"); then
    case $error in
      *ResourceNotFoundException*)
        draw_up "$draft/first"
        offer "$draft/first" "$(version_id first)"
        ;;
      *) say "${error##*$'\n'}" ;;
    esac
    return 1
  fi
  base64 -d "$draft/value" 2>/dev/null | tar -xf - -C "$draft/current" 2>/dev/null && whole "$draft/current" && return
  say "what $secret holds is not whole"
  return 1
}

renew_if_due() {
  openssl x509 -in "$draft/current/member.pem" -noout -checkend $((30 * 86400)) >/dev/null && return
  say "the certificate ends within 30 days"
  mkdir "$draft/next"
  cp "$draft/current/"{ca.key,ca.crt,keyfile} "$draft/next"
  issue "$draft/next"
  offer "$draft/next" "$(version_id "$(cat "$draft/current/member.pem")")"
  eventually 40 15 "the identity cannot be had from $secret" fetched
}

# Succeeds when something was new.
adopt() {
  local file answer=1
  for file in ca.crt member.pem keyfile; do
    cmp -s "$draft/current/$file" "$here/$file" && continue
    install -m 400 -o mongod -g mongod "$draft/current/$file" "$here/$file" || fail "$here/$file cannot be written"
    answer=0
  done
  return $answer
}

publish_authority() {
  aws secretsmanager put-secret-value --secret-id "$authority" \
    --client-request-token "$(version_id "$(cat "$here/ca.crt")")" --secret-string "file://$here/ca.crt" >/dev/null
}

eventually 40 15 "the identity cannot be had from $secret" fetched
renew_if_due
if adopt; then
  say "identity adopted"
  touch "$here/unread"
  eventually 20 15 "the authority cannot be published in $authority" publish_authority
fi
# A mongod that runs reads it now or, should that fail, on the next run; one that does not run reads it when it starts.
if systemctl is-active -q mongod && [ -e "$here/unread" ]; then
  "${0%/*}/shell.sh" admin reload-certificates.js
fi
rm -f "$here/unread"
