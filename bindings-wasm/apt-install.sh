#!/usr/bin/env bash
# Installs Debian packages, as root or through sudo.
set -euo pipefail

if ! command -v apt-get >/dev/null; then
    echo "please install $* (there is no apt-get here)" >&2
    exit 1
fi
sudo=
if [ "$(id -u)" != 0 ]; then
    command -v sudo >/dev/null || { echo "please install $* (neither root nor sudo)" >&2; exit 1; }
    sudo=sudo
fi
export DEBIAN_FRONTEND=noninteractive
$sudo apt-get update -qq >&2
$sudo apt-get install -y -qq --no-install-recommends "$@" >&2
