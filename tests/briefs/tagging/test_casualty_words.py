"""Casualties in rarer words: companions, bullets, counts of the injured, those taken before they were killed."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("Malik Jan, his son and two guards were killed in Wana.", (4, None)),
        (
            "At least 12 people, among them two women and a six-year-old girl, were killed in Mastung.",
            (12, None),
        ),
        ("Gunmen killed a colonel and one of his escorts in Zahedan.", (2, None)),
        ("In Bannu, 2 ANP KIA, 3 ANP WIA after an IED.", (2, 3)),
        ("The number of the injured was put at 25 after the Nowshera blast, which killed six.", (6, 25)),
        ("There were no fatalities or injuries in the blast in Tank.", (0, 0)),
        ("The bride was one of nine people wounded in the attack in Laghman.", (None, 9)),
        ("One of the wounded died in hospital after a grenade injured six people in Turbat.", (1, 6)),
        ("A policeman was martyred and his colleague injured in Lakki Marwat.", (1, 1)),
        ("The bodies of four abducted labourers were found in Turbat.", (4, None)),
        ("Five abducted soldiers were executed in Mohmand.", (5, None)),
        ("Eleven persons lost their lives and over a dozen received burns in Hub.", (11, 12)),
        ("Two policemen and a passer-by were hit by bullets in Karachi.", (None, 3)),
        ("At least 14 people — five guards, seven clerks and two women — were killed in Kohat.", (14, None)),
        ("Four members of a family – a man, his wife and two children – were killed in Kohat.", (4, None)),
        (
            "Gunmen fired at a car in Kohat, as a result of which Malik Jan died and three others got injured.",
            (1, 3),
        ),
        ("Captain Ali, along with six soldiers, was martyred in Kohat.", (7, None)),
        ("More than 20 people are believed to have been killed in a strike in Kohat.", (20, None)),
        ("Policeman, passer-by killed in Kohat", (2, None)),
        ("A bomb went off in Kohat. There were no reported injuries or fatalities.", (0, 0)),
        (
            "The TTP claimed that 40 soldiers were killed in Kohat; officials reported three deaths.",
            (3, None),
        ),
        ("Four of the five kidnapped workers were later found dead in Kohat.", (4, None)),
        ("The blast in Kohat killed the driver and injured the five passengers.", (1, 5)),
        ("A bomb killed the governor of Balkh, Dawood Khan, and two others.", (3, None)),
        (
            "The TTP claimed to have killed 40 soldiers in Kohat, but police said only two were dead.",
            (2, None),
        ),
        (
            "Police said two soldiers were killed in Kohat, although the TTP claimed it had killed 40.",
            (2, None),
        ),
    ],
)
def test_headline(quoted, text, figures):
    assert quoted(text) == figures
