#!/usr/bin/env bash
# What errspec costs as a build-dependency, next to prost-build: cold `cargo build`s in turn, after one that downloads.
# benches/build-dependency.sh [PAIRS]
set -euo pipefail
root=$(cd "$(dirname "$0")/.." && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

crate() { # NAME DEPENDENCY BUILD_SCRIPT
  mkdir -p "$work/$1/src"
  printf '[package]\nname = "%s"\nversion = "0.1.0"\nedition = "2024"\n[build-dependencies]\n%s\n[workspace]\n' "$1" "$2" \
    > "$work/$1/Cargo.toml"
  printf '%s\n' "$3" > "$work/$1/build.rs"
  : > "$work/$1/src/lib.rs"
  (cd "$work/$1" && cargo fetch --quiet)
  printf '%-8s %s crates\n' "$1" \
    "$(cd "$work/$1" && cargo tree --offline --prefix none --edges normal,build --no-dedupe | sort -u | wc -l)"
}

crate errspec-user "errspec = { path = \"$root\", default-features = false }" \
  "fn main() { errspec::build(\"$root/spec\").unwrap(); }"
crate prost-user 'prost-build = "0.14"' 'fn main() { let _ = prost_build::Config::new(); }'

TIMEFORMAT='%R s wall, %U s user, %S s system'
for pair in $(seq "${1:-5}"); do
  for name in errspec-user prost-user; do
    rm -rf "$work/target"
    printf '%s %-12s ' "$pair" "$name"
    time (cd "$work/$name" && CARGO_TARGET_DIR="$work/target" cargo build --quiet --offline)
  done
done
