#!/bin/sh
# Installs ReID Desktop for the person who runs this; no administrator is needed.
# "sh install.sh --uninstall" takes it away, and leaves projects, settings and models alone.
set -eu

here=$(cd "$(dirname "$0")" && pwd)
data=${XDG_DATA_HOME:-$HOME/.local/share}
place=$data/reid-desktop-program
command=$HOME/.local/bin/reid-desktop
entry=$data/applications/reid-desktop.desktop
mime=$data/mime/packages/reid-desktop.xml
icons=$data/icons/hicolor

# Menus find everything without these, only later.
refresh() {
    ! command -v update-desktop-database > /dev/null || update-desktop-database "$data/applications"
    ! command -v update-mime-database > /dev/null || update-mime-database "$data/mime"
    ! command -v gtk-update-icon-cache > /dev/null || gtk-update-icon-cache -q -t "$icons" || true
}

# A program loses the parts that it has not loaded yet when they are replaced under it.
refuse_while_it_runs() {
    for one in /proc/[0-9]*/exe; do
        case $(readlink "$one" 2> /dev/null) in
            "$place"/*)
                echo "ReID Desktop is running: close it, and run this again." >&2
                exit 1
                ;;
        esac
    done
}

uninstall() {
    rm -rf "$place"
    rm -f "$command" "$entry" "$mime" "$icons"/*/apps/reid-desktop.png
}

if [ "${1:-}" = --uninstall ]; then
    refuse_while_it_runs
    uninstall
    mkdir -p "$data/mime/packages" "$data/applications"
    refresh
    echo "ReID Desktop was taken away. Your projects, settings and models are where they were."
    exit 0
fi

if [ ! -x "$here/program/ReID Desktop" ]; then
    echo "The program is not beside this script: unpack the whole archive, and run it there." >&2
    exit 1
fi
refuse_while_it_runs
uninstall
mkdir -p "$place" "$(dirname "$command")" "$(dirname "$entry")" "$(dirname "$mime")"
cp -R "$here/program/." "$place"
ln -s "$place/reid-desktop" "$command"
cp "$here/share/reid-desktop.xml" "$mime"
# A slash, an ampersand or a backslash in the path would mean something to sed.
path=$(printf '%s' "$place/ReID Desktop" | sed 's/[\\&|]/\\&/g')
sed "s|@program@|$path|" "$here/share/reid-desktop.desktop.in" > "$entry"
for picture in "$here"/share/icons/reid-desktop-*.png; do
    side=${picture##*-}
    side=${side%.png}
    mkdir -p "$icons/${side}x$side/apps"
    cp "$picture" "$icons/${side}x$side/apps/reid-desktop.png"
done
refresh
echo "ReID Desktop is in the menu of programs. In a terminal it is called reid-desktop."
