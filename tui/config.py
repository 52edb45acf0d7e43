"""The user's own configuration of the app: `config.yaml`, of which nothing is required."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from difflib import get_close_matches
from pathlib import Path
from typing import Any

from textual.binding import Binding, InvalidBinding

from briefs import folders, safe_yaml
from briefs.errors import ConfigError, os_reason
from briefs.files import is_there
from tui import themes
from tui.commands import BY_ID, COMMANDS, Command, Place
from tui.presets import PRESETS

STARTS = ("list", "searches")
"""What the app can show first."""

COLUMNS = ("provinces", "actors", "source", "tags", "toll", "event")
"""What the list can tell of a brief beside its date and title; a source is told where there is nothing else."""

_SETTINGS = ("keymap", "preset", "theme", "watch", "start", "columns")


@dataclass(frozen=True, slots=True)
class Config:
    """What the file says, as far as it can be used.

    Attributes:
        keymap: verb ids to keys in Textual's spelling, separated by commas.
        theme: a theme's name, or None.
        watch: whether to notice by itself what changes in the library.
        columns: what the list tells of a brief, of `COLUMNS`.
        start: what to show first: "list", or "searches" for the saved searches.
        problems: one sentence for each thing that could not be used.
    """

    keymap: Mapping[str, str] = field(default_factory=dict)
    theme: str | None = None
    watch: bool = True
    start: str = "list"
    columns: tuple[str, ...] = tuple(name for name in COLUMNS if name != "source")
    problems: tuple[str, ...] = ()


def config_file() -> Path:
    """Where it is looked for."""
    return folders.config_folder() / "config.yaml"


def load_config(path: Path | None = None) -> Config:
    """The configuration; what is wrong in it is left out and explained."""
    path = path or config_file()
    try:
        if not is_there(path):
            return Config()
        record = safe_yaml.load(path)
    except OSError as error:
        return Config(problems=(f"{path}: {os_reason(error, path)}",))
    except ConfigError as error:
        return Config(problems=(str(error),))
    if record is None:
        return Config()
    if not isinstance(record, dict):
        return Config(problems=(f"{path}: holds settings, one a line, as in theme: briefs-light",))
    problems = [f"{path}: {name!r} is not a setting" for name in record if name not in _SETTINGS]
    theme = record.get("theme")
    if theme is not None and not isinstance(theme, str):
        problems.append(f"{path}: theme should be a name")
        theme = None
    elif theme is not None and theme not in themes.NAMES:
        near = get_close_matches(theme, themes.NAMES, n=1)
        known = f"did you mean {near[0]}?" if near else "the palette lists them"
        problems.append(f"{path}: there is no theme {theme!r}; {known}")
        theme = None
    watch = record.get("watch", True)
    if not isinstance(watch, bool):
        problems.append(f"{path}: watch should be true or false")
        watch = True
    start = record.get("start", "list")
    if start not in STARTS:
        problems.append(f"{path}: start should be {' or '.join(STARTS)}")
        start = "list"
    columns = record.get("columns", list(Config().columns))
    if not isinstance(columns, list) or not all(name in COLUMNS for name in columns):
        problems.append(f"{path}: columns should be a list of {', '.join(COLUMNS)}")
        columns = list(Config().columns)
    preset = record.get("preset", "default")
    if not isinstance(preset, str) or preset not in PRESETS:
        problems.append(f"{path}: there is no preset {preset!r}; there are {', '.join(PRESETS)}")
        preset = "default"
    keymap, wrong = _keymap(record.get("keymap"), PRESETS[preset])
    return Config(
        keymap,
        theme,
        watch,
        start,
        tuple(columns),
        (*problems, *(f"{path}: {sentence}" for sentence in wrong)),
    )


def _keymap(record: Any, preset: Mapping[str, str]) -> tuple[dict[str, str], list[str]]:
    """The user's keys over those of a preset, and what is wrong with them."""
    if record is None:
        return dict(preset), []
    if not isinstance(record, dict):
        return dict(preset), ["keymap holds commands, each on a line with its key, as in mark: space"]
    keymap: dict[str, str] = {}
    wrong: list[str] = []
    for name, value in record.items():
        keys = [str(key) for key in value] if isinstance(value, list) else str(value).split(" ")
        if name not in BY_ID:
            near = get_close_matches(str(name), BY_ID, n=1)
            wrong.append(
                f"keymap: there is no command {name!r}" + (f"; did you mean {near[0]}?" if near else "")
            )
        elif value is None or isinstance(value, dict) or not any(keys):
            wrong.append(f"keymap: {name} needs a key")
        else:
            normal = _normal_keys(key for key in keys if key)
            if normal is None:
                wrong.append(f"keymap: {name}: {value!r} is not a key")
            else:
                keymap[name] = normal
    own = {key for keys in keymap.values() for key in keys.split(",")}
    merged = {name: keys for name, keys in preset.items() if own.isdisjoint(keys.split(","))} | keymap
    for name, sentence in _clashes(merged):
        del merged[name]
        if name in keymap:
            wrong.append(sentence)
    return merged, wrong


def _normal_keys(keys: Iterable[str]) -> str | None:
    """Keys in Textual's long spelling, or None where one of them cannot be a key."""
    try:
        bindings = list(Binding.make_bindings([Binding(",".join(_spelt(key) for key in keys), "x")]))
    except InvalidBinding:
        return None
    names = [binding.key for binding in bindings]
    plausible = all(name.replace("_", "").replace("+", "").isalnum() for name in names)
    return ",".join(names) if names and plausible else None


def _spelt(key: str) -> str:
    return "comma" if key == "," else key.lower() if len(key) > 1 else key


def _reach(command: Command) -> set[Place]:
    """Where a verb's keys work: those of the screen in every pane too."""
    panes = {Place.LIST, Place.FACETS, Place.READING, Place.TIMELINE}
    return {*command.places, *(panes if Place.SCREEN in command.places else ())}


def _clashes(keymap: Mapping[str, str]) -> list[tuple[str, str]]:
    """The entries that would take a key from another command bound at the same place, with the reason."""
    taken: dict[tuple[Place, str], list[str]] = defaultdict(list)
    for command in COMMANDS:
        own = keymap.get(command.id) or command.keys
        names = [binding.key for binding in Binding.make_bindings([Binding(own, "x")])] if own else []
        for place in _reach(command):
            for key in names:
                taken[place, key].append(command.id)
    refused: dict[str, str] = {}
    for (_, key), ids in taken.items():
        for name in ids:
            others = [other for other in ids if other != name and other not in refused]
            if others and name in keymap and name not in refused:
                refused[name] = f"keymap: {name}: the key {key} already belongs to {others[0]}"
    return list(refused.items())
