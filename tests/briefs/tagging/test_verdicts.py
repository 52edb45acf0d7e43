"""Verdicts put together from lists: a verb of blame, a noun of suspicion, a deed behind a verb of saying."""

from __future__ import annotations

import pytest

LEAD = "A bomb killed three farmers in Quetta on Friday."
BLA = {("BLA", "blamed")}
THINKS = {("BLA", "suspected")}
FC = {("FC", "blamed")}
INDIA = {("India", "blamed")}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        # a name, and what he is called
        ("The bomb, the mayor told the press, had been the BLA's.", BLA),
        ("This was the BLA's and nobody else's, a senator said.", BLA),
        ("An aunt names the BLA as the murderers.", BLA),
        ("The report makes the BLA the culprit.", BLA),
        ("Prosecutors have the BLA down for the crime.", BLA),
        ("Three men of the BLA are named as gunmen in the widow's complaint.", BLA),
        # verbs of blame
        ("Elders faulted the BLA for the deaths.", BLA),
        ("The family reproaches the Frontier Corps with having shot the driver.", FC),
        ("A senator taxed the Frontier Corps with the burning of the huts.", FC),
        ("Activists accused the Frontier Corps of torturing the man.", FC),
        ("A minister charged India with having arranged it.", INDIA),
        ("The agency charged four men of the BLA, and a court jailed them.", BLA),
        ("The farmers' kin found the BLA to blame.", BLA),
        ("The BLA has been fingered by villagers.", BLA),
        ("A council laid the farmers' deaths on the BLA.", BLA),
        ("A mission ascribed the deaths of the farmers on Friday's market to the BLA.", BLA),
        ("The blast was pinned on the BLA by the mayor.", BLA),
        ("The attack was traced by detectives to the BLA.", THINKS),
        ("A senator saw India's hand in it.", INDIA),
        ("The palace called it another BLA outrage.", BLA),
        ("The mayor termed the bombing one more act by the BLA.", BLA),
        # a deed behind a verb of saying
        ("The mayor was positive that the BLA had sent the bomber.", BLA),
        ("Intercepts showed, an officer said, that the BLA had run the attack.", BLA),
        ("An uncle swore that BLA men pulled the trigger.", BLA),
        ("The minister said a BLA handler in the hills had hired the boy.", BLA),
        ("An officer announced that the BLA, from a camp in the hills, had struck the farm.", BLA),
        ("Interior ministry: BLA planted the device.", BLA),
        ("A spokesman of the farmers said India had staged the attack.", INDIA),
        ("A deputy said that India and Israel stood behind the attackers.", {*INDIA, ("Israel", "blamed")}),
        ("India ordered the attack, a senator wrote.", INDIA),
        ("A senator said that India had the three farmers killed.", INDIA),
        ("The clerics said that the BLA had their blood on its hands.", BLA),
        # by whom it was done
        ("It was planned by the BLA, the report finds, and paid for by others.", BLA),
        ("The killers were hired by the BLA, the report said.", BLA),
        ("They were shot, relatives say by men of the BLA.", BLA),
        ("Police: act of the BLA.", BLA),
        # suspicion
        ("Suspicion in the valley fell at once on the BLA.", THINKS),
        ("The finger of suspicion is pointing at the BLA.", THINKS),
        ("Speculation about the blast centred on the BLA.", THINKS),
        ("Detectives think first of the BLA.", THINKS),
        ("An officer believed the BLA behind it.", THINKS),
        ("Farmers took the attackers for men of the BLA.", THINKS),
        ("The BLA is now under suspicion.", THINKS),
        ("The BLA tops the list of suspects.", THINKS),
        ("The BLA had told the farmers to leave and is thought to be responsible.", THINKS),
        ("Police: BLA or BLF, one of the two.", {*THINKS, ("BLF", "suspected")}),
        ("A colonel saw the BLA's signature in it.", THINKS),
        ("Police said that the men had been kidnapped by the BLA.", BLA),
        ("The governor said the rockets had been fired by BLA fighters.", BLA),
        ("Police said that the planner of the attack was a commander of the banned BLA.", BLA),
        ("The killers were insurgents of the BLA, an uncle said.", BLA),
        ("Diplomats condemned the BLA for the bombing.", BLA),
        ("The BLA, blamed by the mayor, kept silent.", BLA),
        ("The mayor considers the BLA responsible.", THINKS),
        ("The police cited the involvement of the BLA.", BLA),
        ("BLA blamed by the commissioner.", BLA),
        ("BLA blamed.", BLA),
        ("The BLA took the blame.", {("BLA", "claimed")}),
        ("BLA blamed for the blast, two farmers in hospital.", BLA),
        ("The BLA, held responsible by the police, kept silent.", BLA),
        ("The BLA and the BLF blamed each other.", {*BLA, ("BLF", "blamed")}),
        ("A BLA commander claimed it but its spokesman denied it.", {("BLA", "claimed"), ("BLA", "denied")}),
        ("The responsible group was the BLA, according to the army.", BLA),
        ("A spokesman announced that the BLA had been behind the blast.", BLA),
        ("The army confirmed that the attack was carried out by the BLA.", BLA),
        ("Prosecutors filed charges against the BLA.", BLA),
        ("Witnesses implicated the BLA.", BLA),
        ("The BLA was later found to be responsible.", THINKS),
        ("The BLA has not claimed responsibility but is suspected.", THINKS),
        ("The bombing is being linked to the BLA.", THINKS),
        ("The bombing was similar to attacks by the BLA.", THINKS),
        ("The ambush was typical of the BLA.", THINKS),
        ("The blast resembled earlier attacks by the BLA.", THINKS),
        ("The killing carried the signature of the BLA.", THINKS),
        ("The army did not exclude the involvement of the BLA.", THINKS),
        ("The attackers were probably insurgents of the BLA.", THINKS),
        ("Police arrested two men of the BLA in connection with the bombing.", THINKS),
    ],
)
def test_a_verdict(stances, text, found):
    assert stances(f"{LEAD} {text}") == found


@pytest.mark.parametrize(
    "text",
    [
        "The hashish was the BLA's, an agent said.",
        "The BLA blamed the army for the bombing.",
        "The BLA and the BLF accused each other of breaking the truce.",
        "The BLA blamed for many other attacks is strong in the hills.",
        "The mayor made the BLA an offer.",
        "The report names the BLA as a party to the talks.",
        "Elders faulted the BLA for its silence.",
        "A senator accused the Frontier Corps of failing to guard the road.",
        "A minister put the price on the BLA's chief at a million.",
        "The mayor attributed the lull in the fighting to the jailing of BLA leaders.",
        "A minister charged India with dragging its feet in the talks.",
        "The president sent the BLA an envoy, a senator said.",
        "Officials said that India had ordered an inquiry.",
        "India sent the families its condolences, a senator said.",
        "The army said it had launched a raid on the BLA.",
        "The talk in the town is of peace with the BLA.",
        "All eyes turned to the BLA's demands.",
        "The mayor said nobody knew whether the BLA had sent the bomber.",
        "A book on the BLA tops the list of sales.",
        "The mayor denied that the BLA had planted it.",
        "Army spokesman: 12 BLA killed in a raid.",
        # nouns and verbs of suspicion without a deed
        "The money went to the BLA.",
        "Talk turned to the BLA and its truce.",
        "Opinion is turning against the BLA, a teacher said.",
        "All eyes are now on the BLA as it meets the elders.",
        "The farmers looked to the BLA for the burial.",
        "Police said the shop was a cover for the BLA.",
        "A charity was said to be a front for the BLA.",
        # charged with something else
        "Police charged three members of the BLA with tax fraud.",
        "Two men of the BLA were charged with petty theft.",
        "Two BLA men were charged with forgery.",
        # verbs that may tell of anything
        "Analysts say the BLA ran the courts in the hills.",
        "Analysts say the BLA caused them no trouble.",
        "The mayor said that the BLA wanted him dead for years.",
        "It had been supplied by India, officials said.",
        "The visit was paid for by India, officials said.",
        # frames without a deed
        "Investigators see Iran's role in the talks as helpful.",
        "A senator called it another crime of India against the water treaty.",
        "Iran described Israel as the attacker of its ships.",
        "The BLA was found responsible for the upkeep of the road.",
        "Police put the two deaths on the list of those due to the BLA feud.",
        "Police said that Jamaat-ul-Ahrar, a TTP faction, had freed a driver.",
        "Police said that Jamaat-ul-Ahrar, a TTP faction, had announced a truce.",
        "A number of soldiers had been killed by the BLA over the years, an officer said.",
        "Not the BLA but thieves were responsible, the inquiry concluded.",
        "The attackers were members of the BLA.",
        "Police said the method was not similar to that of the BLA.",
        "The BLA was wrongly accused of the killing.",
        "Neither the police nor the BLA were blamed.",
        "Officials say the BLA did it no favours.",
        "Officials said the BLA ordered the shops to close.",
        "The bus is owned by the BLA.",
        "There is no evidence that Jamaat-ul-Ahrar, a TTP faction, was involved.",
        "Suspected gunmen of Jamaat-ul-Ahrar, a TTP faction, were arrested.",
        "There are fears that the Islamic State and its allies could disrupt the vote.",
        "The bombing was linked to the BLA's chief by nobody.",
        "Police arrested two men of the BLA at a picket.",
        "The mayor had been behind the BLA in the line.",
        "The army condemned the BLA for its refusal to talk.",
        "According to the police, both prisoners belonged to the BLA.",
    ],
)
def test_no_verdict(stances, text):
    assert stances(f"{LEAD} {text}") == set()


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Witnesses said that he had been taken away by the Frontier Corps.", FC),
        ("His father said that he had been killed by the Frontier Corps.", FC),
        ("Elders suspected India.", {("India", "suspected")}),
        ("The family suspected the involvement of the Frontier Corps.", {("FC", "suspected")}),
        ("The Frontier Corps was accused by students of the murder.", FC),
        ("The MQM was suspected of the killings.", {("MQM", "suspected")}),
        ("The shooting was attributed to the Frontier Corps.", FC),
        ("Students condemned the attack and accused the MQM of involvement.", {("MQM", "blamed")}),
        ("Farmers called the attack the work of India.", INDIA),
        ("The clerics said that the MQM had ordered the murder.", {("MQM", "blamed")}),
        ("A senator said that India wanted the farmers dead.", INDIA),
        ("Iran kept silent, although the mayor blamed it.", {("Iran", "blamed")}),
        ("A senator said that India had shelled the village.", INDIA),
        ("Elders said that the boys were killed by NATO.", {("NATO", "blamed")}),
        ("Fishermen blamed the Pakistan Navy for the shooting.", {("Pakistan Navy", "blamed")}),
        ("Police suspect a Lyari gang.", {("Lyari gangs", "suspected")}),
        ("A widow blamed men of the Haqiqi faction for the shooting.", {("MQM-H", "blamed")}),
    ],
)
def test_a_state_a_force_or_a_party(stances, text, found):
    assert stances(f"{LEAD} {text}") == found


@pytest.mark.parametrize(
    "text",
    [
        "Police said that two gunmen had been killed by the Frontier Corps.",
        "The Frontier Corps said that it had ordered an inquiry.",
        "The army said that India had shelled its posts only in answer.",
        "The mayor said that the MQM had organised a strike.",
        "The Frontier Corps killed three men who were suspected of the attack.",
        "Elders suspected Indian goods of being smuggled.",
        "The mayor refused to blame the BLA.",
        "The mayor said there was no evidence that the BLA was involved.",
        "Officials said that two gunmen of the BLA had been arrested.",
        "Officials linked the victim to the BLA.",
        "Men belonging to the BLA abducted a doctor.",
    ],
)
def test_neither_state_nor_force_nor_party(stances, text):
    assert not {stance for _, stance in stances(f"{LEAD} {text}")} & {"claimed", "blamed"}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The BLA had warned the farmers. It is suspected of the bombing.", THINKS),
        ("The BLA had warned the farmers. It is believed to be behind the bombing.", THINKS),
        ("The BLA had warned the farmers. The group is suspected.", THINKS),
        ("The BLA had warned the farmers. Police blamed its members.", BLA),
        ("The BLA had warned the farmers. The mayor suspects its men.", THINKS),
        ("The mayor said the men, who belonged to the BLA, had come by night.", BLA),
        ("The governor spoke of an attack by the BLA.", BLA),
        ("Two clerks were shot by gunmen suspected to be from the BLA.", THINKS),
    ],
)
def test_a_group_named_before(stances, text, found):
    assert stances(f"{LEAD} {text}") == found


@pytest.mark.parametrize(
    "text",
    [
        "The BLA had warned the farmers. It is suspected that a feud was the reason.",
        "The BLA had warned the farmers. It was blamed on a feud.",
        "The BLA had warned the farmers. It is believed to have been an accident.",
        "The BLA had warned the farmers. It was suspected to be a gas leak.",
        "The road is used by the BLA. It was blamed for the crash.",
        "The BLA opened a school. It was blamed for the noise.",
        "The BLA's school is new. It was blamed for the attack on the shop.",
        "The train is guarded against the BLA. It was blamed for being late.",
        "The army is at odds with the BLA. It was accused of the killing of four men.",
        "The rumour reached the BLA. It is believed to be behind the rise in prices.",
    ],
)
def test_what_it_stands_for_may_be_the_deed(stances, text):
    assert stances(f"{LEAD} {text}") == set()


def test_a_group_that_denies_it_and_is_blamed_in_one_sentence(stances):
    text = f"{LEAD} The BLA denied any role, but the mayor maintained that it was behind the blast."
    assert stances(text) >= BLA


def test_who_denies_is_not_blamed_with_the_one_before(stances):
    text = f"{LEAD} The mayor blamed the BLA, and the BLF denied any part in it."
    assert ("BLF", "blamed") not in stances(text)


def test_men_of_a_group_that_disowns_it(stances):
    text = f"{LEAD} The BLA, at odds with him, disowned it, but the mayor was sure that the group's cell had done it."
    assert stances(text) == {("BLA", "denied"), *BLA}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "Police held two members of the BLA on Sunday and seek a third man in connection with the blast.",
            THINKS,
        ),
        ("The blast is suspected to have been carried out by members of the BLA.", THINKS),
        ("The mayor tied the blast to the BLA and announced an inquiry.", BLA),
        ("A BLA man called Gul is suspected to have led the gunmen.", THINKS),
        ("The mayor held the Frontier Corps, a force of the state, responsible for the deaths.", FC),
    ],
)
def test_a_verdict_with_words_between(stances, text, found):
    assert stances(f"{LEAD} {text}") == found


def test_who_claims_it_is_not_blamed_as_well(stances):
    claim = "The BLA claimed responsibility. The mayor faulted the BLA for the deaths."
    assert stances(f"{LEAD} {claim}") == {("BLA", "claimed")}


def test_a_denial_beside_the_charge(stances):
    text = "The BLF denied any part in it, and elders laid the farmers' deaths on the BLA."
    assert stances(f"{LEAD} {text}") == {("BLF", "denied"), ("BLA", "blamed")}


@pytest.mark.parametrize("day", ["On 3 May 2017,", "On May 3,", "Early in May", "On the 3rd of May"])
def test_the_month_of_may_is_no_guess(stances, day):
    assert stances(f"{day} BLA fighters attacked the station in Mach; two guards were killed.") == set()


@pytest.mark.parametrize(
    "text",
    [
        "The chief said that the gunman was believed to be a BLA man who had enlisted two years earlier.",
        "Police suspect a BLA cell of students who had left the town last month.",
    ],
)
def test_what_somebody_did_before_at_the_end_is_told_of_him_alone(stances, text):
    assert stances(f"{LEAD} {text}") == THINKS


def test_an_abbreviation_of_the_text_within_another_name(stances):
    text = (
        "Gunmen shot two workers of the Muttahida Qaumi Movement (MQM) in Karachi. It blamed the MQM-Haqiqi."
    )
    assert stances(text) == {("MQM-H", "blamed")}
