"""The words that casualty statements are made of, by the part they play.

One character stands for each part of speech, so that a sentence becomes a short string of tags over which plain
regular expressions describe its grammar:

    n number        q qualifier (at least)     o other, more       d determiner        z nobody     v vague (several)
    h persons       s one person               u something else that is counted        i including  & and
    K killed        k killing (active only)    D died              E dead              T deaths     L toll
    W wounded       w wounding                 J injuries          Y sustained         C casualties
    j number of injured
    A abducted      c abducting                M missing           R freed             r freeing
    b were          B was                      e been, being       H have              l left, leaving
    p preposition   f of                       t to                g who, when, after  N not        V other verb
    a adverb        y day or time word         x any other word    , ; . ( ) : -       punctuation
"""

from __future__ import annotations

from briefs.model import Outcome, Qualifier


def word_list(text: str) -> list[str]:
    """The words of a text."""
    return text.split()


def word_set(text: str) -> frozenset[str]:
    """The words of a text."""
    return frozenset(text.split())


UNITS = dict(
    zip(
        word_list(
            """
        one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen
        seventeen eighteen nineteen
        """
        ),
        range(1, 20),
        strict=True,
    )
)
TENS = dict(
    zip(word_list("twenty thirty forty fifty sixty seventy eighty ninety"), range(20, 100, 10), strict=True)
)
NUMBER_WORDS: dict[str, int] = UNITS | TENS | {"dozen": 12, "hundred": 100, "thousand": 1000, "both": 2}

QUALIFIERS: dict[str, Qualifier] = {
    "at least": Qualifier.AT_LEAST,
    "atleast": Qualifier.AT_LEAST,
    "at the least": Qualifier.AT_LEAST,
    "no fewer than": Qualifier.AT_LEAST,
    "no less than": Qualifier.AT_LEAST,
    "not less than": Qualifier.AT_LEAST,
    "a minimum of": Qualifier.AT_LEAST,
    "minimum of": Qualifier.AT_LEAST,
    "more than": Qualifier.OVER,
    "over": Qualifier.OVER,
    "above": Qualifier.OVER,
    "well over": Qualifier.OVER,
    "in excess of": Qualifier.OVER,
    "upwards of": Qualifier.OVER,
    "up to": Qualifier.UP_TO,
    "upto": Qualifier.UP_TO,
    "as many as": Qualifier.UP_TO,
    "a maximum of": Qualifier.UP_TO,
    "no more than": Qualifier.UP_TO,
    "not more than": Qualifier.UP_TO,
    "at most": Qualifier.UP_TO,
    "fewer than": Qualifier.UP_TO,
    "less than": Qualifier.UP_TO,
    "nearly": Qualifier.NEARLY,
    "almost": Qualifier.NEARLY,
    "close to": Qualifier.NEARLY,
    "just under": Qualifier.NEARLY,
    "about": Qualifier.ABOUT,
    "around": Qualifier.ABOUT,
    "some": Qualifier.ABOUT,
    "approximately": Qualifier.ABOUT,
    "roughly": Qualifier.ABOUT,
    "an estimated": Qualifier.ABOUT,
    "estimated": Qualifier.ABOUT,
}

OUTCOMES: dict[str, Outcome] = {
    **dict.fromkeys("KkDETL", Outcome.KILLED),
    **dict.fromkeys("WwJj", Outcome.WOUNDED),
    **dict.fromkeys("Ac", Outcome.ABDUCTED),
    "M": Outcome.MISSING,
    **dict.fromkeys("Rr", Outcome.FREED),
}

PERPETRATORS = word_set(
    """
    attacker attackers assailant assailants bomber bombers gunman gunmen perpetrator perpetrators
    militant militants terrorist terrorists insurgent insurgents rebel rebels fighter fighters
    khawarij khwarij khawarijs kharijis extremist extremists separatist separatists robber robbers
    dacoit dacoits hijacker hijackers raider raiders kidnapper kidnappers intruder intruders
    infiltrator infiltrators operative operatives outlaw outlaws taliban miscreant miscreants
    """
)

_PERSONS = word_set(
    """
    people persons taliban peoples individuals civilians others soldiers troops troopers policemen
    policewomen police officers personnel men women children boys girls kids infants babies toddlers
    minors youths youngsters teenagers students pupils teachers worshippers worshipers pilgrims
    passengers travellers travelers commuters workers labourers laborers coalminers miners colliers
    militants terrorists insurgents rebels fighters attackers assailants gunmen bombers perpetrators
    suspects hostages captives inmates prisoners detainees convicts tribesmen elders tribals guards
    jawans cadets recruits trainees officials lawyers advocates journalists reporters doctors nurses
    paramedics medics members activists leaders candidates politicians supporters relatives brothers
    sisters sons daughters cousins nephews nieces uncles aunts wives mothers fathers husbands grandsons
    granddaughters grandchildren siblings parents couple shopkeepers traders merchants
    vendors drivers engineers technicians nationals foreigners tourists climbers mountaineers
    trekkers devotees mourners zaireen bystanders passersby passers-by pedestrians onlookers
    villagers residents locals citizens commandos rangers levies khasadars constables commanders
    victims martyrs khawarij khwarij khawarijs extremists separatists robbers dacoits volunteers
    vaccinators sepoys servicemen airmen sailors marines deminers clerics scholars settlers farmers
    shepherds fishermen barbers tailors cooks aides bodyguards gunners scouts operatives cops
    noncombatants protesters protestors demonstrators employees staffers staff cameramen
    photographers judges professors servants custodians trustees followers adherents believers
    faithful ulema shias shiites shi'ites sunnis hazaras hindus christians sikhs ahmadis ahmadiyyas
    ismailis bohras pashtuns punjabis sindhis baloch afghans pakistanis iranians indians chinese
    americans uzbeks chechens arabs turks japanese britons casualties fatalities souls lives bodies
    corpses dead injured wounded human humans females males ladies household guests spectators
    players actors singers watchmen porters truckers bikers motorcyclists cyclists rickshaw-drivers
    kidnappers collaborators informants informers spies ex-servicemen paramilitaries lawmen
    enforcers customers patients refugees migrants idps returnees peacekeepers diplomats contractors
    consultants experts scientists ministers councillors councilors lawmakers legislators
    parliamentarians mpas mnas senators nazims mayors chairmen infiltrators raiders intruders
    masons carpenters electricians plumbers welders butchers hawkers jewellers mechanics painters weavers herders
    escorts colleagues companions neighbours neighbors friends associates owners brides grooms grandparents orphans
    pharmacists researchers wardens inspectors colonels majors captains generals brigadiers lieutenants
    deputies directors managers prosecutors principals headmasters trainers instructors civs
    herdsmen nomads gardeners sweepers waiters outlaws hijackers sectarians imams khatibs priests pastors nuns bishops
    """
)

_PERSON = word_set(
    """
    person civilian soldier trooper policeman policewoman constable officer official man woman child
    boy girl student pupil teacher worshipper worshiper pilgrim passenger worker labourer laborer
    miner driver guard leader member militant terrorist attacker assailant bomber gunman perpetrator
    insurgent rebel fighter elder tribesman journalist reporter lawyer advocate doctor nurse
    paramedic sepoy jawan cop son brother wife daughter father mother sister husband uncle aunt
    grandson granddaughter grandfather grandmother grandchild chief
    relative nephew niece cousin bystander passer-by passerby pedestrian onlooker candidate
    politician activist supporter major captain colonel lieutenant brigadier general sub-inspector
    inspector asi sho dsp sp ssp dig havildar naik subedar superintendent minister governor mayor
    nazim judge magistrate cleric imam khatib scholar professor principal headmaster lecturer
    businessman businesswoman trader shopkeeper vendor engineer technician national foreigner
    tourist commander kid infant baby toddler minor youth teenager vaccinator midwife priest pastor
    bishop hostage prisoner inmate detainee robber dacoit operative spy informer informant farmer
    shepherd villager resident citizen cameraman photographer volunteer bodyguard gunner aide
    secretary president vice-president chairman councillor councilor lawmaker legislator senator mpa
    mna mla ambassador diplomat watchman chowkidar barber tailor cook servant employee staffer
    custodian ringleader mastermind kingpin handler facilitator extremist separatist khariji khwarij
    refugee victim baker clerk accountant banker guest settler lady male female somebody someone
    mason carpenter electrician plumber welder butcher hawker jeweller mechanic painter weaver herder herdsman nomad
    gardener sweeper waiter porter escort colleague companion neighbour neighbor friend associate owner bride groom
    bridegroom orphan pharmacist researcher warden director manager prosecutor trainer instructor muezzin hakeem hakim
    hafiz civ
    conductor cleaner singer actor actress player scout recruit cadet airman sailor deminer
    spokesman spokesperson convener organiser organizer ex-minister ex-soldier intruder infiltrator
    """
)

_NOT_PERSONS = word_set(
    """
    year years year-old years-old month months week weeks day days hour hours minute minutes second
    seconds am pm kg kgs kilogram kilograms kilogramme kilogrammes kilo kilos pound pounds tonne
    tonnes ton tons gram grams litre litres liters gallons km kms kilometre kilometres kilometer
    kilometers metre metres meter meters mile miles foot feet inch inches acre acres percent per
    cent rupee rupees dollar dollars million billion lakh crore rs attack attacks bomb bombs bombing
    bombings blast blasts explosion explosions explosive explosives device devices ied ieds rocket
    rockets mortar mortars shell shells grenade grenades missile missiles round rounds bullet
    bullets mine mines landmine landmines vest vests vehicle vehicles car cars bus buses truck
    trucks tanker tankers van vans motorcycle motorcycles motorbike motorbikes bike bikes train
    trains boat boats bogie bogies coach coaches pick-up pickups house houses home homes shop shops
    school schools building buildings room rooms hospital hospitals mosque mosques check-post
    checkpost checkposts checkpoint checkpoints post posts pole poles pylon pylons tower towers
    pipeline pipelines place places location locations site sites area areas village villages town
    towns city cities district districts province provinces incident incidents case cases operation
    operations raid raids strike strikes airstrike airstrikes drone drones clash clashes encounter
    encounters time times gun guns rifle rifles weapon weapons pistol pistols kalashnikovs ak-47
    hideout hideouts camp camps base bases vote votes seat seats party parties group groups goat
    goats sheep cow cows buffalo buffaloes camel camels horse horses donkey donkeys cattle animal
    animals dog dogs count counts charge charges degree degrees occasion occasions occurrence wave
    waves side sides front hostage-takers phase phases country countries nation nations company
    companies unit units platoon battalion brigade regiment wing number numbers copy copies
    book books bank banks office offices stage point points quarter thing things reason
    """
)

_VERBS = word_set(
    """
    opened fired attacked targeted stormed entered said told threw hurled lobbed ambushed detonated
    exploded planted went came took hit struck drove rode rammed fled escaped began carried claimed
    arrived reached gathered occurred happened stopped intercepted raided besieged surrounded
    cordoned arrested detained fire attack target storm open attempted tried managed confirmed
    reported announced identified blew blows explodes explode attacks targets hits strikes opens
    fires says say tells found recovered seized defused shot shoot shoots survived remained fell
    retaliated resisted responded condemned denied blamed accused believed vowed warned used set
    torched rescued
    """
)

_OTHERS = {
    "a": """
        found believed confirmed further also later then still now already feared presumed too thus
        thereby there all instead far pronounced declared itself
    """,
    "R": """
        rescued freed released liberated
    """,
    "W": """
        wounded injured hurt maimed hospitalised hospitalized inj wia
    """,
    "T": """
        fatalities martyrs bodies lives corpses slaying beheading murder assassination martyrdom
        execution massacre death deaths fatality life body corpse
    """,
    "C": """
        casualties casualty
    """,
    "E": """
        dead deceased lifeless
    """,
    "o": """
        other more additional
    """,
    "d": """
        a an the his her their its this another each every these those our my your
    """,
    "z": """
        nobody none no neither anyone anybody
    """,
    "v": """
        several many scores dozens hundreds thousands numerous various multiple few unknown unspecified
        undetermined countless most
    """,
    "i": """
        including includes included include namely
    """,
    "&": """
        and or besides plus &
    """,
    "K": """
        killed martyred slain murdered assassinated executed beheaded decapitated massacred eliminated
        neutralised neutralized lynched slaughtered electrocuted drowned felled crushed gunned
        annihilated kia
    """,
    "k": """
        kill kills killing martyring murdering executing slew assassinating eliminating neutralising
        neutralizing
    """,
    "D": """
        died dies die dying perished succumbed succumbs succumbing expired perish
    """,
    "L": """
        toll
    """,
    "w": """
        injuring wounding injures injure wounds wound maiming hurting
    """,
    "J": """
        injuries injury burns
    """,
    "Y": """
        sustained sustaining received receiving suffered suffering
    """,
    "A": """
        abducted kidnapped
    """,
    "c": """
        abducting kidnapping abduct kidnap kidnaps abducts
    """,
    "M": """
        missing
    """,
    "r": """
        freeing releasing rescuing frees rescues rescue
    """,
    "b": """
        were are got get
    """,
    "B": """
        was is gets
    """,
    "e": """
        be been being
    """,
    "H": """
        have has had having
    """,
    "l": """
        left leaving leaves leave
    """,
    "p": """
        in at on near by from with during inside outside into under across within through against
        between among amongst via for towards toward behind amid aboard due throughout
    """,
    "f": """
        of
    """,
    "t": """
        to
    """,
    "g": """
        who which that whom where when while after as before because whose since until but although
        though if whereas
    """,
    "N": """
        not never n't
    """,
    "y": """
        today monday tuesday wednesday thursday friday saturday sunday yesterday overnight tonight here
        early late
    """,
}

TAGS: dict[str, str] = {
    **dict.fromkeys(_VERBS, "V"),
    **dict.fromkeys(_NOT_PERSONS, "u"),
    **dict.fromkeys(_PERSON, "s"),
    **dict.fromkeys(_PERSONS, "h"),
    **dict.fromkeys(NUMBER_WORDS, "n"),
    **{word: "q" for word in QUALIFIERS if " " not in word},
    **{word: tag for tag, words in _OTHERS.items() for word in words.split()},
}
"""The tag of every word that has one; later lines win."""

_PHRASES = {
    "K": """
        shot dead | gunned down | shot and killed | shot to death | hacked to death | stabbed to death |
        beaten to death | stoned to death | tortured to death | burnt to death | burned to death |
        burnt alive | burned alive | put to death | done to death | strangled to death | fatally shot |
        fatally wounded | fatally injured | fatally stabbed | mortally wounded | mowed down |
        sent to hell | dispatched to hell | wiped out | target killed |
        killed in action | crushed to death | kidnapped and killed | abducted and killed
    """,
    "k": """
        shooting dead | gunning down | shooting and killing | claimed the lives of | claimed the life of
        | claiming the lives of | claiming the life of | took the lives of | took the life of |
        taking the lives of | taking the life of | claims the lives of | claims the life of |
        claim the lives of | claim lives of | claimed lives of | claims lives of | shoot dead | gun down
        | guns down | shoots dead
    """,
    "D": """
        lost their lives | lost his life | lost her life | lost lives | lost life | lost their life |
        lose their lives | losing their lives | losing his life | loses life | lose lives |
        loses his life | lose life | losing her life | embraced martyrdom | embraces martyrdom |
        embracing martyrdom | embrace martyrdom | embraced shahadat | attained martyrdom |
        achieved martyrdom | passed away | laid down their lives | laid down his life |
        laid down her life | laid their lives | laying down their lives | laying down his life |
        breathed his last | blew himself up | blew herself up | blew themselves up | blown himself up |
        blows himself up | blow himself up | blowing himself up | blew up himself |
        blowing themselves up | blown themselves up | blows herself up
    """,
    "W": """
        hit by bullets | hit by a bullet | hit by a stray bullet | hit by stray bullets | hit by gunfire |
        hit by shrapnel | shot in the leg | shot in the arm | shot in the legs | shot in the foot |
        hit in the leg | hit in the arm | hit in the shoulder | wounded in action | injured in action |
        shot and wounded | shot and injured | shot at and injured | shot at and wounded
    """,
    "J": """
        minor injuries | minor injury | minor wounds | minor burns
    """,
    "w": """
        shooting and injuring | shooting and wounding
    """,
    "L": """
        death toll | deaths toll | number of dead | number of deaths | number of the dead |
        number of those killed | number of people killed | number of fatalities | number of martyrs |
        number of the martyrs | number of those martyred | number of people martyred | number of bodies |
        put the dead at | puts the dead at
    """,
    "j": """
        number of injured | number of the injured | number of wounded | number of the wounded |
        number of those injured | number of those wounded | number of people injured | number of people wounded
    """,
    "i": """
        among them | amongst them
    """,
    "A": """
        taken hostage | held hostage | took hostage | taken captive | whisked away
    """,
    "c": """
        taking hostage
    """,
    "M": """
        unaccounted for
    """,
    "x": """
        rescue 1122 | rescue - 1122
    """,
    "z": """
        no one | no-one | not one
    """,
    "&": """
        as well as | along with | together with | in addition to | apart from
    """,
    "a": """
        on the spot | at the spot | on spot | as well | so far | of whom | of which
    """,
    "n": """
        half a dozen
    """,
    "u": """
        per cent | improvised explosive device | improvised explosive devices
    """,
}

PHRASES: dict[str, str] = {
    **{phrase: "q" for phrase in QUALIFIERS if " " in phrase},
    **{" ".join(phrase.split()): tag for tag, phrases in _PHRASES.items() for phrase in phrases.split("|")},
}
"""The tag of every run of words that counts as one."""
