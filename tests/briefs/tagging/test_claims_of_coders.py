"""Claims as coders of incident databases word them: every claimant with every way to claim, and whole entries."""

from __future__ import annotations

import pytest

LEAD = "On 9 July 2010, a bomb exploded near a market in Mardan, Pakistan. Six civilians were killed."
CLAIMANTS = [
    "The BLF",
    "The banned BLF",
    "The outlawed militant group BLF",
    "A spokesman for the BLF",
    "A BLF spokesman",
    "The spokesperson of the BLF",
    "A man claiming to be a spokesman for the BLF",
    "A caller who identified himself as a member of the BLF",
    "A commander of the BLF",
    "The BLF, a militant group,",
    "Separately, the BLF",
    "A purported spokesman of the BLF",
    "A statement from the BLF",
    "The BLF on its website",
    "The BLF through its media wing",
    "The militant group known as the BLF",
    "An individual who said that he was speaking for the BLF",
    "Members of the BLF",
]
"""Who claims."""

CLAIMS = [
    "claimed responsibility for the attack",
    "claimed responsibility for the incident",
    "later claimed responsibility",
    "claimed the attack",
    "claimed credit for the attack",
    "has claimed responsibility for the attack",
    "took responsibility for the attack",
    "took credit",
    "accepted responsibility for the incident",
    "assumed responsibility for the attack",
    "asserted responsibility for the killing",
    "admitted responsibility",
    "acknowledged responsibility for the attack",
    "said it carried out the attack",
    "said that it had carried out the attack",
    "said it was behind the attack",
    "stated that it was responsible for the attack",
    "said that its members carried out the attack",
    "stated that its fighters had targeted the victims",
    "announced that its fighters had conducted the attack",
    "confirmed that its members were involved in the attack",
    "issued a statement claiming responsibility",
    "released a statement in which it claimed the attack",
    "released a video claiming responsibility for the attack",
    "posted a claim of responsibility on social media",
    "made a claim of responsibility",
    "claimed to have carried out the attack",
    "claimed to have killed the victims",
    "claimed that it had killed the victims",
    "claimed that it carried out the attack",
    "owned up to the attack",
    "stated that the attack was carried out by its members",
    "said the attack was its work",
    "stated that the attack was conducted to avenge the death of a commander",
    "said that the attack was in retaliation for military operations in the area",
    "claimed the killing and accused the victims of being informers",
    "said that the victims were killed for working with the government",
    "declared that it was responsible",
    "told reporters that it had carried out the attack",
    "told a newspaper by telephone that it was responsible",
    "contacted local media and claimed responsibility",
    "called a news agency to claim responsibility for the attack",
    "sent an email to journalists claiming responsibility",
    "distributed leaflets claiming responsibility",
    "claimed both attacks",
    "claimed responsibility and stated that more attacks would follow",
    "said it had detonated the device",
    "said it had planted the device",
    "took ownership of the attack",
    "stated that one of its members had carried out the attack",
    "reported that its fighters killed the victims",
    "vowed more attacks after claiming responsibility",
]
"""How he claims it."""

HOW = [
    "",
    " via Telegram",
    " in a statement",
    " on the following day",
    " by telephone",
    " on Twitter",
    " two days later",
    ", stating that the victims were government agents",
    ", citing the victims' cooperation with the authorities",
    ", but police could not verify the claim",
    ", although officials doubted it",
]
"""What stands behind a claim."""

PASSIVES = [
    "Responsibility for the attack was claimed by {s}",
    "The attack was claimed by {s}",
    "The attack was later claimed by {s}",
    "Responsibility was taken by {s}",
    "Credit for the attack was claimed by {s}",
    "The incident was claimed by {s} in a statement",
    "A claim of responsibility was made by {s}",
    "A claim of responsibility was issued by {s}",
    "The BLF was reported to have claimed responsibility",
    "The BLF reportedly claimed responsibility for the attack",
    "It was claimed by {s}",
    "Responsibility was later claimed by {s}",
    "The claim was made by {s}",
    "The group responsible, the BLF, claimed the attack in a statement",
    "The attack was carried out by the BLF, which claimed responsibility",
    "The assailants were members of the BLF, which later claimed the attack",
    "Claimed by {s}",
    "The only claim of responsibility came from {s}",
    "The responsibility for the incident was accepted by {s}",
]
"""Claims of which the claimant is not the subject."""

ENTRIES = [
    "In an attack claimed by the BLF, gunmen shot dead two policemen in Quetta on 3 May 2011.",
    "The BLF claimed responsibility for an explosion that damaged a gas pipeline in Quetta on 3 May 2011.",
    "The BLF claimed responsibility for the killing of two policemen in Quetta on 3 May 2011.",
    "The BLF claimed an attack on a police van in Quetta on 3 May 2011 in which two policemen were killed.",
    (
        "Two policemen were killed in Quetta on 3 May 2011 when a bomb, for which the BLF claimed "
        "responsibility, exploded near their van."
    ),
    (
        "A bomb exploded near a police van in Quetta on 3 May 2011, killing two policemen; the BLF claimed "
        "responsibility."
    ),
    (
        "A bomb exploded near a police van in Quetta on 3 May 2011, killing two policemen, in an attack "
        "claimed by the BLF."
    ),
    "A bomb claimed by the BLF exploded in Quetta on 3 May 2011, killing two policemen.",
    "Gunmen of the BLF, which claimed responsibility, killed two policemen in Quetta on 3 May 2011.",
    "On 3 May 2011, the BLF said that it had killed two policemen in Quetta.",
    "On 3 May 2011, two policemen were killed in Quetta. (BLF claimed responsibility)",
    "On 3 May 2011, two policemen were killed in Quetta - claimed by BLF.",
    "On 3 May 2011, gunmen killed two policemen in Quetta, and the BLF later claimed the attack.",
    (
        "On 3 May 2011, gunmen killed two policemen in Quetta. The attack, which was claimed by the BLF, "
        "took place near a market."
    ),
    (
        "On 3 May 2011, gunmen killed two policemen in Quetta. The BLF, which claimed responsibility, said "
        "the policemen were informers."
    ),
    (
        "On 3 May 2011, gunmen killed two policemen in Quetta. Claiming responsibility, the BLF said that it "
        "would continue its attacks."
    ),
    (
        "On 3 May 2011, gunmen killed two policemen in Quetta. In a statement claiming responsibility, the "
        "BLF said it had targeted the police."
    ),
    (
        "On 3 May 2011, gunmen killed two policemen in Quetta. In a telephone call to a local newspaper, a "
        "spokesman of the BLF claimed responsibility."
    ),
    "On 3 May 2011, gunmen killed two policemen in Quetta. Through its spokesman, the BLF claimed the attack.",
    (
        "On 3 May 2011, gunmen killed two policemen in Quetta. Speaking to reporters by telephone, a BLF "
        "spokesman said his group was behind the attack."
    ),
    "On 3 May 2011, gunmen killed two policemen in Quetta. The attack was one of two claimed by the BLF on that day.",
    (
        "On 3 May 2011, gunmen killed two policemen in Quetta. It was one of three attacks in the district "
        "for which the BLF claimed responsibility."
    ),
    (
        "On 3 May 2011, two explosions occurred in Quetta. The BLF claimed responsibility for both "
        "explosions. Two policemen were killed."
    ),
    (
        "On 3 May 2011, two explosions occurred in Quetta, killing two policemen. The BLF claimed "
        "responsibility for the first explosion; no group claimed the second."
    ),
    "BLF militants killed two policemen in Quetta on 3 May 2011 and claimed responsibility for the attack.",
    (
        "Members of the BLF attacked a police van in Quetta on 3 May 2011 and killed two policemen. The "
        "group claimed the attack on its website."
    ),
    "The BLF killed two policemen in Quetta on 3 May 2011, according to a statement issued by the group.",
    "The BLF reported that its fighters killed two policemen in Quetta on 3 May 2011.",
    "Two policemen were killed by the BLF in Quetta on 3 May 2011, the group said.",
    "According to the BLF, its fighters killed two policemen in Quetta on 3 May 2011.",
    (
        "A roadside bomb planted by the BLF, which said the policemen were its target, killed two policemen "
        "in Quetta on 3 May 2011."
    ),
    (
        "Two policemen were abducted in Quetta on 3 May 2011. The BLF said it was holding the policemen and "
        "demanded the release of prisoners."
    ),
    (
        "Two policemen were abducted in Quetta on 3 May 2011. The BLF released a video of the policemen and "
        "demanded a ransom."
    ),
    (
        "Two policemen were abducted in Quetta on 3 May 2011. The BLF claimed the kidnapping. They were "
        "released on an unknown date."
    ),
    (
        "Two policemen were abducted in Quetta on 3 May 2011 and found dead the next day. The BLF claimed "
        "that it had executed them."
    ),
    "A suicide bomber killed two policemen in Quetta on 3 May 2011. The BLF identified the bomber as Umar.",
    (
        "A suicide bomber killed two policemen in Quetta on 3 May 2011. The BLF claimed responsibility and "
        "named the bomber as Umar."
    ),
    (
        "A railway track was blown up in Quetta on 3 May 2011. There were no casualties. The BLF claimed "
        "responsibility and warned of further attacks."
    ),
    "Police defused a bomb in Quetta on 3 May 2011. The BLF claimed to have planted the device.",
    (
        "Two policemen were killed in Quetta on 3 May 2011. Initially no group claimed responsibility, but "
        "the BLF claimed the attack a week later."
    ),
    (
        "Two policemen were killed in Quetta on 3 May 2011. No group immediately claimed responsibility; the "
        "BLF later claimed the attack."
    ),
    (
        "Two policemen were killed in Quetta on 3 May 2011. Officials initially blamed criminals, but the "
        "BLF subsequently claimed responsibility."
    ),
]
"""Entries that tell the claim together with the deed."""


@pytest.mark.parametrize("claimant", CLAIMANTS)
def test_every_way_to_claim(stances, claimant):
    for number, claim in enumerate(CLAIMS):
        text = f"{LEAD} {claimant} {claim}{HOW[number % len(HOW)]}."
        assert stances(text) == {("BLF", "claimed")}, text


@pytest.mark.parametrize("passive", PASSIVES)
def test_claims_by_somebody(stances, passive):
    for claimant in CLAIMANTS:
        if not claimant.startswith("Separately"):
            text = f"{LEAD} {passive.format(s=claimant[0].lower() + claimant[1:].rstrip(','))}."
            assert stances(text) == {("BLF", "claimed")}, text


@pytest.mark.parametrize("entry", ENTRIES)
def test_entries(tag, stances, entry):
    assert stances(entry) == {("BLF", "claimed")}
    assert tag(entry).attribution == "claimed"
