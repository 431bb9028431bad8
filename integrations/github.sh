#!/usr/bin/env bash
# What the action runs: annotations on standard output, a job summary, a SARIF file; exits as factcheck does.
# Lists are given one path a line: FACTCHECK_NEW, FACTCHECK_AGAINST; FACTCHECK_ARGUMENTS one argument a line.
set -euo pipefail

lines() { # the lines of $2 that are not empty, each after the option $1 if there is one
  local line
  while IFS= read -r line; do
    line="${line%$'\r'}"
    [ -z "$line" ] && continue
    [ -n "$1" ] && arguments+=("$1")
    arguments+=("$line")
  done <<<"$2"
}

folder="${RUNNER_TEMP:-$(mktemp -d)}"
sarif="$folder/factcheck.sarif"
summary="$folder/factcheck.md"

arguments=()
lines --against "${FACTCHECK_AGAINST:-}"
lines "" "${FACTCHECK_ARGUMENTS:-}"
arguments+=(--output github --output "summary:$summary" --output "sarif:$sarif" --)
lines "" "${FACTCHECK_NEW:-}"

code=0
${FACTCHECK_COMMAND:-factcheck} check "${arguments[@]}" || code=$?

if [ -n "${GITHUB_STEP_SUMMARY:-}" ] && [ -f "$summary" ]; then
  cat "$summary" >>"$GITHUB_STEP_SUMMARY"
fi
if [ -n "${GITHUB_OUTPUT:-}" ]; then
  {
    echo "exit-code=$code"
    if [ -f "$sarif" ]; then echo "sarif=$sarif"; fi
  } >>"$GITHUB_OUTPUT"
fi
exit "$code"
