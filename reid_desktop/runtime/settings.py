"""What is remembered of a person from one start to the next."""

import json
import logging
from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict, dataclass, field, replace
from functools import partial
from pathlib import Path
from typing import Any

from reid_desktop.runtime.paths import chosen_home, settings_file, usual_model

log = logging.getLogger(__name__)

TEXT_SIZES = (90, 100, 115, 130, 150)  # per cent of what the system wishes
_MOST_RECENT = 10


@dataclass(frozen=True, slots=True)
class _Values:
    reviewer: str = ""
    model: str = ""
    device: str = "auto"
    theme: str = "system"
    language: str = "system"
    text_size: int = 100
    window: str = ""
    recent: tuple[str, ...] = ()
    agreed: tuple[str, ...] = ()
    strips: bool = True
    keys: Mapping[str, str] = field(default_factory=dict)
    pause_on_battery: bool = False
    notes: Mapping[str, Mapping[str, object]] = field(default_factory=dict)


class Settings:
    """Reads and keeps the settings in one small JSON file.

    A file that is not there, or makes no sense, gives the usual settings; one that cannot be
    written costs the settings and nothing else.

    Parameters
    ----------
    home : Path, optional
        Projects below it are found again when it lies elsewhere: on a stick that travels.
    """

    def __init__(self, path: Path, *, home: Path | None = None) -> None:
        self._path = path
        self._home = home
        self._values = _read(path, home)

    @property
    def reviewer(self) -> str:
        """Who answers; empty if nobody said yet."""
        return self._values.reviewer

    def set_reviewer(self, reviewer: str) -> None:
        """Remember who answers."""
        self._change(reviewer=reviewer)

    @property
    def model(self) -> str:
        """The model of projects that were not embedded yet."""
        return self._values.model or usual_model()

    def set_model(self, model: str) -> None:
        """Remember the model; "" for the one that comes with the program."""
        self._change(model=model)

    @property
    def device(self) -> str:
        """What computes: one of `reid_desktop.vision.devices.DEVICE_NAMES`."""
        return self._values.device

    def set_device(self, device: str) -> None:
        """Remember what computes."""
        self._change(device=device)

    @property
    def theme(self) -> str:
        """How the window looks: one of `reid_desktop.ui.style.ThemeChoice`."""
        return self._values.theme

    def set_theme(self, theme: str) -> None:
        """Remember how the window looks."""
        self._change(theme=theme)

    @property
    def language(self) -> str:
        """What the window speaks: one of `reid_desktop.ui.language.LanguageChoice`."""
        return self._values.language

    def set_language(self, language: str) -> None:
        """Remember what the window speaks from its next start on."""
        self._change(language=language)

    @property
    def text_size(self) -> int:
        """How large text is, in hundredths of what the system wishes."""
        return self._values.text_size

    def set_text_size(self, percent: int) -> None:
        """Remember how large text is."""
        self._change(text_size=percent)

    @property
    def pauses_on_battery(self) -> bool:
        """Whether long work waits while the computer runs on its battery."""
        return self._values.pause_on_battery

    def set_pauses_on_battery(self, *, pauses: bool) -> None:
        """Remember whether it does."""
        self._change(pause_on_battery=pauses)

    @property
    def window(self) -> str:
        """Where the window was, as `reid_desktop.ui.window_place` writes it; empty if unknown."""
        return self._values.window

    def set_window(self, place: str) -> None:
        """Remember where the window is."""
        self._change(window=place)

    @property
    def recent(self) -> tuple[Path, ...]:
        """Folders of the projects that were open, the newest first."""
        return tuple(Path(folder) for folder in self._values.recent)

    def remember(self, folder: Path) -> None:
        """Put a project first among the recent ones."""
        others = [known for known in self._values.recent if known != str(folder)]
        self._change(recent=(str(folder), *others)[:_MOST_RECENT])

    def forget(self, folder: Path) -> None:
        """Take a project off the recent ones; the project itself is not touched."""
        recent = tuple(one for one in self._values.recent if one != str(folder))
        self._change(recent=recent, notes=self._notes_of(recent))

    def forget_all(self) -> None:
        """Take every project off the recent ones."""
        self._change(recent=(), notes={})

    @property
    def notes(self) -> Mapping[str, Mapping[str, object]]:
        """What was noted of recent projects when they were closed, by their folders."""
        return self._values.notes

    def note(self, folder: Path, facts: Mapping[str, object]) -> None:
        """Note facts of a recent project, as JSON can hold them."""
        notes = self._notes_of(self._values.recent) | {str(folder): facts}
        self._change(notes=notes)

    def _notes_of(self, recent: Sequence[str]) -> dict[str, Mapping[str, object]]:
        return {one: facts for one, facts in self._values.notes.items() if one in recent}

    @property
    def agreed(self) -> tuple[str, ...]:
        """The terms of models that a person agreed to, as `licences.agreement_to` names them."""
        return self._values.agreed

    def agree(self, terms: str) -> None:
        """Remember that a person agreed to the terms of a model."""
        if terms not in self._values.agreed:
            self._change(agreed=(*self._values.agreed, terms))

    @property
    def shows_strips(self) -> bool:
        """Whether a question shows the other photographs of both groups."""
        return self._values.strips

    def set_shows_strips(self, *, shows: bool) -> None:
        """Remember whether it does."""
        self._change(strips=shows)

    @property
    def keys(self) -> dict[str, str]:
        """The keys that a person chose, by the id of the action."""
        return dict(self._values.keys)

    def set_keys(self, keys: Mapping[str, str]) -> None:
        """Remember the keys that a person chose."""
        self._change(keys=dict(keys))

    def _change(self, **values: Any) -> None:
        self._values = replace(self._values, **values)
        part = self._path.with_suffix(".part")
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            written = _moved(self._values, partial(_from_home, home=self._home))
            part.write_text(json.dumps(asdict(written), indent=2), encoding="utf-8")
            part.replace(self._path)
        except OSError as error:
            log.warning("The settings could not be kept: %s", error)


def kept_settings() -> Settings:
    """Return the settings of the person."""
    return Settings(settings_file(), home=chosen_home())


def _read(path: Path, home: Path | None) -> _Values:
    try:
        found = json.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        return _Values()
    except (OSError, ValueError) as error:
        log.warning("The settings could not be read: %s", error)
        return _Values()
    values = _checked(found if isinstance(found, dict) else {})
    return values if home is None else _moved(values, lambda folder: str(home / folder))


def _moved(values: _Values, move: Callable[[str], str]) -> _Values:
    """Write the folders of projects otherwise."""
    return replace(
        values,
        recent=tuple(map(move, values.recent)),
        notes={move(folder): facts for folder, facts in values.notes.items()},
    )


def _from_home(folder: str, home: Path | None) -> str:
    path = Path(folder)
    inside = home is not None and path.is_relative_to(home)
    return path.relative_to(home).as_posix() if inside and home is not None else folder


def _checked(found: Mapping[str, Any]) -> _Values:
    """Take what has the right type; the rest is as usual."""
    texts = {
        name: found[name]
        for name in ("reviewer", "model", "device", "theme", "language", "window")
        if isinstance(found.get(name), str)
    }
    recent, agreed = (_texts(found.get(name)) for name in ("recent", "agreed"))
    return _Values(
        **texts,
        text_size=_percent(found.get("text_size")),
        recent=recent,
        agreed=agreed,
        strips=found.get("strips") is not False,
        keys=_pairs(found.get("keys")),
        pause_on_battery=found.get("pause_on_battery") is True,
        notes=_notes(found.get("notes")),
    )


def _notes(found: object) -> dict[str, Mapping[str, object]]:
    entries = found.items() if isinstance(found, dict) else ()
    return {folder: facts for folder, facts in entries if isinstance(facts, dict)}


def _percent(found: object) -> int:
    is_number = isinstance(found, int) and not isinstance(found, bool)
    return found if is_number and found in TEXT_SIZES else _Values().text_size


def _pairs(found: object) -> dict[str, str]:
    entries = found.items() if isinstance(found, dict) else ()
    return {name: text for name, text in entries if isinstance(text, str)}


def _texts(found: object) -> tuple[str, ...]:
    entries = found if isinstance(found, list) else []
    return tuple(one for one in entries if isinstance(one, str))
