"""Of figures of different times the newest is quoted, in one sentence as in several."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        (
            "A bomber struck a bus in Kabul. Officials first put the toll at nine dead and 25 wounded; by evening the "
            "ministry counted 14 dead and 30 wounded.",
            (14, 30),
        ),
        (
            "A bomb went off in Zahedan. The ministry first spoke of 20 dead and 90 injured, but two days later the "
            "number of dead was 26 and of injured 160.",
            (26, 160),
        ),
        (
            "A bomber struck a mosque in Jamrud. At least 48 people were feared dead at first, but the final count was "
            "23 killed and 60 wounded.",
            (23, 60),
        ),
        (
            "A mine hit a bus in Herat. Six people were initially reported dead, but by Friday ten had died.",
            (10, None),
        ),
        (
            "A shell hit a market in Khar. Early reports gave four dead. Seven people were killed in fact.",
            (7, None),
        ),
        (
            "Lorries were hit in Kurram. A guard and a driver were killed; by Sunday four bodies had been found, so "
            "that six were dead in all.",
            (6, None),
        ),
        ("A bomb killed eight people in Tank on Monday, and by Wednesday 11 people had died.", (11, None)),
        # what is told later is of others, or of another thing
        ("Two guards were killed initially and a third died later in Tank.", (3, None)),
        ("A bomb killed eight people in Tank. By evening three more had died.", (11, None)),
        ("A bomb killed eight guards in Tank. Later, two policemen were killed in Bannu.", (10, None)),
        (
            "A bomb killed four people in Kurram. The feud has within two days cost at least eight lives.",
            (4, None),
        ),
        (
            "A bomb killed eight people in Tank and wounded 12, five of whom were later moved to Lahore.",
            (8, 12),
        ),
    ],
)
def test_the_newest_figure_is_quoted(quoted, text, figures):
    assert quoted(text) == figures
