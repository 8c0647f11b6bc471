"""Files that a verb writes: whole, or not at all."""

from pathlib import Path

from reid_desktop.core.errors import ReidError


def write_whole(out: Path, content: bytes) -> None:
    """Write a file in one piece; what was there before stays until then.

    Raises
    ------
    ReidError
        If it cannot be written, or is ``-``: verbs that write again and again, as their work
        goes on, cannot write into a stream.
    """
    _refuse_stream(out)
    part = out.with_name(f"{out.name}.part")
    try:
        part.write_bytes(content)
        part.replace(out)
    except OSError as error:
        raise _cannot(out) from error


def require_folder(out: Path) -> None:
    """Refuse a file whose folder is not there: better now than after hours.

    Raises
    ------
    ReidError
        If it is not there.
    """
    _refuse_stream(out)
    if not out.absolute().parent.is_dir():
        raise _cannot(out)


def _refuse_stream(out: Path) -> None:
    if str(out) == "-":
        raise ReidError(
            "This is written to a file, not to the terminal.", hint="Give the name of a file."
        )


def _cannot(out: Path) -> ReidError:
    return ReidError(
        f"{out} cannot be written.", hint="Choose a folder that is there and may be written to."
    )
