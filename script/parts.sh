# shellcheck shell=bash
# SPDX-FileCopyrightText: 2026 Elke Deur contributors
# SPDX-License-Identifier: EUPL-1.2
# parts.sh, sourced by script/test, test-long and conformance: a run in parts, each with its log, time and count.
#
#     . script/parts.sh; part NAME COMMAND...; part NAME COMMAND... &; ...; finish
#
# A part's own last line "N passed, N failed" is its count; without one it counts as one. finish prints the slowest parts and, as the
# last line, the sum; its exit code is 1 when anything failed. BUILDS is the folder of all test builds and logs.
BUILDS=${BUILDS:-build-test}
case $BUILDS in /*) ;; *) BUILDS=$PWD/$BUILDS ;; esac
export BUILDS
logs=$BUILDS/logs/$(basename "$0")
rm -rf "$logs"
mkdir -p "$logs"
results=$logs/results
: >"$results"
started=$(date +%s%N)

part() {
    local name=$1 log from rc=0 tally passed failed took
    shift
    log=$logs/$(echo "$name" | tr -c 'a-zA-Z0-9\n' '-').log
    from=$(date +%s%N)
    "$@" >"$log" 2>&1 </dev/null || rc=$?
    took=$((($(date +%s%N) - from) / 100000000))
    tally=$(grep -aE '^[0-9]+ passed, [0-9]+ failed' "$log" | tail -n 1 || true)
    if [ -n "$tally" ]; then
        passed=$(echo "$tally" | awk '{ print $1 }')
        failed=$(echo "$tally" | awk '{ print $3 }')
        [ "$rc" = 0 ] || [ "$failed" != 0 ] || failed=1
    else
        passed=$((rc == 0))
        failed=$((rc != 0))
    fi
    echo "$passed $failed $took $name" >>"$results"
    if [ "$failed" != 0 ]; then
        printf 'FAILED %-28s %5d.%d s   %s passed, %s failed   (%s)\n' "$name" $((took / 10)) $((took % 10)) "$passed" "$failed" "$log"
        tail -n 60 "$log" | sed 's/^/    /'
        return 1
    fi
    printf 'ok     %-28s %5d.%d s   %s passed\n' "$name" $((took / 10)) $((took % 10)) "$passed"
}

finish() {
    wait
    local passed failed took=$((($(date +%s%N) - started) / 1000000000))
    passed=$(awk '{ n += $1 } END { print n + 0 }' "$results")
    failed=$(awk '{ n += $2 } END { print n + 0 }' "$results")
    printf '\n%d parts in %d min %02d s; the slowest:' "$(wc -l <"$results")" $((took / 60)) $((took % 60))
    sort -k3,3nr "$results" | head -n 4 | awk '{ s = $3 / 10; $1 = $2 = $3 = ""; printf " %s %.1f s;", $0, s }'
    printf '\n%s passed, %s failed\n' "$passed" "$failed"
    [ "$failed" = 0 ]
}

# What the sanitizers do everywhere.
export ASAN_OPTIONS=detect_leaks=1:detect_stack_use_after_return=1:strict_string_checks=1:allocator_may_return_null=1
export UBSAN_OPTIONS=halt_on_error=1:print_stacktrace=1
export TSAN_OPTIONS=halt_on_error=0:exitcode=66:second_deadlock_stack=1:suppressions=$PWD/test/tsan.supp

# build FOLDER [meson options]: sets up once, builds; CC from the environment.
build() {
    local folder=$1
    shift
    if [ ! -f "$folder/build.ninja" ]; then
        rm -rf "$folder"
        meson setup "$folder" "$@"
    fi
    ASAN_OPTIONS=detect_leaks=0 ninja -C "$folder" # the generators may leave their memory to the system

}

build_asan() { # also has the fuzz targets, so everything is built with libFuzzer's counters
    CC=clang build "$BUILDS/asan" -Db_sanitize=address,undefined -Db_lundef=false -Dfuzz=true -Doptimization=1 -Dc_args=-fsanitize=fuzzer-no-link
}

build_tsan() {
    CC=clang build "$BUILDS/tsan" -Db_sanitize=thread -Db_lundef=false -Doptimization=1
}

# meson_test FOLDER [arguments]: the unit and engine tests; counts the tests inside each program.
meson_test() {
    local folder=$1 rc=0
    shift
    meson test -C "$folder" --no-rebuild --print-errorlogs "$@" || rc=$?
    awk '/^\[  PASSED  \] [0-9]+ test/ { passed += $4 } /^\[  FAILED  \] [0-9]+ test/ { failed += $4 }
         /^(result|exit details|returncode|result): / { } END { printf "%d passed, %d failed\n", passed, failed }' "$folder/meson-logs/testlog.txt"
    return $rc
}
