"""The export dialog: what, how, where to; and never over a file without being asked."""

from __future__ import annotations

import json

import pytest

from briefs.annotations import Annotation
from briefs.marking import Tlp
from tests.tui.on_screen import SIZE, messages, rows, screen_text


@pytest.fixture
def folder(tmp_path, monkeypatch):
    """Where the user started the app."""
    folder = tmp_path / "reports"
    folder.mkdir()
    monkeypatch.chdir(folder)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1700000000")
    return folder


async def test_the_current_brief_as_markdown(make_app, settle, folder):
    async with make_app().run_test(size=SIZE) as pilot:
        await settle(pilot)
        await pilot.press("e")
        await settle(pilot)
        dialog = pilot.app.screen
        path = folder / "train-held-up-near-mach.md"
        assert dialog.query_one("#path").value == str(path)
        preview = str(dialog.query_one("#preview Static").content)
        assert "Train held up near Mach" in preview
        assert not path.exists()
        await pilot.press("enter")
        await settle(pilot)
        text = path.read_text(encoding="utf-8")
        assert text.startswith("---\n")
        assert "Nobody was hurt." in text
        assert f"1 brief written to {path}" in messages(pilot.app)


async def test_the_marked_ones_in_the_order_of_the_list(make_app, settle, folder):
    async with make_app().run_test(size=SIZE) as pilot:
        await settle(pilot)
        await pilot.press("j", "space", "g", "space", "e")
        await settle(pilot)
        await pilot.press("enter")
        await settle(pilot)
        text = (folder / "briefs-marked.md").read_text(encoding="utf-8")
        assert 0 < text.index("Train held up") < text.index("Two bombs")
        assert "Police post" not in text


async def test_marks_of_another_query_do_not_answer_this_one(make_app, settle, folder, query):
    async with make_app().run_test(size=SIZE) as pilot:
        await settle(pilot)
        await pilot.press("V")
        await query(pilot, "election")
        await pilot.press("enter", "escape", "e", "enter")
        await settle(pilot)
        (file,) = folder.glob("*-marked.md")
        assert "query: ''\n" in file.read_text(encoding="utf-8")


async def test_all_results_as_json_lines(make_app, settle, folder, query):
    async with make_app().run_test(size=SIZE) as pilot:
        await settle(pilot)
        await query(pilot, "election")
        await pilot.press("enter", "E")
        await settle(pilot)
        await pilot.press("tab", "tab", "down", "down")
        await settle(pilot)
        dialog = pilot.app.screen
        assert dialog.query_one("#path").value == str(folder / "election.jsonl")
        dialog.query_one("#path").focus()
        await pilot.press("enter")
        await settle(pilot)
        lines = (folder / "election.jsonl").read_text(encoding="utf-8").splitlines()
        assert [json.loads(line)["id"] for line in lines] == ["wire/001.txt", "wire/005.txt", "wire/006.txt"]


async def test_an_existing_file_is_asked_about(make_app, settle, folder):
    taken = folder / "mine.md"
    taken.write_text("mine", encoding="utf-8")
    async with make_app().run_test(size=SIZE) as pilot:
        await settle(pilot)
        await pilot.press("e")
        await settle(pilot)
        dialog = pilot.app.screen
        dialog.query_one("#path").value = "mine.md"
        await pilot.press("enter")
        await settle(pilot)
        assert pilot.app.screen is dialog
        assert "exists" in str(dialog.query_one(".error").content)
        assert taken.read_text(encoding="utf-8") == "mine"
        await pilot.press("enter")
        await settle(pilot)
        assert taken.read_text(encoding="utf-8").startswith("---")


async def test_a_name_that_is_taken_is_not_proposed(make_app, settle, folder):
    (folder / "train-held-up-near-mach.md").touch()
    async with make_app().run_test(size=SIZE) as pilot:
        await settle(pilot)
        await pilot.press("e")
        await settle(pilot)
        assert pilot.app.screen.query_one("#path").value.endswith("train-held-up-near-mach-2.md")


async def test_what_cannot_be_written_is_said_and_the_dialog_stays(make_app, settle, folder):
    async with make_app().run_test(size=SIZE) as pilot:
        await settle(pilot)
        await pilot.press("e")
        await settle(pilot)
        dialog = pilot.app.screen
        dialog.query_one("#path").value = str(folder)
        await pilot.press("enter")
        await settle(pilot)
        assert pilot.app.screen is dialog
        assert str(folder) in str(dialog.query_one(".error").content)
        await pilot.press("escape")
        await settle(pilot)
        assert pilot.app.screen is pilot.app.room
        assert not list(folder.iterdir())


async def test_a_new_folder_is_told_of_first(make_app, settle, folder):
    async with make_app().run_test(size=SIZE) as pilot:
        await settle(pilot)
        await pilot.press("e")
        await settle(pilot)
        dialog = pilot.app.screen
        assert "made" not in str(dialog.query_one("#where").content)
        dialog.query_one("#path").value = str(folder / "new" / "one.md")
        await pilot.pause()
        assert "Its folder does not exist yet, and is made." in str(dialog.query_one("#where").content)
        await pilot.press("enter")
        await settle(pilot)
        assert [path.name for path in folder.rglob("*")] == ["new", "one.md"]


async def test_inside_the_library_is_mentioned(make_app, settle, folder, library):
    async with make_app().run_test(size=SIZE) as pilot:
        await settle(pilot)
        await pilot.press("e")
        await settle(pilot)
        dialog = pilot.app.screen
        dialog.query_one("#path").value = str(library.root / "report.md")
        await pilot.pause()
        assert "inside the library" in str(dialog.query_one("#where").content)


async def choose(pilot, settle, field, label):
    """Move the cursor of one field of the dialog to the row that ends in a label."""
    pilot.app.screen.query_one(field).focus()
    for _ in range(
        next(index for index, row in enumerate(rows(pilot.app, field)) if row.endswith(f" {label}"))
    ):
        await pilot.press("down")
    await settle(pilot)


async def test_a_template_with_a_label_above_and_below(make_app, settle, folder):
    async with make_app().run_test(size=SIZE) as pilot:
        await settle(pilot)
        await pilot.press("E")
        await settle(pilot)
        await choose(pilot, settle, "#format", "sitrep")
        dialog = pilot.app.screen
        path = dialog.query_one("#path").value
        await choose(pilot, settle, "#level", "TLP:GREEN")
        assert dialog.query_one("#path").value == path, "the label leaves the name alone"
        assert "Situation report" in str(dialog.query_one("#preview Static").content)
        dialog.query_one("#path").focus()
        await pilot.press("enter")
        await settle(pilot)
        text = next(folder.iterdir()).read_text(encoding="utf-8")
        assert text.count("**TLP:GREEN**") == 2


async def test_what_is_marked_above_the_label_stays_and_the_dialog_says_so(make_app, settle, folder, library):
    async with make_app().run_test(size=SIZE) as pilot:
        await settle(pilot)
        brief_id = pilot.app.screen.list.current
        library.annotations.set(brief_id, Annotation(tlp=Tlp.RED))
        await pilot.press("e")
        await settle(pilot)
        await choose(pilot, settle, "#level", "TLP:GREEN")
        dialog = pilot.app.screen
        dialog.query_one("#path").focus()
        await pilot.press("enter")
        await settle(pilot)
        assert pilot.app.screen is dialog
        assert f"marked above TLP:GREEN: {brief_id} (TLP:RED)" in str(dialog.query_one(".error").content)
        assert list(folder.iterdir()) == []


async def test_templates_of_the_library_are_offered(make_app, settle, folder, library):
    own = library.root / ".briefs" / "templates" / "weekly.txt.jinja"
    own.parent.mkdir(parents=True)
    own.write_text("{{ report.count }} briefs\n{{ nothing }}")
    async with make_app().run_test(size=SIZE) as pilot:
        await settle(pilot)
        await pilot.press("e")
        await settle(pilot)
        await choose(pilot, settle, "#format", "weekly")
        dialog = pilot.app.screen
        assert dialog.query_one("#path").value.endswith(".txt")
        assert "weekly.txt.jinja, line 2: 'nothing' is undefined" in str(dialog.query_one(".error").content)


@pytest.mark.parametrize("typed", ["~no-such-user/x.md", "~", "x" * 300, "/dev/null/x.md"])
async def test_a_name_that_is_still_being_typed_breaks_nothing(make_app, settle, folder, typed):
    async with make_app().run_test(size=SIZE) as pilot:
        await settle(pilot)
        await pilot.press("e")
        await settle(pilot)
        dialog = pilot.app.screen
        dialog.query_one("#path").value = typed
        await settle(pilot)
        await pilot.press("enter")
        await settle(pilot)
        written = [file for file in folder.rglob("*") if file.is_file()]
        assert bool(written) == typed.startswith("~no")
        assert bool(written) != (pilot.app.screen is dialog), "the dialog stays, and says why"
        if not written:
            assert str(dialog.query_one(".error").content)


async def test_in_a_browser_only_new_files_below_the_folder_are_written(
    make_app, settle, folder, monkeypatch
):
    monkeypatch.setattr("tui.app.BriefsApp.is_web", True)
    (folder / "there.md").write_text("mine")
    async with make_app().run_test(size=SIZE) as pilot:
        await settle(pilot)
        await pilot.press("e")
        await settle(pilot)
        dialog = pilot.app.screen
        for path in (folder.parent / "x.md", folder / ".bashrc", folder / "there.md", folder / ".." / "y.md"):
            dialog.query_one("#path").value = str(path)
            for _ in range(2):
                await pilot.press("enter")
                await settle(pilot)
            assert "browser" in str(dialog.query_one(".error").content)
        assert (folder / "there.md").read_text() == "mine"
        assert [path.name for path in folder.iterdir()] == ["there.md"]
        dialog.query_one("#path").value = str(folder / "new.md")
        await pilot.press("enter")
        await settle(pilot)
        assert (folder / "new.md").exists()


async def test_a_preview_of_a_part_is_called_one(make_app, settle, folder):
    async with make_app().run_test(size=SIZE) as pilot:
        await settle(pilot)
        await pilot.press("E")
        await settle(pilot)
        preview = str(pilot.app.screen.query_one("#preview Static").content)
        assert preview.startswith("With the first 3 of 6 briefs alone")
        await pilot.press("escape", "e")
        await settle(pilot)
        assert "alone" not in str(pilot.app.screen.query_one("#preview Static").content)


@pytest.mark.parametrize("field", ["path", "scope", "format", "level", "preview"])
async def test_enter_writes_wherever_the_focus_is(make_app, settle, folder, field):
    async with make_app().run_test(size=SIZE) as pilot:
        await settle(pilot)
        await pilot.press("e")
        await settle(pilot)
        dialog = pilot.app.screen
        while dialog.focused.id != field:
            await pilot.press("tab")
        await pilot.press("enter")
        await settle(pilot)
        assert [file.name for file in folder.iterdir()] == ["train-held-up-near-mach.md"]
        assert pilot.app.screen is pilot.app.room


async def test_letters_move_in_the_fields_as_in_the_list(make_app, settle, folder):
    async with make_app().run_test(size=SIZE) as pilot:
        await settle(pilot)
        await pilot.press("e", "tab", "tab", "j")
        await settle(pilot)
        dialog = pilot.app.screen
        assert dialog.query_one("#path").value.endswith(".csv")
        await pilot.press("G", "g")
        await settle(pilot)
        assert dialog.query_one("#path").value.endswith(".md")


@pytest.mark.parametrize("size", [(160, 45), (80, 24), (40, 12)])
async def test_what_is_chosen_is_in_sight(make_app, settle, folder, size):
    async with make_app().run_test(size=size) as pilot:
        await settle(pilot)
        await pilot.press("e", "tab", "tab")
        await settle(pilot)
        for _ in range(6):
            await pilot.press("j")
            await settle(pilot)
            assert screen_text(pilot.app).count("(●)") == 3, "one in each of the three fields"
