"""What macOS wants to know of the application."""

from pathlib import Path

from installers.names import BUNDLE_ID, CHECKOUT, COPYRIGHT, WINDOW_NAME, Program

_OLDEST_MACOS = "13.0"  # of the Qt that is shipped


def info(program: Program) -> dict[str, object]:
    """Return what ``Info.plist`` says beyond what PyInstaller writes.

    A project is a folder, so the application offers to open folders, but never becomes what
    opens them by itself.
    """
    return {
        "CFBundleDisplayName": WINDOW_NAME,
        "CFBundleExecutable": WINDOW_NAME,  # not its twin for the command line
        "CFBundleName": WINDOW_NAME,
        "CFBundleIdentifier": BUNDLE_ID,
        "CFBundleShortVersionString": program.version,
        "CFBundleVersion": ".".join(map(str, program.numbers[:3])),
        "CFBundleDocumentTypes": [
            {
                "CFBundleTypeName": f"{WINDOW_NAME} project",
                "CFBundleTypeRole": "Editor",
                "LSHandlerRank": "Alternate",
                "LSItemContentTypes": ["public.folder"],
            }
        ],
        "CFBundleLocalizations": ["en", "es", "fr"],
        "LSApplicationCategoryType": "public.app-category.education",
        "LSBackgroundOnly": False,  # PyInstaller would say so for the sake of the twin
        "LSMinimumSystemVersion": _OLDEST_MACOS,
        "NSHighResolutionCapable": True,
        "NSHumanReadableCopyright": COPYRIGHT,
        "NSRequiresAquaSystemAppearance": False,  # follows the dark appearance
    }


def image_command(built: Path, target: Path) -> list[str]:
    """Return what makes the disk image `target` of the application beside the folder `built`."""
    script = CHECKOUT / "packaging" / "macos" / "make_dmg.sh"
    return ["sh", str(script), str(built.with_name(f"{WINDOW_NAME}.app")), str(target)]
