"""Nobody has claimed it, in whatever words; and what is said in like words of others than the attackers."""

from __future__ import annotations

import pytest

from briefs.model import Attribution

_NEWS = "A roadside bomb killed two policemen in Quetta on Monday. "


@pytest.mark.parametrize(
    "text",
    [
        "Nothing was heard from the separatist outfits.",
        "No claimant had been found by Tuesday.",
        "The blast has so far found no taker.",
        "Not one of the district's armed groups has owned to it.",
        "None of the nationalist outfits has spoken of the blast.",
        "Neither the BLA nor the BLF has said anything about it.",
        "The BLA, which is strong there, has kept silent.",
        "Whoever laid the mine has not said so.",
        "The bombers have not made themselves known.",
        "The author is unknown.",
        "Responsibility: not taken.",
        "Three days on, the blast is without an owner.",
        "No leaflet was found.",
        "No organisation came forward to own it.",
        "Nobody has put up his hand for it.",
        "If any outfit planted it, that outfit has yet to say so.",
        "No party has taken the killing upon itself.",
        "So far the blast is nobody's.",
        "Silence from the usual groups.",
        "No militant formation has acknowledged the bomb.",
        "No one has identified themselves as its author.",
        "The attack went unclaimed.",
        "The BLA has said nothing about the attack.",
        "The BLA has kept silent over Monday's blast.",
        "No militant formation has acknowledged planting the mine.",
        "No militant group has issued a statement so far.",
    ],
)
def test_nobody_claimed(tag, text):
    assert tag(_NEWS + text).attribution is Attribution.UNCLAIMED


@pytest.mark.parametrize(
    "text",
    [
        "It is not known who planted it.",
        "None of the wounded has spoken of the blast.",
        "A minute of silence was held in the assembly.",
        "The owner of the nearby shop was not hurt.",
        "Nothing was heard from the driver of the van.",
        "The guns fell silent by noon.",
        "No one came forward as a witness.",
        "The author of a report on mines said that they were old.",
        "No party has taken part in the funeral.",
        "The constable had no brother and left an orphan.",
        "Nobody has put up a tent for the families.",
        "The ministry has not commented.",
        "The militants broke their silence over an earlier raid.",
        "The minister was silent on the budget while the BLA kept out of the talks.",
        "The BLA has remained quiet since the truce.",
        "No party has issued a list of candidates.",
        "No party has spoken of the budget since.",
        "No group has issued a statement on the budget.",
        "None of the parties in the alliance has announced a boycott.",
        "The two sides have remained quiet since the truce.",
        "The border networks were quiet, an official said.",
        "The car had no owner, police said.",
        "A minute's silence on behalf of all parties was held.",
        "The author is unknown, the editor of the pamphlet said.",
        "Nor has anyone else been hurt in the area.",
        "There was no word from any of the missing miners.",
    ],
)
def test_silence_of_others(tag, text):
    assert tag(_NEWS + text).attribution is Attribution.NONE
