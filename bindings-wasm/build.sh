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
size_limit=245000
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
    cargo build --package pedt-wasm --profile "$profile" --target $target
    ;;
debian)
    if ! [ -d /usr/lib/rustlib/src/rust/library/std ] || ! [ -x /usr/bin/cargo ]; then
        "$here/apt-install.sh" rustc-web cargo-web rust-web-src
    fi
    # Each compiler has a folder of its own, or it would undo the other's work.
    # RUSTC_BOOTSTRAP lets a stable compiler build the library (-Z), made for
    # size, and leave out the words of panics, which nobody would hear.
    if [ "$profile" = wasm ]; then
        export CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS="-Z unstable-options -C panic=immediate-abort"
    fi
    built=$target_dir/debian/$target/$profile/pedt_wasm.wasm
    CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_LINKER=$(linker) RUSTC=/usr/bin/rustc RUSTC_BOOTSTRAP=1 \
        /usr/bin/cargo build --package pedt-wasm --profile "$profile" --target $target \
        --target-dir "$target_dir/debian" -Z build-std=std,panic_abort \
        -Z build-std-features=optimize_for_size
    ;;
*)
    echo "WASM_TOOLCHAIN is \`$toolchain\`: it may be auto, rustup or debian" >&2
    exit 1
    ;;
esac

# All is made aside and moved at the end: dist/ is whole or as it was.
out=$target_dir/npm
glue=$here/js/glue
rm -rf "$out" "$glue"
mkdir -p "$out/require"
module=$out/pedt_bg.wasm
cargo run --quiet --package pedt-wasm-build --profile tool -- "$built" "$glue"
rm "$glue/glue_bg.wasm.d.ts"
if [ "$profile" = wasm ]; then
    "$here/node_modules/.bin/wasm-opt" --flatten --rereloop -Oz -Oz "$glue/glue_bg.wasm" -o "$module"
    raw=$(wc -c <"$module")
    packed=$(gzip -9 -c "$module" | wc -c)
    echo "pedt_bg.wasm: $raw bytes, $packed with gzip (at most $size_limit)"
    if [ "$packed" -gt "$size_limit" ]; then
        echo "pedt_bg.wasm is too large to send to a browser" >&2
        exit 1
    fi
else
    cp "$glue/glue_bg.wasm" "$module"
fi
echo "export default \"$(base64 --wrap=0 "$module")\";" >"$out/pedt_bg.wasm.js"

# Modules for all, and once more for `require`. Types have nothing to run.
"$here/node_modules/.bin/tsc" --project "$here/js" --outDir "$out"
"$here/node_modules/.bin/tsc" --project "$here/js/tsconfig.require.json" --outDir "$out/require"
rm "$out/documents.js" "$out/require/documents.js"
cp "$here/js/pedt_bg.wasm.d.ts" "$out/pedt_bg.wasm.d.ts"
echo '{ "type": "commonjs" }' >"$out/require/package.json"

rm -rf "$here/dist"
mv "$out" "$here/dist"
