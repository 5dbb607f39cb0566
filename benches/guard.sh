#!/usr/bin/env bash
# Counts the instructions of a check and a generate of 1,000 errors, and fails if they are not those of
# benches/instructions.txt, give or take a tenth.
#
#   benches/guard.sh            compares
#   benches/guard.sh --accept   makes what is counted now the figures; commit the file
#
# ERRSPEC=PATH names the program, which is else built, optimised. Counts do not depend on what else the machine does, and
# hardly on the machine: what counts is the compiler, the C library and the processor's vector instructions.
set -euo pipefail
cd "$(dirname "$0")/.."
figures=benches/instructions.txt

case ${1:-} in
  '' | --accept) ;;
  *) printf 'usage: benches/guard.sh [--accept]\n' >&2 && exit 2 ;;
esac
for tool in valgrind taskset; do
  command -v "$tool" >/dev/null || { printf 'guard: needs %s\n' "$tool" >&2 && exit 2; }
done
if [[ ${ERRSPEC:-} == '' ]]; then
  cargo build --quiet --release --locked
  ERRSPEC=${CARGO_TARGET_DIR:-target}/release/errspec
fi
program=$(realpath "$ERRSPEC")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
# The catalogue is the same from any build: this one the tests need too.
cargo bench --quiet --locked --profile dev --bench catalogue -- "$work/spec" 1000 50

# count COMMAND: its instructions, on one processor, so that their number does not depend on how many there are.
count() {
  (cd "$work" && taskset --cpu-list "$(processor)" valgrind --tool=callgrind --callgrind-out-file=/dev/null \
    "$program" "$@" 2>said >/dev/null) || { cat "$work/said" >&2 && exit 1; }
  sed -n 's/^==[0-9]*== Collected : //p' "$work/said"
}
# One that this process may use.
processor() { taskset --cpu-list --pid $BASHPID | sed 's/.*: //; s/[-,].*//'; }

rustc="$(rustc --version) for $(rustc --version --verbose | sed -n 's/^host: //p')"
declare -A now=([check]="$(count check)" [generate]="$(count generate)")
if [[ ${1:-} == --accept ]]; then
  {
    printf '# Instructions of errspec for 1,000 errors; written by benches/guard.sh --accept\n'
    printf 'by: %s\n' "$rustc"
    for command in check generate; do printf '%s: %s\n' "$command" "${now[$command]}"; done
  } | tee "$figures"
  exit
fi

failed=''
for command in check generate; do
  before=$(sed -n "s/^$command: //p" "$figures")
  # In tenths of a percent.
  change=$(((now[$command] - before) * 1000 / before))
  printf '%s: %s instructions, %s committed: %+d.%d %%\n' \
    "$command" "${now[$command]}" "$before" $((change / 10)) $((change < 0 ? -change % 10 : change % 10))
  if ((change > 100)); then
    failed=yes
    printf 'guard: `errspec %s` is slower by more than 10 %%: make it as fast as it was, or accept it with a reason in the commit\n' "$command" >&2
  elif ((change < -100)); then
    failed=yes
    printf 'guard: `errspec %s` is faster by more than 10 %%, well done: commit the new figure, so that it stays so\n' "$command" >&2
  fi
done
[[ $failed == '' ]] && exit
committed=$(sed -n 's/^by: //p' "$figures")
[[ $rustc == "$committed" ]] || printf 'guard: this is %s, and the figures are of %s: that may be all there is to it\n' "$rustc" "$committed" >&2
printf 'guard: to accept these figures: benches/guard.sh --accept\n' >&2
exit 1
