"""The reading view: what it shows, and moving through hits, sentences, briefs and pages."""

from __future__ import annotations

from dataclasses import replace

from textual.geometry import Offset
from textual.selection import Selection

from briefs.annotations import Annotation
from briefs.model import Span
from tests.tui.invented import BRIEFS
from tests.tui.on_screen import SIZE
from tui.widgets.reading_head import head_rows
from tui.widgets.reading_layout import PAGE


def shown(room):
    view = room.reading
    return "\n".join(view.render_line(y).text.rstrip() for y in range(view.size.height))


def head_of(room):
    return room.query_one("#reading-pane").head.right


async def test_facts_stand_above_the_text(make_app, settle):
    async with make_app().run_test(size=SIZE) as pilot:
        await settle(pilot)
        await pilot.press("j")
        await settle(pilot)
        text = shown(pilot.app.room)
        for fact in (
            "7 Feb 2024, from the header",
            "Balochistan: Mastung",
            "BLA claimed",
            "killed at least 24",
        ):
            assert fact in text
        assert "wire/001.txt" in text
        assert "https://example.org/one" in text
        assert "Islamabad [Pakistan] sent its condolences." in text


async def test_markup_in_titles_and_texts_is_text(make_app, settle):
    async with make_app().run_test(size=SIZE) as pilot:
        await settle(pilot)
        await pilot.press("j", "j", "j")
        await settle(pilot)
        room = pilot.app.room
        assert "[bold red]Markup[/] is [link=x]no markup[/link]" in shown(room)
        assert "with [brackets] and [/] in it" in shown(room)
        assert "[bold red]Markup[/]" in room.list.render_line(6).text
        await pilot.press("y", "a", "escape", "e")
        await settle(pilot)
        await pilot.press("escape")
        assert pilot.app.is_running


async def test_hits_names_and_tolls_have_styles_and_shapes(make_app, settle, query):
    async with make_app().run_test(size=SIZE) as pilot:
        await settle(pilot)
        await query(pilot, "bombs")
        await pilot.press("enter", "n")
        await settle(pilot)
        view = pilot.app.room.reading
        styles = {}
        for y in range(view.size.height):
            for segment in view.render_line(y):
                styles.setdefault(segment.text.strip(), segment.style)
        assert styles["bombs"].reverse, "the current hit"
        assert styles["BLA"].bold
        assert styles["Mastung"].underline
        assert styles["24 people"].italic


async def test_hits_are_stepped_through_and_into_the_next_brief(make_app, settle, query):
    async with make_app().run_test(size=SIZE) as pilot:
        await settle(pilot)
        await query(pilot, "election")
        await pilot.press("enter")
        await settle(pilot)
        room = pilot.app.room
        assert head_of(room) == "1 hit"
        await pilot.press("n")
        assert head_of(room) == "1/1 hit"
        await pilot.press("n")
        await settle(pilot)
        assert room.list.current == "wire/005.txt"
        assert room.reading.reading.brief.id == "wire/005.txt"
        assert room.reading.hit == 0
        await pilot.press("N")
        await settle(pilot)
        assert room.list.current == "wire/001.txt"
        assert room.reading.hit == 0
        await pilot.press("N")
        await settle(pilot)
        assert room.list.current == "wire/001.txt", "there is nothing before the first"


async def test_sentences_are_stepped_through_and_marked_in_the_margin(make_app, settle):
    async with make_app().run_test(size=SIZE) as pilot:
        await settle(pilot)
        room = pilot.app.room
        text = room.reading.reading.brief.text
        start, end = room.reading.sentence
        assert text[start:end] == "A train was held up near Mach in Balochistan."
        await pilot.press("}")
        start, end = room.reading.sentence
        assert text[start:end] == "Nobody was hurt."
        assert any(line.startswith("▎") for line in shown(room).splitlines())
        await pilot.press("{", "{")
        assert room.reading.sentence[0] == 0


async def test_brackets_go_to_the_neighbouring_brief_while_reading(make_app, settle):
    async with make_app().run_test(size=SIZE) as pilot:
        await settle(pilot)
        await pilot.press("enter", "]", "]")
        await settle(pilot)
        room = pilot.app.room
        assert room.reading.has_focus
        assert room.reading.reading.brief.id == "wire/005.txt"
        await pilot.press("[")
        await settle(pilot)
        assert room.reading.reading.brief.id == "wire/001.txt"


async def test_actors_pane_jumps_to_the_sentence(make_app, settle, query):
    async with make_app().run_test(size=SIZE) as pilot:
        await settle(pilot)
        await query(pilot, "Hangu")
        await pilot.press("enter")
        await settle(pilot)
        await pilot.press("a")
        await settle(pilot)
        options = pilot.app.screen.query_one("OptionList")
        prompt = str(options.get_option_at_index(0).prompt)
        assert "Tehreek-e-Taliban Pakistan (TTP)" in prompt
        assert "denied" in prompt
        assert "(told so)" in prompt
        assert "Gunmen attacked a police post." in prompt
        await pilot.press("enter")
        await settle(pilot)
        assert pilot.app.room.reading.has_focus
        assert pilot.app.room.reading.sentence[0] == 0


async def test_a_long_text_scrolls_by_keys_and_hits_are_brought_into_sight(make_app, settle, engine, query):
    long = "\n\n".join(f"Paragraph {i} says nothing." for i in range(300)) + "\n\nThe needle is here."
    engine.briefs = [engine.briefs[0].__class__(**{**_fields(engine.briefs[0]), "text": long})]
    async with make_app().run_test(size=SIZE) as pilot:
        await settle(pilot)
        room = pilot.app.room
        await pilot.press("enter", "space")
        assert room.reading.scroll_offset.y > 10
        await pilot.press("G")
        assert "needle" in shown(room)
        await pilot.press("g")
        assert room.reading.scroll_offset.y == 0
        await query(pilot, "needle")
        await pilot.press("enter", "n")
        await settle(pilot)
        assert "needle" in shown(room)
        sentence = room.reading.sentence
        assert long[slice(*sentence)] == "The needle is here."


def _fields(brief):
    return {name: getattr(brief, name) for name in brief.__dataclass_fields__}


async def test_a_monster_is_read_in_parts(make_app, settle, engine, query):
    word = "words and more words "
    text = word * (3 * PAGE // len(word)) + "the needle"
    brief = engine.briefs[0]
    engine.briefs = [brief.__class__(**{**_fields(brief), "text": text})]
    async with make_app().run_test(size=SIZE) as pilot:
        await settle(pilot)
        room = pilot.app.room
        assert room.reading.virtual_size.height < PAGE
        await pilot.press("enter", "G")
        assert "needle" in shown(room)
        assert "Part 4 of 4" in shown(room) or "Part 3 of 3" in shown(room)
        await pilot.press("g")
        assert "Two bombs" in shown(room)
        await query(pilot, "needle")
        await pilot.press("enter", "n")
        await settle(pilot)
        assert "needle" in shown(room)


async def test_text_is_selected_without_the_margin(make_app, settle):
    async with make_app().run_test(size=SIZE) as pilot:
        await settle(pilot)
        view = pilot.app.room.reading
        row = next(y for y in range(view.size.height) if "A train was held" in view.render_line(y).text)
        selected = view.get_selection(Selection(Offset(2, row), Offset(9, row)))
        assert selected == ("A train", "\n")


async def test_a_selection_with_the_mouse_is_shown(make_app, settle):
    async with make_app().run_test(size=SIZE) as pilot:
        await settle(pilot)
        view = pilot.app.room.reading
        row = next(y for y in range(view.size.height) if "A train was held" in view.render_line(y).text)
        await pilot.mouse_down(view, offset=(2, row))
        await pilot.hover(view, offset=(9, row))
        await pilot.mouse_up(view, offset=(9, row))
        await pilot.pause()
        assert pilot.app.screen.get_selected_text() == "A train"


async def test_resizing_keeps_the_place_in_the_text(make_app, settle, engine):
    long = "\n\n".join(f"Paragraph {i} " + "is long enough to be wrapped anew " * 6 for i in range(100))
    brief = engine.briefs[0]
    engine.briefs = [brief.__class__(**{**_fields(brief), "text": long})]
    async with make_app().run_test(size=SIZE) as pilot:
        await settle(pilot)
        room = pilot.app.room
        room.reading.scroll_to(y=200, animate=False, immediate=True)
        first = room.reading._rows[200 - len(room.reading._head)][0]
        await pilot.resize_terminal(100, 30)
        await settle(pilot)
        y = room.reading.scroll_offset.y - len(room.reading._head)
        start, end = room.reading._rows[y]
        assert start <= first < max(end, start + 1)


async def test_zen_shows_only_the_text(make_app, settle):
    async with make_app().run_test(size=SIZE) as pilot:
        await settle(pilot)
        room = pilot.app.room
        await pilot.press("z")
        assert not room.query_one("#list-pane").display
        assert room.reading.has_focus
        await pilot.press("escape")
        assert room.query_one("#list-pane").display


async def test_control_characters_are_shown_not_sent(make_app, settle, engine):
    brief = engine.briefs[0]
    text = "Before\x1b[2Jafter\x07 and \u202eturned."
    engine.briefs = [brief.__class__(**{**_fields(brief), "text": text, "title": "Evil\x1b]0;title\x07"})]
    async with make_app().run_test(size=SIZE) as pilot:
        await settle(pilot)
        room = pilot.app.room
        assert "Before␛[2Jafter␇ and ·turned." in shown(room)
        assert "\x1b" not in room.list.render_line(0).text
        assert "\x1b" not in shown(room)


async def test_duplicate_spans_and_spans_beyond_the_text_do_no_harm(make_app, settle, engine, monkeypatch):
    spans = (Span(0, 5, "hit"), Span(3, 9, "hit"), Span(5000, 6000, "hit"))
    monkeypatch.setattr(engine, "spans", lambda *args, **kw: spans)
    async with make_app().run_test(size=SIZE) as pilot:
        await settle(pilot)
        await pilot.press("slash", "a", "enter", "n", "n", "n")
        await settle(pilot)
        assert pilot.app.room.reading.hit == 2


def test_tags_of_the_file_are_told_from_the_users():
    brief = replace(BRIEFS[0], tags=("wire", "both"))
    rows = [
        "".join(text for text, _ in row) for row in head_rows(brief, Annotation(tags=("mine", "both")), 80)
    ]
    assert "tags     #wire · #both · from the file" in rows
    assert "yours    #mine · #both" in rows
    rows = ["".join(text for text, _ in row) for row in head_rows(replace(brief, tags=()), Annotation(), 80)]
    assert not [row for row in rows if row.startswith(("tags", "yours"))]
