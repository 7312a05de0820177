# Tests: the three projects are programs of their own (xunit.v3), started directly and side by side.

# A hung test must not hold a machine for ever. The whole suite is meant to take under 12 minutes.
test_limit="${MANDATE_TEST_LIMIT:-25m}"

task_test() {
  local arguments=() word
  for word in "$@"; do
    case "$word" in
      -h | --help) usage; exit 0 ;;
      -*) stop 2 "Usage: ./mandate test [WORDS] (words of a class or method name)" ;;
      # Test names are sentences: they may be given with spaces.
      *) arguments+=(-method "*${word// /_}*") ;;
    esac
  done
  run_tests "${arguments[@]}"
}

task_test_changed() {
  need_git
  need_node
  local arguments=() line
  while IFS= read -r line; do arguments+=("$line"); done < <(changed_files | node "$root/scripts/changed-tests.mjs" "$root")
  [ ${#arguments[@]} -gt 0 ] || stop 0 "nothing has changed that a test looks at"
  [ "${arguments[0]}" != everything ] || arguments=()
  run_tests "${arguments[@]}"
}

# What differs from the main branch (or from the last commit, on it), and what git does not know yet.
changed_files() {
  local since=HEAD name
  for name in main origin/main; do
    if git -C "$root" rev-parse -q --verify "$name" >/dev/null; then since="$(git -C "$root" merge-base "$name" HEAD)"; break; fi
  done
  git -C "$root" diff --name-only "$since"
  git -C "$root" ls-files --others --exclude-standard
}

# run_tests ARGUMENTS-OF-XUNIT…
run_tests() {
  need_browser
  need_node
  build_everything
  results="$root/.mandate/tests"
  rm -rf "$results"
  mkdir -p "$results"
  names=()
  running=()
  trap stop_tests INT TERM
  local project index code
  for project in "$root"/tests/*.*Tests/; do start_suite "$(basename "$project")" "$@"; done
  for index in "${!running[@]}"; do
    code=0
    wait "${running[$index]}" || code=$?
    echo "$code" >"$results/${names[$index]}.code"
  done
  node "$root/scripts/test-report.mjs" "$results"
}

# Each suite leaves its output and its result in CTRF (JSON) in one folder.
start_suite() {
  local name=$1
  shift
  cd "$root/tests/$name/bin/Release/net10.0"
  timeout --kill-after=30s "$test_limit" \
    dotnet "$name.dll" -noLogo -noColor -ctrf "$results/$name.json" "$@" >"$results/$name.log" 2>&1 </dev/null 8>&- &
  names+=("$name")
  running+=($!)
  cd "$root"
}

stop_tests() {
  trap - INT TERM
  kill "${running[@]}" 2>/dev/null || true
  stop 130 "stopped"
}
