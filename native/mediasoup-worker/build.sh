#!/usr/bin/env bash
# Builds mediasoup's worker from the source in its npm package, with Debian 12's libraries in the place of what its
# own build downloads. Needs the packages of build-packages.txt, a Debian mirror for one source package, and no root.
#
# usage: build.sh PACKAGE OUTPUT     PACKAGE: folder of the npm package mediasoup;  OUTPUT: binary to write
set -euo pipefail

recipe=$(dirname "$(realpath "$0")")
package=$(realpath "$1")
output=$(realpath -m "$2")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

fail() {
  echo "build.sh: $*" >&2
  exit 1
}

# Unpacks Debian's source of a package into $work. The machine's own lists of sources are neither needed nor touched.
fetch_debian_source() {
  local deb822=/etc/apt/sources.list.d/debian.sources list
  mkdir -p "$work"/apt/{lists,cache}/partial
  if [[ -f $deb822 ]]; then
    list=$work/apt/source.sources
    sed 's/^Types:.*/Types: deb-src/' "$deb822" >"$list"
  else
    list=$work/apt/source.list
    sed -n 's/^deb /deb-src /p' /etc/apt/sources.list >"$list"
  fi
  [[ -s $list ]] || fail "no Debian mirror in $deb822 or /etc/apt/sources.list"

  local apt=(apt-get -qq
    -o "Dir::Etc::SourceList=$list" -o Dir::Etc::SourceParts=-
    -o "Dir::State::Lists=$work/apt/lists" -o "Dir::Cache=$work/apt/cache"
    -o APT::Sandbox::User=root)
  "${apt[@]}" update
  (cd "$work" && "${apt[@]}" source "$1")
}

# Replaces a piece of text that must stand on exactly one line: another release of mediasoup may need another change.
replace_once() {
  local file=$work/worker/$1 text=$2 replacement=$3
  [[ $(grep -cF -- "$text" "$file") == 1 ]] || fail "'$text' is not on exactly one line of $1"
  sed -i "s|$text|$replacement|" "$file"
}

prepare_source() {
  cp -r "$package/worker" "$work/worker"
  rm -rf "$work"/worker/subprojects/*
  cp -r "$recipe"/overlay/* "$work/worker/subprojects/"
  mv "$work"/libsrtp2-*/ "$work/worker/subprojects/libsrtp2"

  replace_once meson.build "meson_version: '>= 1.1.0'" "meson_version: '>= 1.0.0'"

  # The worker's BIO callback answers 1 to every control query, "does the kernel encrypt?" included. An OpenSSL with
  # kernel TLS, as Debian's is, believes it, allocates no write buffer and crashes in the first DTLS handshake.
  replace_once src/RTC/DtlsTransport.cpp \
    '(operationType == BIO_CB_RETURN) ?' '(operationType \& BIO_CB_RETURN) != 0 ?'

  # Parsing the same headers once instead of in every file nearly halves the build.
  cp -r "$recipe/pch" "$work/worker/"
  sed -i "/^executable($/{n;s|^  'mediasoup-worker',$|&\n  cpp_pch: 'pch/worker_pch.hpp',|}" "$work/worker/meson.build"
  grep -q worker_pch "$work/worker/meson.build" || fail "meson.build does not declare the worker as expected"
}

compile() {
  cd "$work/worker"
  meson setup build --buildtype release -Db_ndebug=true -Db_pie=true
  ninja -C build mediasoup-worker
  strip build/mediasoup-worker
  mkdir -p "$(dirname "$output")"
  install -m 755 build/mediasoup-worker "$output"
}

fetch_debian_source libsrtp2
prepare_source
compile
