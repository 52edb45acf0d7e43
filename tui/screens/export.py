"""The export dialog: what, in which format, where to; with a preview, and never over a file without being asked."""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal
from textual.content import Content
from textual.widgets import Input, Static

from briefs.errors import BriefsError
from briefs.export import FORMATS, TEMPLATES, Form, Report, missing_folder, write_report
from briefs.marking import Tlp
from briefs.text import fold, printable
from tui.latest import Latest
from tui.screens.dialogs import Dialog, Scrolled
from tui.widgets.box import Box
from tui.widgets.choice import Choice
from tui.widgets.line import Line

PREVIEW_BRIEFS = 3
PREVIEW_LINES = 60
_NAME_LENGTH = 60


@dataclass(frozen=True, slots=True)
class Scope:
    """Some briefs that can be exported: what to call them, and a name for the file."""

    label: str
    ids: Sequence[str]
    name: str


@dataclass(frozen=True, slots=True)
class _Sample:
    """What the preview is made from."""

    ids: tuple[str, ...]
    form: Form
    level: Tlp | None


ReportMaker = Callable[[Sequence[str], Tlp | None], Report]
"""Makes the report of some ids, marked with a label or, for None, with the strictest of its briefs."""

_LEVELS: tuple[Tlp | None, ...] = (None, *Tlp)


class ExportDialog(Dialog):
    """Asks where to and writes; the answer is the full path of the report, with how many briefs."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("enter", "write", show=False)]

    def __init__(
        self,
        scopes: Sequence[Scope],
        report: ReportMaker,
        library: Path,
        folder: Path | None = None,
        templates: Mapping[str, Form] = TEMPLATES,
        form: str | None = None,
    ) -> None:
        """`scopes` in the order offered, the first chosen; `report` makes the report of some ids.

        `form` is the name of the format or template chosen at first, the first one where there is none.
        """
        super().__init__()
        self._forms = (*FORMATS.values(), *templates.values())
        names = [one.name for one in self._forms]
        self._first_form = names.index(form) if form in names else 0
        self._scopes = scopes
        self._report = report
        self._library = library
        self._folder = folder or Path.cwd()
        self._confirmed: Path | None = None
        self._writing = False
        self._preview = Latest[_Sample, str](self, self._sample, self._show_preview, self._failed)

    def compose(self) -> ComposeResult:
        """Path, scope, format or template, label, preview."""
        keys = "Enter writes the file · Tab to the next field · Esc leaves"
        with Box("Export", keys, classes="-large", id="export"):
            yield Line(str(self._propose()), id="path")
            yield Static("", classes="error", markup=False)
            with Horizontal(id="choices"):
                yield Choice([scope.label for scope in self._scopes], id="scope")
                yield Choice([form.name for form in self._forms], id="format", chosen=self._first_form)
                yield Choice([str(level or "TLP: as marked") for level in _LEVELS], id="level")
            yield Static("", classes="hint", id="where", markup=False)
            with Scrolled(classes="page", id="preview"):
                yield Static("", markup=False)

    def on_mount(self) -> None:
        """Show what would be written."""
        self._changed()

    # what is chosen

    @property
    def _scope(self) -> Scope:
        return self._scopes[self.query_one("#scope", Choice).chosen]

    @property
    def _form(self) -> Form:
        return self._forms[self.query_one("#format", Choice).chosen if self.is_mounted else self._first_form]

    @property
    def _level(self) -> Tlp | None:
        return _LEVELS[self.query_one("#level", Choice).chosen]

    @property
    def _path(self) -> Path:
        # unlike Path's own, these leave as it is what is no user's name
        return Path(os.path.abspath(os.path.expanduser(self.query_one("#path", Input).value)))  # noqa: PTH100, PTH111

    @property
    def _named(self) -> bool:
        return bool(self.query_one("#path", Input).value.strip())

    def _propose(self) -> Path:
        scope = self._scope if self.is_mounted else self._scopes[0]
        return free_path(self._folder, scope.name, self._form.suffix)

    @on(Choice.Changed)
    def _chosen(self, event: Choice.Changed) -> None:
        if event.choice.id == "level":
            self._changed()
            return
        with self.prevent(Input.Changed):
            self.query_one("#path", Input).value = str(self._propose())
        self._changed()

    @on(Input.Changed)
    def _changed(self) -> None:
        self._confirmed = None
        self._say("")
        self._say_where()
        self._preview.ask(_Sample(tuple(islice(self._scope.ids, PREVIEW_BRIEFS)), self._form, self._level))

    def _say_where(self) -> None:
        """Where the report goes, and what stands in the way."""
        path = self._path
        if not self._named:
            self.query_one("#where", Static).update("")
            return
        inside = path.is_relative_to(self._library)
        note = " This is inside the library: the report will be left out of it." if inside else ""
        exists = " It exists already." if _exists(path) else ""
        new = " Its folder does not exist yet, and is made." if missing_folder(path) else ""
        self.query_one("#where", Static).update(Content(f"Writes {path}.{exists}{new}{note}"))

    def _say(self, wrong: str) -> None:
        self.query_one(".error", Static).update(Content(wrong))

    # preview

    def _sample(self, sample: _Sample, superseded: Callable[[], bool]) -> Iterator[str]:
        """In the preview's thread."""
        text = "".join(sample.form.write(self._report(sample.ids, sample.level)))
        yield "\n".join(printable(line) for line in islice(text.splitlines(), PREVIEW_LINES))

    def _show_preview(self, text: str) -> None:
        total = len(self._scope.ids)
        lines = [Content(text)]
        if total > PREVIEW_BRIEFS:
            # whatever the text counts, it counts of these
            head = f"With the first {PREVIEW_BRIEFS} of {total:,} briefs alone it looks so:"
            lines = [Content.styled(head, "$warning"), Content(""), *lines]
        self.query_one("#preview Static", Static).update(Content("\n").join(lines))

    # writing

    def _not_over_the_web(self, path: Path) -> str:
        """Why a page in a browser may not write there: whoever has it open is not the user who could anyway."""
        folder = self._folder.resolve()
        inside = path.resolve().is_relative_to(folder)
        if not inside or any(part.startswith(".") for part in path.resolve().relative_to(folder).parts):
            return f"In a browser, reports are written below {folder} only."
        return f"{path.name} exists; in a browser nothing is written over." if _exists(path) else ""

    @on(Input.Submitted)
    @on(Choice.Submitted)
    def action_write(self) -> None:
        """Write the file, wherever in the dialog Enter was pressed."""
        path = self._path
        if self._writing:
            return
        if not self._named:
            self._say("Give the file a name.")
            return
        if self.app.is_web and (wrong := self._not_over_the_web(path)):
            self._say(wrong)
            return
        if _exists(path) and not path.is_dir() and self._confirmed != path:
            self._confirmed = path
            self._say(f"{path.name} exists. Enter again overwrites it; or change the name.")
            return
        self._writing = True
        self._say("")
        self.query_one("#where", Static).update(Content(f"Writing {path} …"))
        scope, form, level, overwrite = self._scope, self._form, self._level, self._confirmed == path

        def write() -> None:
            try:
                write_report(self._report(scope.ids, level), form, path, overwrite=overwrite)
            except Exception as error:  # noqa: BLE001 - whatever it is, the dialog says so and stays
                self.call_later(self._failed, error)
            else:
                self.call_later(self._written, path, len(scope.ids))

        self.run_worker(write, "export", "export", thread=True, exit_on_error=False)

    def _written(self, path: Path, count: int) -> None:
        self.dismiss(f"{count}\t{path}")

    def _failed(self, error: Exception) -> None:
        self._writing = False
        self._say_where()
        self._say(str(error) if isinstance(error, BriefsError) else f"{type(error).__name__}: {error}")


def free_path(folder: Path, name: str, suffix: str) -> Path:
    """A file of that name that does not exist yet."""
    path = folder / f"{name}{suffix}"
    number = 2
    while _exists(path):
        path = folder / f"{name}-{number}{suffix}"
        number += 1
    return path


def _exists(path: Path) -> bool:
    # Path.exists raises for a name that is too long, which one is while it is typed
    return os.path.exists(path)  # noqa: PTH110


def file_name(text: str) -> str:
    """A text as the stem of a file's name: plain letters, digits and hyphens."""
    words = re.findall(r"[a-z0-9]+", fold(text))
    return "-".join(words)[:_NAME_LENGTH].strip("-") or "briefs"
