# The tasks other than tests.

# The program takes over this process, so that signals and exit codes are its own.
task_program() {
  build_program
  exec dotnet "$program" "$@"
}

task_demo() {
  local data=(--data "$root/.mandate/demo") argument
  for argument in "$@"; do
    case "$argument" in --data | --data=* | --help | -h | -?) data=() ;; esac
  done
  task_program demo "${data[@]}" "$@"
}

task_run() {
  lock_setup
  need_npm_packages
  need_dotnet
  unlock_setup
  cd "$root"
  export ASPNETCORE_ENVIRONMENT=Development
  [ $# -gt 0 ] || set -- serve --data "$root/.mandate/run"
  exec dotnet watch --non-interactive --project src/Mandate run -- "$@"
}

task_setup() {
  need_browser
  build_everything
  say "ready: ./mandate demo, ./mandate test"
}

# White space only, folder by folder: a few seconds, where a check that loads the projects takes
# minutes. Style and analysers are warnings of the build, and warnings fail it.
task_format() {
  local mode=()
  case "${1:-}" in
    "") ;;
    --check) mode=(--verify-no-changes) ;;
    *) stop 2 "Usage: ./mandate format [--check]" ;;
  esac
  need_dotnet
  in_root dotnet format whitespace . --folder --exclude src/Mandate/Migrations node_modules .mandate artifacts "${mode[@]}" -v q ||
    stop 3 "These files are not laid out as .editorconfig says. Run ./mandate format"
}

task_migrate() {
  build_program
  step tools "restoring the migration tool" -- in_root dotnet tool restore || stop 6 "dotnet-ef could not be restored."
  in_root dotnet ef migrations add "$1" --project src/Mandate --configuration Release \
    --output-dir Migrations --namespace Mandate.Migrations
}

task_bench() {
  case "${1:-budget}" in budget) need_spreadsheet ;; esac
  build_program
  in_root dotnet run --project bench/Mandate.Bench -c Release -- "$@"
}

task_publish() {
  local target="${1:-$root/artifacts/mandate}"
  lock_setup
  need_npm_packages
  need_dotnet
  step publish "publishing into $target" -- in_root dotnet publish src/Mandate/Mandate.csproj -c Release -o "$target" --nologo ||
    stop 3 "The program could not be published."
}
