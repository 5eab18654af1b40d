#!/usr/bin/env bash
# Fuzzes every target in turn and says how often each was run.
#
#   run.sh [TARGET…]            all of them when none is named
#   run.sh short [TARGET…]      the same from corpus/ alone, and keeps nothing
#   run.sh minimise [TARGET…]   keeps in corpus/ what is needed of all that was found
#
# How long, one of: FUZZ_SECONDS for each target (60), FUZZ_RUNS for each
# target, FUZZ_TOTAL executions of all targets together, a minute each in turn
# until there are so many.
#
# The flags are those of cargo-fuzz for coverage. Its sanitizers are left out:
# they need a nightly compiler, and the library has no unsafe code.
set -euo pipefail
cd "$(dirname "$0")"

out=${CARGO_TARGET_DIR:-$PWD/../../target}/fuzz
host=$(rustc -vV | sed -n 's/^host: //p')
fuzzer=$out/$host/release/any

coverage=(-Cpasses=sancov-module -Cllvm-args=-sanitizer-coverage-level=4
  -Cllvm-args=-sanitizer-coverage-inline-8bit-counters -Cllvm-args=-sanitizer-coverage-pc-table
  -Cllvm-args=-sanitizer-coverage-trace-compares -Ccodegen-units=1 --cfg fuzzing)
# With a target named, what runs while building is built without the flags.
RUSTFLAGS="${coverage[*]}" cargo build --quiet --release --target "$host" --target-dir "$out"

action=fuzz
if [[ ${1-} == minimise || ${1-} == short ]]; then
  action=$1
  shift
fi
if (($#)); then targets=("$@"); else mapfile -t targets < <(ls corpus); fi

mkdir -p "$out/crashes"
{
  cat tokens.dict
  grep --no-filename --only-matching '"[A-Za-z_]\+"' ../../schemas/*.schema.json | sort --unique
} >"$out/words.dict"

if [[ $action == minimise ]]; then
  for target in "${targets[@]}"; do
    mkdir -p "$out/corpus/$target"
    rm -rf "$out/kept"
    mkdir "$out/kept"
    # What a person wrote has a name with a dot, and is kept.
    find "corpus/$target" -name '*.*' -exec cp {} "$out/kept" \;
    FUZZ_TARGET=$target "$fuzzer" -set_cover_merge=1 -use_counters=0 -max_len=8000 \
      "$out/kept" "corpus/$target" "$out/corpus/$target" >"$out/$target.log" 2>&1
    # Not more than 70 kB of the rest, so that all is less than a megabyte.
    find "$out/kept" -type f -not -name '*.*' -printf '%s %p\n' | sort --numeric-sort |
      awk '(sum += $1) > 70000 { print $2 }' | xargs --no-run-if-empty rm
    rm -rf "corpus/$target"
    mv "$out/kept" "corpus/$target"
    printf '%-12s %s files kept\n' "$target" "$(ls "corpus/$target" | wc -l)"
  done
  exit
fi

limits=("-max_total_time=${FUZZ_SECONDS:-60}")
if [[ -n ${FUZZ_RUNS-} ]]; then limits=("-runs=$FUZZ_RUNS"); fi
grown=$out/corpus
if [[ $action == short ]]; then
  grown=$out/short
  rm -rf "$grown"
fi
declare -A runs
total=0
while
  for target in "${targets[@]}"; do
    mkdir -p "$grown/$target"
    if ! FUZZ_TARGET=$target "$fuzzer" "$grown/$target" "corpus/$target" "${limits[@]}" \
      -dict="$out/words.dict" -max_len=8000 -timeout=20 -rss_limit_mb=2048 \
      -artifact_prefix="$out/crashes/$target-" -print_final_stats=1 >"$out/$target.log" 2>&1; then
      grep --max-count=1 --after-context=4 panicked "$out/$target.log" || tail -n 30 "$out/$target.log"
      grep 'Test unit written' "$out/$target.log" || true
      exit 1
    fi
    done=$(sed -n 's/^stat::number_of_executed_units: //p' "$out/$target.log")
    runs[$target]=$((${runs[$target]-0} + done))
    total=$((total + done))
  done
  ((total < ${FUZZ_TOTAL:-0}))
do
  echo "$total executions so far"
done

for target in "${targets[@]}"; do
  printf '%-12s %10d executions, %5d files grown\n' "$target" "${runs[$target]}" "$(ls "$grown/$target" | wc -l)"
done
printf '%-12s %10d executions, no promise broken\n' 'all' "$total"
