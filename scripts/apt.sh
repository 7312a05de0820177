# Debian packages: only those that are missing, as root or with sudo.

# .NET loads ICU and OpenSSL at run time; an SDK that was unpacked from an archive comes without them.
# The package names carry a version (libicu72 on Debian 12), so they are looked up.
need_dotnet_libraries() {
  local missing=()
  has_library libicuuc.so. || missing+=('^libicu[0-9]+$')
  has_library libssl.so. || missing+=('^libssl[0-9.]+(t64)?$')
  [ ${#missing[@]} -eq 0 ] || install_packages "libraries that .NET loads" "${missing[@]}"
}

need_browser() {
  local missing=()
  [ -n "${MANDATE_CHROMIUM:-}" ] || [ -x /usr/bin/chromium-headless-shell ] || missing+=(chromium-headless-shell)
  # Without a font for Chinese, pages in zh would be measured with empty boxes.
  compgen -G '/usr/share/fonts/opentype/noto/NotoSansCJK-*' >/dev/null || missing+=(fonts-noto-cjk)
  [ ${#missing[@]} -eq 0 ] || install_packages "a browser and a Chinese font for the tests" "${missing[@]}"
}

# Only to be compared with: the measure of the budget times it on the same model.
need_spreadsheet() {
  local missing=()
  [ -x /usr/bin/soffice ] || missing+=(libreoffice-calc)
  [ -e /usr/lib/python3/dist-packages/uno.py ] || missing+=(python3-uno)
  [ ${#missing[@]} -eq 0 ] || install_packages "a spreadsheet program to compare with" "${missing[@]}"
}

# ldconfig stands in /sbin, which is not on everybody's PATH. Its whole output is read before it is
# searched: a search that ends early would break the pipe and count as a failure.
has_library() {
  local known
  command -v /sbin/ldconfig >/dev/null || return 0
  known="$(/sbin/ldconfig -p 2>/dev/null)" || return 0
  [[ $known == *"$1"* ]]
}

# install_packages WHAT NAME…: a name that starts with ^ is a pattern; its newest match is taken.
install_packages() {
  local what=$1 names
  shift
  command -v apt-get >/dev/null ||
    stop 6 "$what: install the equivalents of these Debian packages, then try again: $*"
  names="$(package_names "$@")" || {
    step apt-update "reading the list of Debian packages" -- as_root apt-get update ||
      stop 6 "The list of Debian packages could not be read. As root: apt-get update"
    names="$(package_names "$@")" || stop 6 "No Debian package is known for: $*"
  }
  # shellcheck disable=SC2086 # the names hold no spaces and are several words
  step apt-install "installing $what: $names" -- apt_install $names && return 0
  step apt-update "reading the list of Debian packages anew" -- as_root apt-get update
  # shellcheck disable=SC2086
  step apt-install "installing $what: $names" -- apt_install $names ||
    stop 6 "The packages could not be installed. As root: apt-get install $names"
}

package_names() {
  local name found all=()
  for name in "$@"; do
    if [[ $name == ^* ]]; then
      found="$(apt-cache --names-only search "$name" | cut -d' ' -f1 | sort -V | tail -n 1)"
    else
      found="$(apt-cache policy "$name" | awk -v name="$name" '/Candidate:/ && $2 != "(none)" { print name }')"
    fi
    [ -n "$found" ] || return 1
    all+=("$found")
  done
  echo "${all[*]}"
}

apt_install() {
  as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends \
    -o Dpkg::Use-Pty=0 -o DPkg::Lock::Timeout=300 "$@"
}

# sudo may ask for a password only where somebody can type one.
as_root() {
  if [ "$(id -u)" -eq 0 ]; then
    "$@"
  elif command -v sudo >/dev/null && { sudo -n true 2>/dev/null || [ -t 2 ]; }; then
    sudo "$@"
  else
    echo "E: this needs root, and sudo is not to be had without a password here: $*"
    return 1
  fi
}
