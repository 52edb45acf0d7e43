from __future__ import annotations

import pytest

from briefs.annotations import Annotation
from briefs.errors import ExportError
from briefs.export.guard import label_of, level_of
from briefs.marking import Tlp


def test_the_user_knows_better_than_the_text(make_brief) -> None:
    brief = make_brief(text="TLP:RED\n\nA patrol was hit.")
    assert label_of(brief, None) is Tlp.RED
    assert label_of(brief, Annotation(star=True)) is Tlp.RED
    assert label_of(brief, Annotation(tlp=Tlp.CLEAR)) is Tlp.CLEAR
    assert label_of(make_brief(title="[TLP:GREEN] Weekly"), None) is Tlp.GREEN
    assert label_of(make_brief(), None) is None


def test_a_report_carries_the_strictest_label_of_its_briefs(make_brief) -> None:
    briefs = [make_brief("a"), make_brief("b", "tlp:green"), make_brief("c")]
    assert level_of(briefs, {}, None) is Tlp.GREEN
    assert level_of(briefs, {"c": Annotation(tlp=Tlp.AMBER_STRICT)}, None) is Tlp.AMBER_STRICT
    assert level_of(briefs[:1], {}, None) is None


@pytest.mark.parametrize("chosen", list(Tlp))
@pytest.mark.parametrize("label", list(Tlp))
def test_nothing_leaves_above_the_level_chosen(make_brief, chosen: Tlp, label: Tlp) -> None:
    briefs = [make_brief("a"), make_brief("b", f"Marked {label}.")]
    if label.rank <= chosen.rank:
        assert level_of(briefs, {}, chosen) is chosen
    else:
        with pytest.raises(ExportError, match=r"^1 brief is marked above .*: b \(.*\); nothing was written$"):
            level_of(briefs, {}, chosen)


def test_many_that_are_above_are_counted(make_brief) -> None:
    briefs = [make_brief(f"{number}", "TLP:RED") for number in range(12)]
    with pytest.raises(
        ExportError, match=r"12 briefs are marked above TLP:GREEN: 0 .*, 4 \(TLP:RED\) and 7 more"
    ):
        level_of(briefs, {}, Tlp.GREEN)
