"""Reports from templates: Jinja2 in its sandbox, with everything that comes from a brief escaped unless it says not.

A template's name tells what it makes: `weekly.md.jinja` makes Markdown, where each value stands as one escaped line;
`.html` makes a page, where values are escaped as HTML; any other suffix takes values as they are, made safe for a
terminal. What templates may ask of a report is in `briefs.export.views`, for people in docs/templates.md.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from traceback import extract_tb
from typing import TYPE_CHECKING, Any

from briefs.errors import ExportError, os_reason
from briefs.export import escape
from briefs.export.report import Report
from briefs.text import one_line, printable

if TYPE_CHECKING:
    from jinja2 import Environment

SUFFIX = ".jinja"

BUILT_IN = Path(__file__).parent / "templates"
"""The folder of our own templates."""

_TOP = "<template>"
"""What Jinja calls the template that includes the others."""

_MARKDOWN = (".md", ".markdown")

_LARGEST = 1_000_000
"""Bytes of a template: a larger file is something else."""

_IN_EXPRESSIONS = (ArithmeticError, LookupError, TypeError, ValueError, AttributeError, RecursionError)
"""What an expression of a template can bring about."""


@dataclass(frozen=True)
class Template:
    """A form that a template file writes.

    Attributes:
        path: the file.
        folders: where the templates that it extends or includes are looked for, after its own folder.
    """

    path: Path
    folders: Sequence[Path] = (BUILT_IN,)

    @cached_property
    def name(self) -> str:
        """The file's name without suffixes."""
        return self.path.name.removesuffix(SUFFIX).partition(".")[0] or self.path.name

    @cached_property
    def suffix(self) -> str:
        """Of the files that it makes; Markdown's where the name does not tell."""
        return Path(self.path.name.removesuffix(SUFFIX)).suffix or ".md"

    def write(self, report: Report) -> Iterator[str]:
        """The report in one piece. Raises ExportError where the template is wrong, with its line."""
        from jinja2 import TemplateError

        from briefs.export.views import ReportView

        try:
            environment = _environment(self.suffix, [self.path.parent, *self.folders])
            view = ReportView(report)
            yield environment.from_string(_read(self.path)).render(report=view, briefs=view.briefs)
        except (TemplateError, *_IN_EXPRESSIONS) as error:
            raise ExportError(self._told(error)) from error

    def _told(self, error: Exception) -> str:
        """The error in one sentence, which names the file that is wrong: this one, or one that it includes."""
        from jinja2 import TemplateNotFound

        frames = [
            frame
            for frame in extract_tb(error.__traceback__)
            if frame.filename == _TOP or frame.filename.endswith(SUFFIX)
        ]
        file, line = (frames[-1].filename, frames[-1].lineno) if frames else (_TOP, None)
        if lineno := getattr(error, "lineno", None):
            # of a template that cannot even be read as one
            file, line = getattr(error, "filename", None) or _TOP, lineno
        what = one_line(str(error), 200) or type(error).__name__
        if isinstance(error, TemplateNotFound):
            what = f"there is no template {what} beside it or among ours"
        return f"{self.path if file == _TOP else file}{f', line {line}' if line else ''}: {what}"


def stays_in(path: Path, folder: Path) -> bool:
    """Whether a file of a folder of templates is there, and no link out of it: a library may be somebody else's."""
    return path.resolve().is_relative_to(folder.resolve())


def _load(folders: Sequence[Path], name: str) -> tuple[str, str, None] | None:
    """A template that another one includes or extends, as its text and file; None where no folder has it."""
    # no name leads upwards, or to a place of its own
    parts = [part for part in name.split("/") if part not in ("", ".")]
    if ".." in parts or "\\" in name:
        return None
    for folder in folders:
        path = folder.joinpath(*parts)
        if path.is_file() and stays_in(path, folder):
            return _read(path), str(path), None
    return None


def _environment(suffix: str, folders: Sequence[Path]) -> Environment:
    from jinja2 import FunctionLoader, StrictUndefined

    from briefs.export.sandbox import Sandbox
    from briefs.export.views import MARKDOWN_FILTERS

    environment = Sandbox(
        markdown=suffix in _MARKDOWN,
        loader=FunctionLoader(lambda name: _load(folders, name)),
        undefined=StrictUndefined,
        autoescape=suffix in (".html", ".htm", ".xml"),
        finalize=_finalize(suffix),
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    environment.filters.update(MARKDOWN_FILTERS)
    return environment


def _read(path: Path) -> str:
    try:
        with path.open("rb") as stream:
            data = stream.read(_LARGEST + 1)
    except OSError as error:
        raise ExportError(f"{path}: cannot be read ({os_reason(error, path)})") from None
    if len(data) > _LARGEST:
        raise ExportError(f"{path}: is too large for a template")
    try:
        return data.decode("utf-8-sig").replace("\r\n", "\n")
    except UnicodeDecodeError:
        raise ExportError(f"{path}: is not UTF-8 text") from None


def _finalize(suffix: str) -> Callable[[Any], Any]:
    """What is done with every value before it is put into the text."""
    if suffix in _MARKDOWN:
        return _as_markdown
    return lambda value: "" if value is None else printable(str(value)) if type(value) is str else value


def _as_markdown(value: Any) -> Any:
    from jinja2 import Undefined

    from briefs.export.views import Markdown

    if isinstance(value, Markdown | Undefined):
        return value
    return Markdown("" if value is None else escape.cell(str(value)))
