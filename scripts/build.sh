# Restore and build, skipped when nothing has changed since the last time.

program="$root/src/Mandate/bin/Release/net10.0/mandate.dll"

# build_program: what `demo` and the program's own commands need.
build_program() { build_once program src/Mandate/Mandate.csproj src "$program"; }

# build_everything: the program and the three test projects.
build_everything() {
  build_once everything Mandate.slnx "src tests" "$root/tests/Mandate.WebTests/bin/Release/net10.0/Mandate.WebTests.dll"
}

# build_once STAMP TARGET FOLDERS PRODUCT
build_once() {
  local stamp="$root/.mandate/stamps/$1" target=$2 folders=$3 product=$4
  lock_setup
  need_npm_packages
  if [ ! -f "$product" ] || changed_since "$stamp" "$folders"; then
    need_dotnet
    mkdir -p "$root/.mandate/stamps"
    # The stamp is of the beginning: what is saved while the build runs is built next time.
    sources "$folders" | cksum >"$stamp.begun"
    restore_packages "$1" "$target"
    step "build-$1" "building (Release)" -- build "$target" || stop 3 "The build failed."
    mv "$stamp.begun" "$stamp"
  fi
  unlock_setup
}

# A build whose compiler was killed may end with 0: only its own words say that it is whole.
build() {
  local said code=0
  said="$(in_root dotnet build "$1" -c Release --no-restore -v q --nologo)" || code=$?
  printf '%s\n' "$said"
  [ "$code" -eq 0 ] && [[ $said == *"Build succeeded"* ]]
}

# A file is newer than the stamp, or one came or went since.
changed_since() {
  local stamp=$1 folders=$2
  [ -f "$stamp" ] || return 0
  [ "$(sources "$folders" | cksum)" = "$(cat "$stamp")" ] || return 0
  [ -n "$(sources "$folders" -newer "$stamp")" ]
}

# sources FOLDERS [CONDITION]: the files that a build reads.
sources() {
  local folder paths=("$root"/*.props "$root"/*.targets "$root"/*.slnx "$root/global.json" "$root/.editorconfig")
  for folder in $1; do paths+=("$root/$folder"); done
  find "${paths[@]}" \( -name bin -o -name obj -o -name vendor -o -name TestResults \) -prune -o -type f "${@:2}" -print
}

# Locked: exactly the packages that the committed lock files name, with their hashes.
restore_packages() {
  local name=$1 target=$2 assets="$root/src/Mandate/obj/project.assets.json"
  [ "$name" = program ] || assets="$root/tests/Mandate.WebTests/obj/project.assets.json"
  if [ -f "$assets" ] && [ -z "$(find "$root/src" "$root/tests" "$root"/*.props "$root"/*.targets \
    \( -name '*.csproj' -o -name packages.lock.json -o -name '*.props' -o -name '*.targets' \) \
    -not -path '*/obj/*' -newer "$assets" -print -quit)" ]; then
    return 0
  fi
  step "restore-$name" "restoring NuGet packages" -- in_root dotnet restore "$target" --locked-mode -v q ||
    stop 6 "The packages could not be restored: is the registry reachable? After a change of packages: dotnet restore --force-evaluate"
  # A restore that changes nothing leaves the file's time alone.
  touch -c "$assets"
}

# dotnet looks for global.json from the current directory upwards.
in_root() { (cd "$root" && "$@"); }
