"""Titles, captions and summaries above a report: each incident is counted once."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        (
            "Iran - Two guards killed in Saravan\n\nTEHRAN - Two members of a patrol were killed on Friday night.",
            (2, None),
        ),
        ("Quetta: blast injures two\n\nMASTUNG: Two Levies men were hurt by a bomb on Monday.", (None, 2)),
        (
            "Kalat raid kills a commander\n\nQUETTA: The man behind the bombing was shot dead on Friday.",
            (1, None),
        ),
        (
            "Cars\n\nTirah valley: six rebels killed\n\npraise\n\nRAWALPINDI: Six rebels were killed in Khyber.",
            (6, None),
        ),
        # a list is no title
        ("Tuesday's incidents\n\nKalat: two guards killed.\n\nHub: a driver was killed.", (3, None)),
    ],
)
def test_a_title_and_the_lead_behind_the_dateline_are_of_one_incident(quoted, text, figures):
    assert quoted(text) == figures


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        (
            "Some 30 people are killed and 80 injured at a shrine in Khash.\n\nAt least 36 people were killed "
            "and 140 injured when bombers attacked a shrine in Khash, officials said.",
            (36, 140),
        ),
        (
            "A bombing in Paktia claims the lives of nine civilians.\n\nIt claimed the lives of nine civilians, three "
            "soldiers and two policemen, officials said.",
            (14, None),
        ),
        # people of another kind are no newer count of the same, but more dead
        (
            "A bomb killed six policemen in Kulgam.\n\nNine Taliban were held. Eight passers-by were killed.",
            (14, None),
        ),
    ],
)
def test_a_report_below_its_summary_has_the_newer_figure(quoted, text, figures):
    assert quoted(text) == figures


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        # behind lines of the page, too
        (
            "Share\n\nBomb kills three guards in Kalat\n\nKALAT: Thirteen people, three of them guards, lost "
            "their lives "
            "in two incidents on Saturday.",
            (13, None),
        ),
        ("Ten people were killed in Tank. Four died at once. Another man died in hospital.", (10, None)),
        ("Eight people were killed in Bajaur. The elders and six other men died on the spot.", (8, None)),
        ("Ten people have now died of Thursday's raid. A second guard died of his wounds.", (10, None)),
        (
            "The first bomb killed four guards in Kandahar. Some 30 minutes afterwards, another bomb went off. "
            "Three were "
            "killed.",
            (7, None),
        ),
        # what a group says that it did is the news, and what it says of the dead is its own
        (
            "Tehran will hunt down a band that said it was responsible for three bombings in which 28 people died.",
            (28, None),
        ),
        (
            "The Taliban denied that they were involved in a blast which killed 15 people. In the same 24 hours 60 "
            "people were killed elsewhere.",
            (15, None),
        ),
        (
            "At least five officers were killed near Naushki. The BLA, which claimed the raid, put the toll far "
            "higher: 90 soldiers killed.",
            (5, None),
        ),
        ("The front claimed a rocket attack in Kabul but gave no casualty figures.", (None, None)),
        (
            "Six people were hurt by a grenade in Lyari. Its leader and two accomplices were killed some days back.",
            (None, 6),
        ),
        (
            "A caption of the scene of a blast.\n\nQUETTA: A bomb was defused in Dasht on Thursday.\n\nIn April three "
            "bombers blew themselves up in Quetta, killing seven and wounding 15.",
            (None, None),
        ),
        (
            "The first bomb killed four guards in Kandahar. Some 30 minutes later, with police at the gate, "
            "another bomb went off. Three were killed.",
            (7, None),
        ),
        (
            "Gunmen kill two policemen\n\nTwo constables died on Saturday in Lyari, and later that night one more "
            "policeman was shot dead.",
            (3, None),
        ),
        ("Zabol: truck bomb kills 4\n\nIn Sistan 4 persons died when a truck bomb exploded.", (4, None)),
        (
            "Three civilians hurt in Srinagar grenade attack\n\n• Jan 25 2022\n\nIn a grenade attack on Tuesday three "
            "civilians were injured.",
            (None, 3),
        ),
        ("Two hurt in Kech\n\nIn another attack two guards were hurt in Mach.", (None, 4)),
        (
            "A bomb hurt two men in Bajaur. The previous Monday, an elder had been killed by a bomb in the same place.",
            (None, 2),
        ),
    ],
)
def test_titles_captions_and_what_is_told_below(quoted, text, figures):
    assert quoted(text) == figures
