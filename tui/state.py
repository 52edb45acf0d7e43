"""What the app remembers from one start to the next: the library last opened, and the place in each."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, fields, replace
from pathlib import Path
from typing import Any

from briefs import folders
from briefs.errors import os_reason
from briefs.files import write_atomically

STEPS = 2
"""So many steps the list can be made wider, and as many narrower."""

KEPT = 50
"""Libraries whose place is remembered; the least recently opened go first."""

_MAX_BYTES = 1_000_000


@dataclass(frozen=True, slots=True)
class LibraryState:
    """The place in one library.

    Attributes:
        query: the query as one line.
        sort: the order's name.
        brief: id of the brief under the cursor.
        scroll: first row in sight of the reading view.
        pane: which pane had the focus: "list", "facets" or "reading".
        unfolded: what is unfolded in the facets.
        folded: whether the list has one row per event.
        compact: whether a brief has one line in the list instead of two.
        share: steps by which the list is wider than usual, or narrower.
        typed: the query's text as it stands in the prompt, where its last word is half-typed; else "".
    """

    query: str = ""
    sort: str = "date"
    brief: str | None = None
    scroll: int = 0
    pane: str = "list"
    unfolded: tuple[str, ...] = ()
    folded: bool = False
    compact: bool = False
    share: int = 0
    typed: str = ""


@dataclass(frozen=True, slots=True)
class State:
    """Everything remembered.

    Attributes:
        library: the library last opened, as an absolute path.
        theme: name of the theme, None for the default.
        libraries: the place in each library, by absolute path, most recent last.
    """

    library: Path | None = None
    theme: str | None = None
    libraries: Mapping[str, LibraryState] = field(default_factory=dict)

    def place(self, root: Path) -> LibraryState:
        """The place in a library; the start of it where nothing is remembered."""
        return self.libraries.get(str(root), LibraryState())

    def with_place(self, root: Path, place: LibraryState) -> State:
        """The state after leaving a library at a place."""
        others = {path: kept for path, kept in self.libraries.items() if path != str(root)}
        recent = dict(list(others.items())[-(KEPT - 1) :])
        return replace(self, library=root, libraries={**recent, str(root): place})


def state_file() -> Path:
    """Where it is kept."""
    return folders.state_folder() / "state.json"


def load_state() -> tuple[State, str | None]:
    """The state, and a sentence where the file could not be used; the default state then."""
    path = state_file()
    try:
        if path.stat().st_size > _MAX_BYTES:
            return State(), f"{path}: too large for what it should hold; starting afresh"
        return _from_json(json.loads(path.read_text(encoding="utf-8"))), None
    except FileNotFoundError:
        return State(), None
    except OSError as error:
        return State(), f"{path}: {os_reason(error, path)}; starting afresh"
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError):
        return State(), f"{path}: not what the app wrote there; starting afresh"


def save_state(state: State) -> None:
    """Write the state in one step. Raises OSError where it cannot be written."""
    libraries = {path: asdict(place) for path, place in state.libraries.items()}
    library = str(state.library) if state.library else None
    record = {"library": library, "theme": state.theme, "libraries": libraries}
    write_atomically(state_file(), json.dumps(record, indent=1) + "\n")


def _from_json(record: Any) -> State:
    return State(
        library=Path(library) if (library := _typed(record["library"], str, None)) else None,
        theme=_typed(record["theme"], str, None),
        libraries={str(path): _place(place) for path, place in record["libraries"].items()},
    )


def _place(record: Any) -> LibraryState:
    known = {one.name for one in fields(LibraryState)}
    values = {name: value for name, value in record.items() if name in known}
    values["unfolded"] = tuple(str(key) for key in values.get("unfolded", ()))
    place = LibraryState(**values)
    return replace(
        place,
        query=_typed(place.query, str, ""),
        sort=_typed(place.sort, str, "date"),
        brief=_typed(place.brief, str, None),
        scroll=max(0, _typed(place.scroll, int, 0)),
        pane=_typed(place.pane, str, "list"),
        folded=_typed(place.folded, bool, False),
        compact=_typed(place.compact, bool, False),
        share=max(-STEPS, min(_typed(place.share, int, 0), STEPS)),
        typed=_typed(place.typed, str, ""),
    )


def _typed(value: Any, kind: type, default: Any) -> Any:
    return value if isinstance(value, kind) else default
