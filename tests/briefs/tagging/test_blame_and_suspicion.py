"""Blame and suspicion in many wordings, and wordings that are neither."""

from __future__ import annotations

import pytest

LEAD = "A blast killed nine people on Friday."


@pytest.mark.parametrize(
    ("text", "blamed"),
    [
        ("An FIR was registered against MQM workers for the killing.", {"MQM"}),
        ("A relative accused activists of the Awami National Party of the murder.", {"ANP"}),
        ("Police named a commander of the Lashkar-e-Jhangvi as the mastermind.", {"LeJ"}),
        ("The intelligence service pinned the attack on the Haqqani network.", {"HQN"}),
        ("Police have put the attack on the BLA.", {"BLA"}),
        ("Officials laid the ambush at the door of the Lashkar-e-Taiba.", {"LeT"}),
        ("Police blame the bombing, the third this month, on the BLF.", {"BLF"}),
        ("New Delhi sees Pakistan behind the attack.", {"Pakistan"}),
        ("The SP was certain that the BLA had planted it.", {"BLA"}),
        ("The minister had no doubt that the TTP had ordered both.", {"TTP"}),
        ("The BLA planted the bomb, said the district officer.", {"BLA"}),
        ("The BLA, according to the police chief, planted the bomb.", {"BLA"}),
        ("It had been planted by the BLA, a member of the council said.", {"BLA"}),
        ("The BLA has not spoken. The governor blamed them for the blast.", {"BLA"}),
        ("The commander was certain, adding that Saudi Arabia had paid for the operation.", {"Saudi Arabia"}),
        ("The governor said that India was using such groups.", {"India"}),
        ("The interior minister said RAW, India's secret service, was involved in the raid.", {"RAW"}),
        ("The dead man's party held the intelligence agencies responsible.", {"intelligence agencies"}),
        ("The minister said that members of the MQM were guilty of the attack.", {"MQM"}),
        ("Police said the TTP did it.", {"TTP"}),
        ("The TTP, the police chief said, had planted it.", {"TTP"}),
        ("The prosecutor put the TTP behind the blast.", {"TTP"}),
        ("The bombing, for which the government blames the BLA, left a crater.", {"BLA"}),
        ("The BLA, which police hold responsible, has been silent.", {"BLA"}),
        ("Behind it stood the BLA, said the police chief.", {"BLA"}),
        ("In the attackers the police see members of the BLA.", {"BLA"}),
        ("The gunmen were BLA men, the police said.", {"BLA"}),
        ("The attack has been blamed by Pakistan on the BLA.", {"BLA"}),
        ("The gunmen were not BLA men, the police said.", set()),
        ("The BLA, which it blames for the attack, was the target of Iran.", set()),
        ("The victim had been trained by the BLA, police said.", set()),
        ("That attack was blamed on the BLA.", set()),
        ("It had not been carried out by the BLA, an officer said.", set()),
        ("Police say that 40 TTP fighters killed in a raid were buried.", set()),
        ("The mayor said Lyari gangsters were behind the shooting.", {"Lyari gangs"}),
        ("They have the support of Pakistan's spy agency, the ISI, officials said.", {"ISI"}),
        ("The plan was made in close cooperation with the ISI, the NDS said.", {"ISI"}),
        ("The service put the blame for the bomb, which killed many, on the BLA.", {"BLA"}),
        ("The chief of the BLA gets the blame for dozens of attacks on the government.", set()),
        ("The party has said that the ISI planned the attack.", {"ISI"}),
        ("Police said the killers belonged to the MQM.", {"MQM"}),
        ("The minister told India to stop blaming Pakistan.", set()),
        ("The killers were not MQM men, police said.", set()),
        ("The victim belonged to the MQM, police said.", set()),
        ("The MQM blamed an armed group of the PPP, which rejected this.", {"PPP"}),
        ("A surge of attacks since August has been the work of the BLA, officials said.", set()),
        ("The TTP rejected accusations that it was involved in the blast.", {"TTP"}),
        ("The BLA's squad carried out the operation, a spokesman said.", set()),
        ("A police spokesman asserted that it was the BLA who had planted it.", {"BLA"}),
        ("The spokesman of the government points at India.", {"India"}),
        ("Officials have laid this and other bombs at the BLA's door.", {"BLA"}),
        ("The head of the guard charged the BLA with it.", {"BLA"}),
        ("MQM workers accused the police of doing nothing.", set()),
        ("Villagers accused the army of failing to stop the TTP.", set()),
        ("The BLA, which has been blamed for attacks on settlers, spoke of missing men.", set()),
        ("The minister said the BLA had asked villagers to leave.", set()),
        ("The BLA planted the bomb, said the group.", set()),
        ("The TTP had blamed them for it.", set()),
        ("Some reports put the killings down to the TTP.", {"TTP"}),
        ("Police put the number of TTP men down to nine.", set()),
        ("An official could not say whether the TTP carried it out.", set()),
        ("A spokesman said that he did not know whether the TTP was involved in the blast.", set()),
    ],
)
def test_blame(stances, text, blamed):
    assert {name for name, stance in stances(f"{LEAD} {text}") if stance == "blamed"} == blamed


@pytest.mark.parametrize(
    ("text", "suspected"),
    [
        ("The involvement of the MQM could not be ruled out.", {"MQM"}),
        ("An ISKP link is being investigated.", {"ISKP"}),
        ("The riders, who seemed to be from the banned TTP, fled.", {"TTP"}),
        ("The gunmen appeared to belong to the TTP.", {"TTP"}),
        ("The group most likely to have carried it out is the TTP.", {"TTP"}),
        ("A faction of the TTP that is active there is thought to be responsible.", {"TTP"}),
        ("Locals believe that the BLA may have thrown it.", {"BLA"}),
        ("Men reportedly allied to the TTP threw it.", {"TTP"}),
        ("The regional Islamic State branch (ISKP) is believed to be responsible.", {"ISKP"}),
        ("The TTP had threatened the school. Police think that the group did it.", {"TTP"}),
        ("The TTP is active there. Officials suspect the group.", {"TTP"}),
        ("The bomber was identified as Asad, a member of the TTP.", {"TTP"}),
        ("There are strong signs of TTP involvement.", {"TTP"}),
        ("The explosives were traced to the TTP.", {"TTP"}),
        ("The attackers were identified by witnesses as members of the TTP.", {"TTP"}),
        ("Suspicion is bound to fall on the TTP, who have been active since 2021.", {"TTP"}),
        ("The police do not exclude the BLA.", {"BLA"}),
        ("The grenade may have been thrown by the BLA, police said.", {"BLA"}),
        ("All traces lead to the BLA.", {"BLA"}),
        ("The BLA has come under suspicion.", {"BLA"}),
        ("The road leads to a former camp of the BLA, police said.", set()),
        ("Sources attributed it to the TTP, which has struck there in the past too.", {"TTP"}),
        ("Many died in fighting between troops and suspected TTP men.", set()),
        ("To curb the violence of fighters loyal to the TTP, patrols were sent out.", set()),
        ("Police suspect MQM workers.", {"MQM"}),
        ("Officials pointed to RAW, which leads them on.", {"RAW"}),
        ("Workers of the MQM are suspected of the killing.", {"MQM"}),
        ("Baloch insurgents are suspected.", {"Baloch separatists"}),
        ("In Pakistan, Taleban guerrillas are suspected.", {"TTP"}),
        ("Police said it was not clear if the TTP was involved.", set()),
        ("Police ruled out the involvement of the TTP.", set()),
        ("Officials have no evidence of TTP involvement.", set()),
        ("Officials fear that the TTP could attack again.", set()),
        ("Two militants were killed; they are said to belong to the TTP.", set()),
        ("The TTP is believed to have hideouts in the hills.", set()),
        ("The TTP are believed to have lost five men.", set()),
        ("A house was raided on reports of LeT men who are believed to be foreigners.", set()),
        ("Police found a suspected TTP arms cache.", set()),
        ("Two of the slain rebels are reported to have been supporters of the TTP.", set()),
        ("Wali is thought to be one of the TTP's allies.", set()),
        ("The recent attacks on policemen are believed to be the work of the TTP.", set()),
        ("Police suspect the group's money came from abroad.", set()),
    ],
)
def test_suspicion(stances, text, suspected):
    assert {name for name, stance in stances(f"{LEAD} {text}") if stance == "suspected"} == suspected


@pytest.mark.parametrize("verb", ["posited", "speculated", "theorized", "conjectured", "surmised", "guessed"])
def test_what_sources_take_for_likely(stances, verb):
    text = (
        f"A bomb killed two policemen in Quetta. Sources {verb} that the TTP was responsible for the attack."
    )
    assert stances(text) == {("TTP", "suspected")}


@pytest.mark.parametrize("verb", ["contended", "argued", "noted", "disclosed"])
def test_what_sources_tell_as_certain(stances, verb):
    text = (
        f"A bomb killed two policemen in Quetta. Sources {verb} that the TTP was responsible for the attack."
    )
    assert stances(text) == {("TTP", "blamed")}


@pytest.mark.parametrize(
    "text",
    [
        "A man suspected of spying was beheaded by TTP militants in Razmak.",
        "Two elders suspected of collaborating with the army were shot by the TTP in Tank.",
    ],
)
def test_victims_are_suspected_of_something_else(stances, text):
    assert stances(text) == set()
