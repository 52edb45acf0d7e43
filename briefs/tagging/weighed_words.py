"""Words that speak for much the same when a name is weighed, so that one of them may stand for the others.

They are those of reports that say who did something, or that speak of a group for another reason; a word may speak for
several things.
"""

from __future__ import annotations

CLASSES = {
    "claim": """
        claim claims claimed claiming own owned owns owning admitted admits admitting admit acknowledged
        acknowledges acknowledge credit responsibility accepted accepts accepting avowed boasted boasts boasting
        boast asserted hailed praised confessed took taken taking takes proclaimed
        """,
    "say": """
        said says say told tells announced announces declared declaring stated stating statement statements
        spokesman spokesperson spokesmen message messages video footage clip telegram tweet tweeted twitter
        posted post posts email emailed phone phoned telephone telephoned call called caller calling journalists
        reporters media website channel channels audio communique release released issued wrote letter leaflet
        pamphlet note whatsapp bulletin saying spoke speaks speaking speak phoning phones rang ring ringing rung
        texted texting informed informing informs faxed fax emailing added adding adds insisted insists
        insisting remarked wired reported reports circulated circulating circulates disseminated uploaded
        uploading aired airing broadcast broadcasts published publishes publishing confirmed confirms confirming
        vouched explained explaining boasted disclosed disclosing dictated commented comment recited signed bore
        bearing bears listed listing introduced identified identifying identifies contacted contacting reached
        written writes stamped signature proclaimed notified telephoning radioed messaged maintained maintains
        contended contends conveyed
        """,
    "blame": """
        blame blames blamed blaming accuse accused accuses accusing accusation accusations allege alleged
        alleges allegedly alleging charged charging named naming names implicate implicated attributed attribute
        attributes attributing attribution ascribed pin pinned pinning pins finger fingers fingered pointed
        pointing points point door culprit culprits guilty guilt indicted convicted nominated booked fir
        complaint sentenced confession tribunal verdict held hold holds holding fault squarely culpability
        complicity complicit machinations agents agent proxies proxy puppets puppet mercenaries mercenary
        stooges backing backed funded funding sheltering sheltered sponsor sponsored sponsoring instigated
        instigating behest bidding orders ordered order directed directing laid lays lay saddled fixed faulted
        faulting denounced denounces singled identified identifies condemned condemning decried responsible
        liable liability answerable onus charge charges suspects case police registered lodged complainant
        nominate cited cites citing put ascribe ascribes ascribing imputed impute traced dossier confessional
        confess confesses testified testify protested protesting summoned engineered hatched conspired
        conspiracy
        """,
    "suspect": """
        suspect suspects suspected suspecting suspicion suspicions believe believes believed believing belief
        think thinks thought likely probably probable presumably presumed possible possibly apparent apparently
        seemingly seems seemed appear appears appeared hallmark hallmarks signature fingerprints trademark
        linked link links linking traced trace tied ties pattern style resembled consistent indicated indicates
        indication indications indicating suggests suggested suggesting hint hinted hints hinting leads led
        assessed assess assessment concluded understood rule ruled excluded prime considered regarded may might
        could must assumed assume assumes assumption doubt doubts likelier likelihood likeliest possibility clue
        clues trail reportedly purportedly supposedly ostensibly evidently leaning leaned
        lean bore bear bearing marks mark modus operandi methods method speculation speculated speculate
        conjecture guess guessed theory inkling reckoned reckon deemed presume surmised surmise impression
        inquiry inquiries probe investigation investigations evidence preliminary initial credited thinking
        consider considers felt widely generally commonly attributable similar similarity resemblance
        reminiscent telltale footprint footprints imprint scent lines scenario angle strongly
        """,
    "deny": """
        deny denied denies denying denial reject rejected rejects distanced disown disowned disavowed nothing
        refuted dismissed disclaimed refute refutes repudiated repudiate dissociated disassociated dissociate
        distance distancing contradicted contradicts condemned condemning condemns condemnation disavows disavow
        innocent innocence untrue baseless ridiculous unfounded fabricated lie lies false malign part washed
        regret regretted sorrow mourned
        """,
    "doer": """
        behind carried carrying carry perpetrated perpetrator perpetrators responsible orchestrated
        orchestrating masterminded mastermind planned planning plotted executed did done work handiwork hand
        hands involvement involved role staged launched conducted sent authored author authors architect
        architects committed doing culpable perpetrating accomplished accomplish handled mounted mounting
        arranged engineered ordered instigated triggered planting planted detonated detonating fired firing laid
        laying set placed placing dispatched despatched deployed recruited trained acted acting culprit culprits
        assailants assailant attackers attacker gunmen killers killer murderers murderer hit squad bombers
        bomber abductors kidnappers captors raiders perp perps actor authorship ownership masterminding
        ringleader executing beheaded shot brought pulled
        """,
    "none": """
        no nobody none neither nor not never without unclaimed unknown unidentified unnamed unclear yet nameless
        unspecified mysterious silence silent anonymous anonymously unable refused declined
        """,
    "deed": """
        attack attacks attacked bombing bombings blast blasts explosion explosions killing killings killed
        murder murders murdered assassination assassinated ambush ambushed raid raids raided strike strikes
        struck shooting shot shelling assault incident incidents abduction abducted kidnapping kidnapped bomb
        bombs bombed massacre violence fired opened targeted hit deaths slaying operation
        """,
    "own": """
        we our ours us its their they it theirs himself themselves itself mujahideen mujahid mujahids sarmachars
        fidayeen martyrs martyr martyrdom brothers comrades
        """,
    "men": """
        men man fighters fighter militants militant gunmen gunman terrorists terrorist insurgents members member
        group groups faction outfit network bomber attackers attacker operatives cell commander commanders
        mujahideen
        """,
    "official": """
        police officials official officer officers authorities government minister ministry army military
        governor investigators investigator sources source residents locals relatives family families analysts
        experts intelligence security
        """,
    "past": """
        earlier previously previous past last ago year years month months week weeks since history similar
        recent recently before former formerly often repeatedly
        """,
    "fought": """
        against operation arrested detained killed neutralised neutralized eliminated captured raided
        surrendered fighting fight talks ceasefire peace negotiations banned outlawed proscribed designated
        """,
    "channel": """
        newspaper newspapers newsroom newsrooms paper papers press club radio television tv satellite telegram
        amaq website websites outlet outlets mouthpiece pamphlets pamphlet leaflet leaflets poster posters slip
        banner online forum via behalf undisclosed location newsmen correspondent correspondents reporter agency
        agencies bureau editor editors daily weekly facebook twitter whatsapp youtube channel channels wire
        handwritten letterhead cassette tape recording voice picture pictures photograph photographs photo
        photos image images video name spokesperson spokesman spox spokesmen
        """,
    "revenge": """
        revenge avenge avenged avenging vengeance retaliation retaliated retaliatory reprisal reprisals response
        answer reply retribution punished punishment punish warning warned lesson spying spies spy informer
        informers informant traitor traitors collaborators collaborator vowed threatened threat threats
        threatening demand demanded demanding demands ransom
        """,
    "held": """
        arrested arrest arrests detained detain detention custody captured remanded nabbed apprehended sentenced
        convicted jailed imprisoned prison acquitted trial tried hanged court surrendered seized held released
        freed bail wanted fugitive interrogation interrogated
        """,
    "harmed": """
        victim victims target targets targeted against killed murdered wounded injured died dead office offices
        leader leaders worker workers activist activists candidate candidates rally rallies convoy headquarters
        mosque seminary members member supporters supporter follower followers funeral vehicle house home lost
        losses
        """,
    "ground": """
        stronghold strongholds area areas region regions territory bastion control controlled controls hideout
        hideouts district province valley northern southern eastern western border camp camps base bases ruled
        rule government presence active influence
        """,
    "belongs": """
        belonging belong belongs belonged affiliated affiliate affiliates affiliation loyal allied allies ally
        splinter offshoot faction factions breakaway front cover wing umbrella banned outlawed proscribed
        designated linked links tied associated aligned allegiance pledged parent branch chapter cell cells
        module modules network outfit organisation organization party movement militia army brigade banner
        """,
    "headed": """
        leader chief commander founder cleric head amir emir deputy governor shadow ameer chairman president
        commanders chieftain warlord leadership mullah maulvi mufti qari
        """,
}
