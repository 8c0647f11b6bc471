#!/bin/sh
# Makes the disk image: make_dmg.sh "dist/ReID Desktop.app" dist/reid-desktop-1.2.0-macos-arm64.dmg
# With IDENTITY (a "Developer ID Application" in the keychain) it is signed, with PROFILE (made by
# "xcrun notarytool store-credentials") it is notarised, too.
set -eu

app=$1
target=$2
# What it asks for: Python's libffi and torch make code while they run, and the libraries of Qt, torch
# and NumPy were signed by others. The file holds no comments, as codesign refuses some that are XML.
entitlements=$(cd "$(dirname "$0")" && pwd)/entitlements.plist

if [ -n "${IDENTITY:-}" ]; then
    # From the inside out: an envelope is signed after what it holds.
    find "$app/Contents" -type f \( -name '*.dylib' -o -name '*.so' \) -print0 |
        xargs -0 codesign --force --timestamp --options runtime --sign "$IDENTITY"
    for program in "$app"/Contents/MacOS/*; do
        codesign --force --timestamp --options runtime --entitlements "$entitlements" \
            --sign "$IDENTITY" "$program"
    done
    codesign --force --timestamp --options runtime --entitlements "$entitlements" \
        --sign "$IDENTITY" "$app"
    codesign --verify --deep --strict "$app"
fi

staging=$(mktemp -d)
trap 'rm -rf "$staging"' EXIT
cp -R "$app" "$staging/"
ln -s /Applications "$staging/Applications"
rm -f "$target"
hdiutil create -volname "ReID Desktop" -srcfolder "$staging" -format ULFO -fs HFS+ "$target"

if [ -n "${IDENTITY:-}" ]; then
    codesign --force --timestamp --sign "$IDENTITY" "$target"
fi
if [ -n "${PROFILE:-}" ]; then
    xcrun notarytool submit "$target" --keychain-profile "$PROFILE" --wait
    xcrun stapler staple "$target"
fi
