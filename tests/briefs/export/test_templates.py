"""Templates: what they may ask, what is escaped, and what is said of a wrong one."""

from __future__ import annotations

import html
import re
from collections.abc import Callable
from pathlib import Path

import pytest

from briefs.annotations import Annotation
from briefs.errors import ExportError
from briefs.export import TEMPLATES, Report, find_template, templates_in
from briefs.export.templating import Template
from briefs.export.views import ReportView
from briefs.marking import Tlp
from briefs.model import Outcome, Qualifier, Toll

Write = Callable[..., str]


@pytest.fixture
def render(tmp_path: Path) -> Write:
    """Writes a report by a template's text."""

    def render(text: str, report: Report, name: str = "mine.md.jinja") -> str:
        (tmp_path / name).write_text(text, encoding="utf-8")
        return "".join(Template(tmp_path / name).write(report))

    return render


HOSTILE = "# [x](javascript:y) *b* | `c` <script> &amp;\x1b[31m\u202e\nnext"


def test_values_are_escaped_in_markdown(render: Write, make_brief, make_report) -> None:
    report = make_report(make_brief(title=HOSTILE))
    text = render("{% for brief in briefs %}{{ brief.title }}{% endfor %}", report)
    assert text == r"\# \[x\](javascript:y) \*b\* \| \`c\` \<script\> \&amp; · next"
    assert "\x1b" not in text
    assert "\u202e" not in text
    assert "\n" not in text


def test_values_are_escaped_in_a_page(render: Write, make_brief, make_report) -> None:
    text = render("<p>{{ briefs[0].title }}</p>", make_report(make_brief(title=HOSTILE)), "page.html.jinja")
    assert "<script>" not in text
    assert "&lt;script&gt; &amp;amp;" in text
    assert "\x1b" not in text
    assert html.unescape(text).startswith("<p># [x](javascript:y)")


def test_plain_text_is_only_made_safe_for_a_terminal(render: Write, make_brief, make_report) -> None:
    text = render("{{ briefs[0].title }}", make_report(make_brief(title="*a* <b>\x1b[0m")), "list.txt.jinja")
    assert text.startswith("*a* <b>")
    assert "\x1b" not in text


def test_what_is_markdown_already_is_not_escaped_again(render: Write, make_brief, make_report) -> None:
    report = make_report(make_brief("a_b.txt", "One *two*.\n\nThree.", url="https://example.org/a_b"))
    template = (
        "{% for brief in briefs %}{{ brief.reference }} {{ brief.text | paragraphs }} {{ brief.path | code }} "
        "{{ brief.url | link }}{% endfor %}"
    )
    assert render(template, report) == "[^1] One \\*two\\*.\n\nThree. `a_b.txt` <https://example.org/a_b>"


def test_a_template_may_build_on_ours_and_on_its_neighbours(
    render: Write, sample: Report, tmp_path: Path
) -> None:
    (tmp_path / "part.md.jinja").write_text("{{ report.count }} in all")
    assert render("{% include 'part.md.jinja' %}", sample) == "3 in all"
    assert "# Situation report" in render("{% include 'sitrep.md.jinja' %}", sample)


@pytest.mark.parametrize(
    ("template", "said"),
    [
        ("a\n{% for %}", r"mine.md.jinja, line 2: .*[Ee]xpected"),
        ("a\nb\n{{ report.nothing }}", r"mine.md.jinja, line 3: .*has no attribute 'nothing'"),
        ("{{ nothing }}", r"mine.md.jinja, line 1: 'nothing' is undefined"),
        ("\n{{ 1 / 0 }}", r"mine.md.jinja, line 2: division by zero"),
        ("{{ report.__class__.__mro__ }}", r"mine.md.jinja, line 1: .*unsafe"),
        ("{{ ''.__class__ }}", r"mine.md.jinja, line 1: .*unsafe"),
        ("{{ briefs.append(1) }}", r"mine.md.jinja, line 1: .*not safely callable|unsafe"),
        ("{% for n in range(10 ** 9) %}{% endfor %}", r"mine.md.jinja, line 1: Range too big"),
        ("{{ 'a' * 10**10 }}", r"mine.md.jinja, line 1: makes too much"),
        ("{{ [1] * 10**10 }}", r"mine.md.jinja, line 1: makes too much"),
        ("{{ 10**(10**10) }}", r"mine.md.jinja, line 1: makes too much"),
        ("{{ '%10000000000d' % 1 }}", r"mine.md.jinja, line 1: makes too much"),
        ("{{ '%10000000000d' | format(1) }}", r"mine.md.jinja, line 1: makes too much"),
        ("{{ '{:10000000000}'.format(1) }}", r"mine.md.jinja, line 1: makes too much"),
        ("{{ '%*d' % (10000000000, 1) }}", r"mine.md.jinja, line 1: makes too much"),
        ("{{ '{:{}}'.format(1, 10000000000) }}", r"mine.md.jinja, line 1: makes too much"),
        ("{{ '{:{w}}'.format(1, w='10000000000') }}", r"mine.md.jinja, line 1: makes too much"),
        ("{{ '{:{w[0]}}'.format(1, w=[10000000000]) }}", r"mine.md.jinja, line 1: makes too much"),
        ("{{ 'a'.ljust(10000000000) }}", r"mine.md.jinja, line 1: makes too much"),
        ("{{ 'a' | center(10000000000) }}", r"mine.md.jinja, line 1: makes too much"),
        ("{{ 'a' | indent(width=10000000000, first=true) }}", r"mine.md.jinja, line 1: makes too much"),
        ("{% include '../../secret' %}", r"mine.md.jinja, line 1: .*secret"),
        ("{% include '/etc/passwd' %}", r"mine.md.jinja, line 1: .*passwd"),
        ("{% macro m() %}{{ m() }}{% endmacro %}{{ m() }}", r"mine.md.jinja, line 1: maximum recursion"),
    ],
)
def test_a_wrong_template_is_told_with_its_line(
    render: Write, sample: Report, template: str, said: str
) -> None:
    with pytest.raises(ExportError, match=said):
        render(template, sample)


@pytest.mark.parametrize(
    ("part", "said"),
    [
        ("a\n{% for %}", r"/part\.md\.jinja, line 2: .*[Ee]xpected"),
        ("a\nb\n{{ nothing }}", r"/part\.md\.jinja, line 3: 'nothing' is undefined"),
        ("{{ 1 / 0 }}", r"/part\.md\.jinja, line 1: division by zero"),
        ("{% include 'no.md.jinja' %}", r"/part\.md\.jinja, line 1: there is no template no\.md\.jinja"),
    ],
)
def test_a_mistake_in_an_included_template_is_told_with_its_own_name(
    render: Write, sample: Report, tmp_path: Path, part: str, said: str
) -> None:
    (tmp_path / "part.md.jinja").write_text(part)
    with pytest.raises(ExportError, match=said):
        render("\n\n\n\n{% include 'part.md.jinja' %}", sample)


@pytest.mark.parametrize(
    "template",
    [
        "{% macro m(b) %}*{{ b.title }}*{% endmacro %}{{ m(briefs[0]) }}",
        "{% import 'base.md.jinja' as base with context %}{{ base.starred(briefs[0].title) }}",
        "{% extends 'base.md.jinja' %}{% block body %}{{ super() }}{% endblock %}",
        "{% macro m() %}*{{ caller() }}*{% endmacro %}{% call m() %}{{ briefs[0].title }}{% endcall %}",
    ],
)
def test_what_macros_and_blocks_make_is_escaped_once(
    render: Write, make_brief, make_report, tmp_path: Path, template: str
) -> None:
    (tmp_path / "base.md.jinja").write_text(
        "{% macro starred(title) %}*{{ title }}*{% endmacro %}"
        "{% block body %}*{{ briefs[0].title }}*{% endblock %}"
    )
    assert render(template, make_report(make_brief(title="a_b [c]"))) == r"*a\_b \[c\]*"


def test_links_out_of_a_folder_of_templates_are_not_followed(tmp_path: Path, sample: Report) -> None:
    (tmp_path / "secret").write_text("secret")
    folder = tmp_path / "templates"
    folder.mkdir()
    (folder / "link.md.jinja").symlink_to(tmp_path / "secret")
    (folder / "own.md.jinja").write_text("{% include 'link.md.jinja' %}")
    assert "link" not in templates_in([folder])
    with pytest.raises(ExportError, match=r"link\.md\.jinja"):
        "".join(templates_in([folder])["own"].write(sample))


def test_what_is_no_template_is_refused(sample: Report, tmp_path: Path) -> None:
    (tmp_path / "latin.md.jinja").write_bytes(b"caf\xe9")
    (tmp_path / "huge.md.jinja").write_bytes(b"x" * 1_000_001)
    for name, said in (("latin", "is not UTF-8"), ("huge", "is too large"), ("gone", "no such file")):
        with pytest.raises(ExportError, match=said):
            "".join(Template(tmp_path / f"{name}.md.jinja").write(sample))


def test_a_name_is_looked_for_from_the_last_folder_to_ours(tmp_path: Path) -> None:
    user, library = tmp_path / "user", tmp_path / "library"
    for folder, names in ((user, ("weekly.md", "sitrep.md")), (library, ("weekly.csv",))):
        folder.mkdir()
        for name in names:
            (folder / f"{name}.jinja").write_text(folder.name)
    (library / "notes.txt").write_text("no template")
    known = templates_in([user, library, tmp_path / "missing"])
    assert list(known) == [*TEMPLATES, "weekly"]
    weekly, sitrep = known["weekly"], known["sitrep"]
    assert isinstance(weekly, Template)
    assert isinstance(sitrep, Template)
    assert (weekly.path.parent, weekly.suffix) == (library, ".csv")
    assert sitrep.path.parent == user
    own = find_template(str(user / "weekly.md.jinja"), [user, library])
    assert (own.name, own.suffix) == ("weekly", ".md")
    with pytest.raises(ExportError, match=r"no template .monthly.; there are brief, digest, .*weekly"):
        find_template("monthly", [user, library])


@pytest.mark.parametrize("name", [name for name, form in TEMPLATES.items() if form.suffix == ".md"])
def test_the_label_stands_above_and_below(make_brief, make_report, name: str) -> None:
    report = make_report(make_brief(provinces=("Sindh",)), level=Tlp.AMBER_STRICT)
    text = "".join(TEMPLATES[name].write(report))
    lines = [line for line in text.split("\n") if line]
    assert lines[lines.index("---", 1) + 1] == "**TLP:AMBER+STRICT**"
    assert lines[-1] == "**TLP:AMBER+STRICT**"
    assert "tlp: TLP:AMBER+STRICT" in lines


@pytest.mark.parametrize("name", TEMPLATES)
def test_a_report_without_a_single_fact_can_be_written(make_brief, make_report, name: str) -> None:
    text = "".join(TEMPLATES[name].write(make_report(make_brief(text=""), make_brief("b", text="\n"))))
    assert text
    assert "None" not in text


def test_figures_count_an_event_once_and_give_both_ends(render: Write, make_brief, make_report) -> None:
    report = make_report(
        make_brief("a", provinces=("Sindh",), killed=3, wounded=1),
        make_brief("b", provinces=("Sindh",), killed=5),
        make_brief("c", provinces=("Punjab",), killed=10, unclaimed=True),
        make_brief("d", provinces=("Punjab",)),
        make_brief("e", killed=100),
        events=lambda: {"a": "one", "b": "one"},
    )
    asked = (
        "{{ report.figures.incidents }} {{ report.figures.killed }} {{ report.figures.killed_stated }} "
        "{{ report.figures.wounded }} {{ report.figures.unclaimed }} {{ report.areas | join(' ') }} "
        "{{ report.others | map(attribute='id') | join }}"
    )
    assert render(asked, report) == "3 at least 13 to 15 2 at least 1 1 Punjab Sindh e"


def test_grades_notes_and_tags_are_there_to_be_told(render: Write, make_brief, make_report) -> None:
    annotation = Annotation(grade="B2", note="ask", tags=("x", "y"), star=True)
    report = make_report(make_brief(tags=("y", "z")), annotations={"a.txt": annotation})
    asked = "{% for b in briefs %}{{ b.grade_phrase }}/{{ b.note }}/{{ b.tags | join(' ') }}/{{ b.star }}{% endfor %}"
    assert render(asked, report) == "B2: source usually reliable, information probably true/ask/y z x/True"


DOCUMENT = Path(__file__).resolve().parents[3] / "docs" / "templates.md"


def test_everything_that_the_document_names_is_there_and_the_other_way_round(make_brief, make_report) -> None:
    report = make_report(make_brief("a", "Five died. More.", provinces=("Sindh",), tolls=(toll("Five", 5),)))
    view = ReportView(report)
    told = DOCUMENT.read_text(encoding="utf-8").partition("### What there is")[2]
    for begin, value in {
        "`report`:": view,
        "`report.figures`:": view.figures,
        "An incident:": view.incidents[0],
        "A brief:": view.briefs[0],
        "A toll:": view.briefs[0].tolls[0],
    }.items():
        paragraph = told.partition(begin)[2].partition("\n\n")[0]
        names = {name for name in dir(value) if not name.startswith("_")}
        assert set(re.findall("`([a-z_]+)`", paragraph)) == names, begin


def toll(words: str, count: int) -> Toll:
    return Toll(count, Qualifier.EXACTLY, Outcome.KILLED, "people", False, words, 0, len(words))
