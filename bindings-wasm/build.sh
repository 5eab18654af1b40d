#!/usr/bin/env bash
# Builds the npm package into dist/.
#
# WASM_TOOLCHAIN says where the standard library for WebAssembly comes from:
#   rustup  the toolchain in use, with the target added by rustup if missing
#   debian  Debian's compiler, which builds the library from Debian's sources
#   auto    the toolchain in use if it has the target; else Debian's on Debian
#           and rustup's elsewhere (the default)
#
# WASM_PROFILE is `wasm`, the small module that is published (the default), or
# `wasm-dev`, which is built in seconds when little has changed.
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
cd "$here/.."

toolchain=${WASM_TOOLCHAIN:-auto}
target=wasm32-unknown-unknown
target_dir=${CARGO_TARGET_DIR:-target}
profile=${WASM_PROFILE:-wasm}
sysroot=$(rustc --print sysroot)

has_target() {
    [ -d "$sysroot/lib/rustlib/$target/lib" ]
}

on_debian() {
    grep -qx 'ID=debian' /etc/os-release 2>/dev/null
}

# The linker that came with rustc reads what Debian's compiler writes.
linker() {
    local host
    host=$(rustc -vV | sed -n 's/^host: //p')
    for lld in "$sysroot/lib/rustlib/$host/bin/rust-lld" "$(command -v wasm-ld || true)"; do
        if [ -x "$lld" ]; then
            echo "$lld"
            return
        fi
    done
    "$here/apt-install.sh" lld
    command -v wasm-ld
}

if [ "$toolchain" = auto ]; then
    if ! has_target && on_debian; then toolchain=debian; else toolchain=rustup; fi
fi
case $toolchain in
rustup)
    has_target || rustup target add $target
    built=$target_dir/$target/$profile/pedt_wasm.wasm
    ;;
debian)
    if ! [ -d /usr/lib/rustlib/src/rust/library/std ] || ! [ -x /usr/bin/cargo ]; then
        "$here/apt-install.sh" rustc-web cargo-web rust-web-src
    fi
    built=$target_dir/debian/$target/$profile/pedt_wasm.wasm
    CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_LINKER=$(linker)
    export CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_LINKER
    ;;
*)
    echo "WASM_TOOLCHAIN is \`$toolchain\`: it may be auto, rustup or debian" >&2
    exit 1
    ;;
esac

# Builds the module with the verbs of a feature, as `$built`.
build() {
    local options=(--package pedt-wasm --profile "$profile" --target $target
        --no-default-features --features "$1")
    if [ "$toolchain" = rustup ]; then
        cargo build "${options[@]}"
        return
    fi
    # Each compiler has a folder of its own, or it would undo the other's work.
    # RUSTC_BOOTSTRAP lets a stable compiler build the library (-Z), made for
    # size, and leave out the words of panics, which nobody would hear.
    local flags=
    if [ "$profile" = wasm ]; then flags="-Z unstable-options -C panic=immediate-abort"; fi
    CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS=$flags RUSTC=/usr/bin/rustc RUSTC_BOOTSTRAP=1 \
        /usr/bin/cargo build "${options[@]}" --target-dir "$target_dir/debian" \
        -Z build-std=std,panic_abort -Z build-std-features=optimize_for_size
}

# Adds a module to the package: the feature it is built with, its file, and how
# many bytes it may have with gzip.
add() {
    build "$1"
    cargo run --quiet --package pedt-wasm-build --profile tool -- "$built" "$glue" "$1"
    local module=$out/$2
    if [ "$profile" = wasm ]; then
        "$here/node_modules/.bin/wasm-opt" --flatten --rereloop -Oz -Oz "$glue/$1_bg.wasm" -o "$module"
        local packed
        packed=$(gzip -9 -c "$module" | wc -c)
        echo "$2: $(wc -c <"$module") bytes, $packed with gzip (at most $3)"
        if [ "$packed" -gt "$3" ]; then
            echo "$2 is too large to send to a browser" >&2
            exit 1
        fi
    else
        cp "$glue/$1_bg.wasm" "$module"
    fi
    echo "export default \"$(base64 --wrap=0 "$module")\";" >"$module.js"
}

# All is made aside and moved at the end: dist/ is whole or as it was.
out=$target_dir/npm
glue=$here/js/glue
rm -rf "$out" "$glue"
mkdir -p "$out/require"
add main pedt_bg.wasm 150000
add analyse pedt_analyse_bg.wasm 360000
add read pedt_read_bg.wasm 180000
add compare pedt_compare_bg.wasm 160000
add assign pedt_assign_bg.wasm 270000
add report pedt_report_bg.wasm 600000
add render pedt_render_bg.wasm 300000
add anonymise pedt_anonymise_bg.wasm 180000
add measure pedt_measure_bg.wasm 130000

# Modules for all, and once more for `require`. Types have nothing to run.
"$here/node_modules/.bin/tsc" --project "$here/js" --outDir "$out"
"$here/node_modules/.bin/tsc" --project "$here/js/tsconfig.require.json" --outDir "$out/require"
rm "$out/documents.js" "$out/require/documents.js"
echo '{ "type": "commonjs" }' >"$out/require/package.json"

rm -rf "$here/dist"
mv "$out" "$here/dist"
