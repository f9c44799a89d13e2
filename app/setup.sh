# What app/run and tests/run share: the packages, how they are installed, how a preset is built. Sourced by bash.

# Everything the program and its tests are built from. Debian 12 names.
packages=(
    cmake ninja-build g++ pkg-config
    libboost-dev libboost-date-time-dev nlohmann-json3-dev libspdlog-dev libcli11-dev
    libexpected-dev libutfcpp-dev libutf8proc-dev libssl-dev doctest-dev
    zlib1g-dev libzstd-dev libbrotli-dev libexpat1-dev libuchardet-dev libgmime-3.0-dev
)
# Readers the tests show the exports to (docs/decisions/0701-readers-of-exports.md). Without them those tests say that
# they are skipped; so does the browser test without chromium, which is too large to be installed here.
test_packages=(cmark-gfm libical-dev libxml2-utils python3-jsonschema)
# Needed only by the presets that compile with clang.
clang_packages=(clang libclang-rt-14-dev)

say() { printf '%s\n' "$*" >&2; }

# missing_packages NAME…: prints those that are not installed.
missing_packages() {
    local have
    have=" $(dpkg-query -W -f '${Package}:${db:Status-Status} ' "$@" 2>/dev/null) "
    local name
    for name in "$@"; do
        [[ $have == *" $name:installed "* ]] || printf '%s ' "$name"
    done
}

# install_packages NAME…: installs what is missing, as root or through sudo, and asks nothing.
install_packages() {
    if ! command -v dpkg-query >/dev/null; then
        command -v cmake >/dev/null && command -v ninja >/dev/null && return 0
        say "This is no Debian system; install what these packages hold: $*"
        return 1
    fi
    local missing
    read -ra missing <<<"$(missing_packages "$@")"
    [[ ${#missing[@]} -eq 0 ]] && return 0
    local as_root=()
    if [[ $(id -u) -ne 0 ]]; then
        if ! command -v sudo >/dev/null || { ! sudo -n true 2>/dev/null && [[ ! -t 0 ]]; }; then
            say "These Debian packages are missing: ${missing[*]}"
            say "As root: apt-get install ${missing[*]}"
            return 1
        fi
        as_root=(sudo)
    fi
    say "Installing Debian packages: ${missing[*]}"
    local apt=("${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get -o DPkg::Lock::Timeout=300 -y -qq)
    "${apt[@]}" update >&2 || say "The package lists could not be renewed; trying with those at hand."
    if ! "${apt[@]}" install --no-install-recommends "${missing[@]}" </dev/null >&2; then
        say "These Debian packages could not be installed: ${missing[*]}"
        return 1
    fi
}

# build_preset ROOT PRESET [TARGET…]: configures when needed and builds, quietly unless it fails.
build_preset() {
    local root=$1 preset=$2
    shift 2
    command -v ccache >/dev/null && export CMAKE_CXX_COMPILER_LAUNCHER=ccache CMAKE_C_COMPILER_LAUNCHER=ccache
    local build="$root/build/$preset" log
    log=$(mktemp)
    if [[ ! -f $build/build.ninja ]]; then
        say "Configuring build/$preset"
        if ! (cd "$root" && cmake --preset "$preset") >"$log" 2>&1; then
            cat "$log" >&2
            rm -f "$log"
            return 1
        fi
    fi
    local targets=()
    [[ $# -gt 0 ]] && targets=(--target "$@")
    if ninja -C "$build" -n "$@" 2>/dev/null | grep -Eq '\] (Building|Linking|Generating|Re-running)'; then
        say "Building build/$preset"
    fi
    if ! cmake --build "$build" "${targets[@]}" >"$log" 2>&1; then
        grep -v '^\[[0-9]*/[0-9]*\]' "$log" >&2
        rm -f "$log"
        return 1
    fi
    rm -f "$log"
}
