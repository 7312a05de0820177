# Messages of the developer command. They go to standard error: standard output belongs to the task.

say() { printf 'mandate: %s\n' "$*" >&2; }

# stop CODE WORDS…: end with the reason and the way out.
stop() {
  local code=$1
  shift
  printf 'mandate: %s\n' "$@" >&2
  exit "$code"
}

# step NAME WORDS -- COMMAND…: one line for a step that may take a while; its output is kept in a
# log and shown only when the step fails.
step() {
  local name=$1 words=$2 log="$root/.mandate/logs/$1.log" began=$SECONDS
  shift 3
  mkdir -p "$root/.mandate/logs"
  printf 'mandate: %s … ' "$words" >&2
  # Descriptor 8 is the lock: build servers that stay behind must not keep it.
  if "$@" >"$log" 2>&1 </dev/null 8>&-; then
    printf '%s s\n' "$((SECONDS - began))" >&2
    return 0
  fi
  printf 'failed\n' >&2
  show_failure "$log"
  say "The whole output of this step ($name) is in $log"
  return 1
}

# Compilers say everything twice and the reason in the middle: lines with "error" come first.
show_failure() {
  local reasons
  reasons="$(grep -E '(^|[ :])(error|ERR!|E:)' "$1" | sed "s|$root/||g" | sort -u | head -n 30 || true)"
  if [ -n "$reasons" ]; then printf '%s\n' "$reasons" >&2; else tail -n 30 "$1" >&2; fi
}

# Only one ./mandate prepares at a time; the lock ends with the process or with unlock.
lock_setup() {
  mkdir -p "$root/.mandate"
  command -v flock >/dev/null || return 0
  exec 8>"$root/.mandate/setup.lock"
  flock -n 8 && return 0
  say "waiting for another ./mandate that is preparing this clone"
  flock 8
}

unlock_setup() { { exec 8>&-; } 2>/dev/null || true; }
