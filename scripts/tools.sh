# The three tools that a machine must bring: git, the .NET SDK and Node.

export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_GENERATE_ASPNET_CERTIFICATE=false
export MSBUILDTERMINALLOGGER=off DOTNET_CLI_UI_LANGUAGE=en
# Figures and dates are written in four languages: without ICU every one of them would look English.
unset DOTNET_SYSTEM_GLOBALIZATION_INVARIANT
# Build servers that outlive a run would hold the standard output of a build machine open.
if [ "${CI:-}" = true ]; then export MSBUILDDISABLENODEREUSE=1; fi
# A service account may have no home; the SDK and npm need one to keep their packages in.
if [ ! -w "${HOME:-/nonexistent}" ]; then
  export HOME="$root/.mandate/home"
  mkdir -p "$HOME"
fi

need_git() {
  command -v git >/dev/null ||
    stop 6 "git is not installed. On Debian or Ubuntu: apt-get install git"
}

need_node() {
  { command -v node && command -v npm; } >/dev/null ||
    stop 6 "Node (with npm) is not installed. Mandate needs Node 20 or later: https://nodejs.org/en/download"
  local version
  version="$(node --version)"
  version="${version#v}"
  [ "${version%%.*}" -ge 20 ] ||
    stop 6 "Node $version is too old. Mandate needs Node 20 or later: https://nodejs.org/en/download"
}

need_dotnet() {
  command -v dotnet >/dev/null ||
    stop 6 "The .NET SDK is not installed. Mandate needs the .NET 10 SDK: https://dotnet.microsoft.com/download/dotnet/10.0"
  need_dotnet_libraries
  # global.json names the version; dotnet answers only if one that fits is installed.
  (cd "$root" && dotnet --version >/dev/null 2>&1) ||
    stop 6 "None of the installed .NET SDKs fits global.json (.NET 10): $(dotnet --list-sdks 2>/dev/null | cut -d' ' -f1 | tr '\n' ' ')" \
      "Install the .NET 10 SDK: https://dotnet.microsoft.com/download/dotnet/10.0"
}
