#!/bin/bash
# One-shot: accounts and roles in Elasticsearch. Every call sets a state, so running it again is harmless.
set -euo pipefail
es=https://elasticsearch:9200

# The password goes through a file descriptor, not the command line, where `ps` would show it.
call() {
  local method=$1 path=$2 body=$3
  curl -fsS -o /dev/null --retry 10 --retry-all-errors --retry-delay 2 --cacert /ca/ca.crt \
    -K <(printf 'user = "elastic:%s"\n' "$(quoted "$ELASTIC_PASSWORD")") \
    -X "$method" "$es$path" -H 'Content-Type: application/json' --data-binary @- <<<"$body"
}

# A value inside JSON or curl's configuration: backslashes and double quotes escaped.
quoted() {
  local value=${1//\\/\\\\}
  printf '%s' "${value//\"/\\\"}"
}

call POST /_security/user/kibana_system/_password '{"password":"'"$(quoted "$KIBANA_PASSWORD")"'"}'

# The services: their own indices, nothing else.
call PUT /_security/role/rightswatch_writer '{
  "cluster": ["monitor"],
  "indices": [{"names": ["rightswatch-*"], "privileges": ["read", "write", "create_index", "manage"]}]}'
call PUT /_security/user/rightswatch '{
  "password": "'"$(quoted "$RIGHTSWATCH_ES_PASSWORD")"'", "roles": ["rightswatch_writer"], "full_name": "RightsWatch services"}'

# Analysts: read the indices, use what Kibana shows.
call PUT /_security/role/rightswatch_analyst '{
  "indices": [{"names": ["rightswatch-*"], "privileges": ["read", "view_index_metadata"]}],
  "applications": [{"application": "kibana-.kibana", "privileges": ["read"], "resources": ["*"]}]}'
call PUT /_security/user/analyst '{
  "password": "'"$(quoted "$ANALYST_PASSWORD")"'", "roles": ["rightswatch_analyst"], "full_name": "Analyst"}'
echo "accounts and roles are set"
