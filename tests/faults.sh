#!/usr/bin/env bash
# Injects faults into `errspec generate`, one after the other: kills, full disks, limits, folders that cannot be written.
#
#   tests/faults.sh [SECONDS]     20 by default; SEED=N repeats a run, ERRSPEC=PATH names the program
#
# After each fault every generated file is whole, the one of before or the new one; no other file has changed; and the next
# run, without a fault, brings everything up to date and leaves no temporary file.
set -euo pipefail

seconds=${1:-20}
if [[ ${FAULTS_WORK:-} == '' ]]; then
  # The outer run: a small disk to fill, and a user whom modes bind. Where neither can be had, those faults are left out.
  cd "$(dirname "$0")/.."
  program=$(realpath "${ERRSPEC:-target/debug/errspec}")
  export FAULTS_WORK FAULTS_FULL='' SEED=${SEED:-$RANDOM}
  FAULTS_WORK=$(mktemp -d)
  clean() {
    mountpoint --quiet "$FAULTS_WORK" && umount "$FAULTS_WORK"
    rm -rf "$FAULTS_WORK"
  }
  trap clean EXIT
  as=()
  if [[ $(id --user) == 0 ]]; then
    if mount -t tmpfs -o size=256M,mode=0755 errspec-faults "$FAULTS_WORK" 2>/dev/null; then FAULTS_FULL=yes; fi
    as=(setpriv --reuid=65534 --regid=65534 --clear-groups)
  fi
  cp "$program" "$FAULTS_WORK/errspec"
  cp -r tests/cases/payloads/spec "$FAULTS_WORK/one"
  sed -i 's#\.\./expected/#../generated/#' "$FAULTS_WORK/one/catalogue.yaml"
  cp "$0" "$FAULTS_WORK/faults.sh"
  [[ ${as[*]} == '' ]] || chown -R 65534:65534 "$FAULTS_WORK"
  "${as[@]}" bash "$FAULTS_WORK/faults.sh" "$seconds"
  exit
fi

cd "$FAULTS_WORK"
RANDOM=$SEED
errspec=$PWD/errspec

die() {
  printf 'faults: %s (fault %d, %s; SEED=%s)\n' "$1" "$count" "$fault" "$SEED" >&2
  exit 1
}

# The files below a folder of outputs, with their sums.
sums() { (cd "$1" && find . -type f -exec sha256sum {} + | sort); }

# Two catalogues: every file differs, and some are in one of them only.
cp -r one two
sed -i 's/^version: .*/version: 99.0.0/' two/catalogue.yaml
cat >two/extra.yaml <<'END'
domain: extra
title: Extra
summary: Raised at times.
codes: 98765
errors:
  Extra: { code: 98765, message: It is extra., occurs: [It is so.], fix: Ask for less. }
END
for catalogue in one two; do
  mkdir -p "whole/$catalogue" && cp -r "$catalogue" "whole/$catalogue/spec"
  "$errspec" generate --spec "whole/$catalogue/spec" >/dev/null
  sums "whole/$catalogue/generated" >"$catalogue.sums"
done

# Where the faults happen, and what must not change there.
mkdir -p outside here/generated/rust/src here/generated/docs
printf 'Theirs.\n' >outside/theirs
printf 'Notes.\n' | tee here/generated/rust/NOTES.md >here/generated/docs/.errspec-notes.tmp
ln -s "$PWD/outside/theirs" here/generated/rust/.errspec-0123456789abcdef.tmp
(cd here/generated && sha256sum ./rust/NOTES.md ./docs/.errspec-notes.tmp) | sort >theirs.sums
for catalogue in one two; do sort "$catalogue.sums" theirs.sums >"$catalogue.all"; done
sort -u one.all two.all >either.sums
comm -12 <(cut -c67- one.all | sort) <(cut -c67- two.all | sort) >both.names

put() { rm -rf here/spec && cp -r "$1" here/spec; }

# Runs errspec to its end, whatever that is, with the limit that is given.
run() {
  local code=0
  { (cd here && ulimit -c 0 "$@" && exec "$errspec" generate) >said 2>&1 || code=$?; } 2>/dev/null
  case $code in
    0 | 2 | 127 | 137 | 153) ;;
    *) die "exit code $code: $(cat said)" ;;
  esac
}

kill_one() {
  (cd here && exec "$errspec" generate) >said 2>&1 &
  local run=$!
  sleep "0.$(printf '%03d' $((RANDOM % longest)))"
  kill -9 "$run" 2>/dev/null || true
  wait "$run" 2>/dev/null || true
}

several_at_once() {
  local runs=()
  for _ in 1 2 3; do
    (cd here && exec "$errspec" generate) >said 2>&1 &
    runs+=($!)
  done
  sleep "0.$(printf '%03d' $((RANDOM % longest)))"
  kill -9 "${runs[0]}" 2>/dev/null || true
  wait "${runs[0]}" 2>/dev/null || true
  for one in "${runs[@]:1}"; do wait "$one" || die "a run beside others failed: $(cat said)"; done
}

large_file_is_an_error() {
  trap '' XFSZ
  run -f $((RANDOM % 60))
  trap - XFSZ
}

# The system ends the process.
large_file_is_deadly() { run -f $((1 + RANDOM % 60)); }

few_files_open() { run -n $((3 + RANDOM % 10)); }

full_disk() {
  local free
  free=$(df --output=avail --block-size=1K . | tail -n 1)
  head -c "$(((free - RANDOM % 900) * 1024))" /dev/zero >filler 2>/dev/null || true
  run
  rm -f filler
}

closed_folder() {
  local folders folder
  mapfile -t folders < <(find here/generated -type d)
  folder=${folders[RANDOM % ${#folders[@]}]}
  chmod "$1" "$folder"
  run
  chmod u+rwx "$folder"
}

no_writing() { closed_folder a-w; }
no_reading() { closed_folder a-rwx; }

faults=(kill_one kill_one kill_one several_at_once large_file_is_an_error large_file_is_deadly few_files_open)
# The superuser may write anywhere.
[[ $(id --user) == 0 ]] || faults+=(no_writing no_reading)
[[ $FAULTS_FULL == '' ]] || faults+=(full_disk full_disk)

count=0 fault=none old=two new=one
put one && run
start=$(date +%s%N)
put two && run
longest=$((($(date +%s%N) - start) / 1000000 + 20))
longest=$((longest > 999 ? 999 : longest))
put one && run
declare -A done_of=()
end=$((SECONDS + seconds))
while ((SECONDS < end)); do
  [[ $new == one ]] && old=one new=two || old=two new=one
  put "$new"
  fault=${faults[RANDOM % ${#faults[@]}]}
  count=$((count + 1)) done_of[$fault]=$((${done_of[$fault]:-0} + 1))
  "$fault"
  sums here/generated | grep -vE '  [^ ]*/\.errspec-[0-9a-f]{16}\.tmp$' >after.sums || true
  strange=$(comm -23 after.sums either.sums)
  [[ $strange == '' ]] || die "files that are neither old nor new: $strange"
  missing=$(cut -c67- after.sums | sort | comm -13 - both.names)
  [[ $missing == '' ]] || die "files are gone: $missing"
  (cd here && "$errspec" generate) >said 2>&1 || die "the next run failed: $(cat said)"
  sums here/generated | cmp --quiet - "$new.all" || die "the next run left: $(sums here/generated | diff - "$new.all")"
  [[ $(cat outside/theirs) == 'Theirs.' && -L here/generated/rust/.errspec-0123456789abcdef.tmp ]] || die "a link was followed"
done
printf '%d faults, SEED=%s:' "$count" "$SEED"
for fault in "${!done_of[@]}"; do printf ' %s %d' "$fault" "${done_of[$fault]}"; done | tr '_' ' '
printf '\nEvery file was whole after each, and the next run mended the rest.\n'
