#!/bin/bash
# One-shot in the Elasticsearch image: an authority and a node certificate, made once. Running it again changes nothing.
set -euo pipefail
certs=/usr/share/elasticsearch/config/certs
cd /usr/share/elasticsearch

# Unpacks into a fresh folder and moves it into place, so that a killed run leaves nothing half made.
make() {
  local name=$1
  shift
  if [ ! -d "$certs/$name" ]; then
    rm -rf "$certs/new"
    mkdir "$certs/new"
    bin/elasticsearch-certutil "$@" --silent --pem --out "$certs/new/$name.zip"
    unzip -q "$certs/new/$name.zip" -d "$certs/new"
    mv "$certs/new/$name" "$certs/$name"
    rm -rf "$certs/new"
  fi
}

make ca ca
make elasticsearch cert --in /setup/certs.yml --ca-cert "$certs/ca/ca.crt" --ca-key "$certs/ca/ca.key"
chown -R root:root "$certs"
find "$certs" -type d -exec chmod 750 {} +
find "$certs" -type f -exec chmod 640 {} +
install -m 644 "$certs/ca/ca.crt" /ca/ca.crt
