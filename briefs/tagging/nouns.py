"""Nouns for people, one and many, and for what is counted but is no person."""

from __future__ import annotations


def word_list(text: str) -> list[str]:
    """The words of a text."""
    return text.split()


def word_set(text: str) -> frozenset[str]:
    """The words of a text."""
    return frozenset(text.split())


PERPETRATORS = word_set(
    """
    attacker attackers assailant assailants bomber bombers gunman gunmen perpetrator perpetrators militant
    militants terrorist terrorists insurgent insurgents rebel rebels fighter fighters khawarij khwarij khawarijs
    kharijis extremist extremists separatist separatists robber robbers dacoit dacoits hijacker hijackers raider
    raiders kidnapper kidnappers intruder intruders infiltrator infiltrators operative operatives outlaw outlaws
    suspect suspects taliban taleban miscreant miscreants fidayee fidayeen fidayin
    """
)

PERSONS = word_set(
    """
    deputies rabbis hunters tenants immigrants messengers couriers sheriffs marshals agents detectives investigators
    chaplains deacons parishioners mullahs sentries postmen girlfriends boyfriends
    people persons taliban taleban peoples individuals civilians others soldiers troops troopers policemen policewomen
    police officers personnel men women children boys girls kids infants babies toddlers minors youths
    youngsters teenagers students pupils teachers worshippers worshipers pilgrims passengers travellers
    travelers commuters workers labourers laborers coalminers miners colliers militants terrorists insurgents
    rebels fighters attackers assailants gunmen bombers perpetrators suspects hostages captives inmates
    prisoners detainees convicts tribesmen elders tribals guards jawans cadets recruits trainees officials
    lawyers advocates journalists reporters doctors nurses paramedics medics members activists leaders
    candidates politicians supporters relatives brothers sisters sons daughters cousins nephews nieces uncles
    aunts wives mothers fathers husbands grandsons granddaughters grandchildren siblings parents couple
    shopkeepers traders merchants vendors drivers engineers technicians nationals foreigners tourists climbers
    mountaineers trekkers devotees mourners zaireen bystanders passersby passers-by pedestrians onlookers
    villagers residents locals citizens commandos rangers levies khasadars constables commanders victims martyrs
    khawarij khwarij khawarijs extremists separatists robbers dacoits volunteers vaccinators sepoys servicemen
    airmen sailors marines deminers clerics scholars settlers farmers shepherds fishermen barbers tailors cooks
    aides bodyguards gunners scouts operatives cops noncombatants protesters protestors demonstrators employees
    staffers staff cameramen photographers judges professors servants custodians trustees followers adherents
    believers faithful ulema shias shiites shi'ites sunnis hazaras hindus christians sikhs ahmadis ahmadiyyas
    ismailis bohras pashtuns punjabis sindhis baloch afghans pakistanis iranians indians chinese americans
    uzbeks chechens arabs turks japanese britons casualties fatalities ones souls lives bodies corpses dead
    injured wounded human humans females males ladies household guests hosts spectators players actors singers
    watchmen porters truckers bikers motorcyclists cyclists rickshaw-drivers kidnappers collaborators informants
    informers spies ex-servicemen paramilitaries lawmen enforcers customers patients refugees migrants idps
    returnees peacekeepers diplomats contractors consultants experts scientists ministers councillors councilors
    lawmakers legislators parliamentarians mpas mnas senators nazims mayors chairmen infiltrators raiders
    intruders masons carpenters electricians plumbers welders butchers hawkers jewellers mechanics painters
    weavers herders escorts colleagues companions neighbours neighbors friends associates owners brides grooms
    grandparents orphans pharmacists researchers wardens inspectors colonels majors captains generals brigadiers
    lieutenants deputies directors managers prosecutors principals headmasters trainers instructors civs
    herdsmen nomads gardeners sweepers waiters outlaws hijackers sectarians imams khatibs priests pastors nuns
    bishops helpers riders sappers surveyors geologists corporals sergeants boatmen motorists jailers warders
    operators firefighters firemen rescuers pilots crewmen veterans reservists interpreters translators grocers
    milkmen maids cobblers blacksmiths goldsmiths campaigners unionists schoolboys schoolgirls schoolteachers
    presenters broadcasters newscasters correspondents dancers musicians columnists supervisors cashiers teens
    stallholders patwaris tehsildars gatekeepers adolescents swimmers athletes deportees bricklayers newsmen patrolmen
    newborns carriers stepsons in-laws landlords chieftains sardars peasants woodcutters mullahs maulvis preachers
    footballers cricketers poets writers editors bloggers photojournalists headmen linemen signalmen guardsmen
    caretakers janitors beggars widows dealers brokers marksmen snipers conscripts tribespeople townspeople
    shoppers moviegoers churchgoers holidaymakers vacationers picnickers attendees participants revellers
    celebrants polling-agents breadwinners kinsmen servicewomen
    guides occupants visitors smugglers traffickers spos bakers clerks cleaners chowkidars governors magistrates
    masterminds ringleaders facilitators handlers lecturers accountants bankers sportsmen boxers wrestlers
    spokesmen spokespersons superintendents sub-inspectors naiks havildars subedars zamindars umpires referees
    muezzins hakims publishers authors pensioners printers organisers organizers conductors chiefs navigators
    stewards stewardesses presidents ambassadors linesmen auditors commissioners truck-drivers bus-drivers
    shop-owners social-workers aid-workers relief-workers seminarians apprentices architects potters
    stepdaughters businessmen businesswomen grandmothers grandfathers brothers-in-law sons-in-law voters
    advisers advisors envoys analysts scavengers ragpickers sharecroppers loaders dockers tutors salesmen
    housewives classmates twins riflemen militiamen warlords sympathisers sympathizers loyalists dissidents
    defectors deserters gangsters criminals thieves monks missionaries survivors cowherds goatherds assistants
    administrators office-bearers clients buyers sellers diners attorneys notables dignitaries functionaries
    gendarmes applicants attendants physicians orderlies ushers surgeons dentists landowners storekeepers
    maliks sarpanches panches dependants dependents fidayeen fidayin
    """
)

PERSON = word_set(
    """
    deputy vigilante rabbi marine hunter councilman congressman girlfriend boyfriend widower fiancee tenant immigrant
    messenger courier sheriff marshal agent detective investigator chaplain deacon parishioner mullah sentry postman
    second-in-command corpsman
    person civilian soldier trooper policeman policewoman constable officer official man woman child boy girl
    student pupil teacher worshipper worshiper pilgrim passenger worker labourer laborer miner driver guard
    leader member militant terrorist attacker assailant bomber gunman perpetrator insurgent rebel fighter elder
    tribesman journalist reporter lawyer advocate doctor nurse paramedic sepoy jawan cop son brother wife
    daughter father mother sister husband uncle aunt grandson granddaughter grandfather grandmother grandchild
    chief relative nephew niece cousin bystander passer-by passerby pedestrian onlooker candidate politician
    activist supporter major captain colonel lieutenant brigadier general sub-inspector inspector asi sho dsp sp
    ssp dig havildar naik subedar superintendent minister governor mayor nazim judge magistrate cleric imam
    khatib scholar professor principal headmaster lecturer businessman businesswoman trader shopkeeper vendor
    engineer technician national foreigner tourist commander kid infant baby toddler minor youth teenager
    vaccinator midwife priest pastor bishop hostage prisoner inmate detainee robber dacoit operative spy
    informer informant farmer shepherd villager resident citizen cameraman photographer volunteer bodyguard
    gunner aide secretary president vice-president chairman councillor councilor lawmaker legislator senator mpa
    mna mla ambassador diplomat watchman chowkidar barber tailor cook servant employee staffer custodian
    ringleader mastermind kingpin handler facilitator extremist separatist khariji khwarij refugee victim baker
    clerk accountant banker guest host settler lady male female somebody someone mason carpenter electrician plumber
    welder butcher hawker jeweller mechanic painter weaver herder herdsman nomad gardener sweeper waiter porter carrier
    escort colleague companion neighbour neighbor friend associate owner bride groom bridegroom orphan
    pharmacist researcher warden director manager prosecutor trainer instructor muezzin hakeem hakim hafiz civ
    helper spectator linesman motorcyclist cyclist biker pillion rider captive sapper tehsildar naib-tehsildar
    patwari umpire player referee apprentice muazzin preacher seminarian contractor dealer broker
    widow pensioner beggar wrestler footballer cricketer boxer poet writer author editor columnist publisher
    blogger anchorperson printer photojournalist sportsman collector auditor inspector-general commissioner
    surveyor geologist architect lieutenant-colonel lance-naik corporal sergeant marksman sniper lineman
    ticket-checker signalman stationmaster pointsman guardsman watchkeeper caretaker chieftain
    landlord zamindar peasant ploughman woodcutter truck-driver trucker bus-driver lorry-driver rickshaw-driver
    motorist commuter traveller traveler mourner devotee invigilator warder jailer jailor gatekeeper doorman
    receptionist operator telephonist fireman firefighter rescuer lifeguard dispatcher pilot co-pilot navigator
    steward stewardess crewman ex-serviceman veteran reservist interpreter translator proprietor
    stallholder shop-owner grocer greengrocer milkman butler maid laundryman washerman goldsmith blacksmith
    cobbler potter fisherman boatman deckhand aid-worker relief-worker social-worker feminist campaigner
    unionist trade-unionist parliamentarian chairperson ex-mayor ex-nazim ex-mpa ex-mna ex-senator
    grandparent great-grandmother stepson stepdaughter stepfather stepmother brother-in-law sister-in-law
    son-in-law daughter-in-law father-in-law mother-in-law newborn schoolboy schoolgirl schoolteacher adolescent
    conductor cleaner singer actor actress scout recruit cadet airman sailor deminer spokesman spokesperson
    convener organiser organizer ex-minister ex-soldier intruder infiltrator
    adherent attendee breadwinner churchgoer climber coalminer collaborator collier conscript consultant convict
    customer demonstrator enforcer expert follower headman hijacker holidaymaker janitor kidnapper kinsman
    lawman medic merchant migrant mountaineer nun outlaw parent participant patient peacekeeper protester
    protestor raider ranger reveller scientist serviceman servicewoman shopper sibling trainee trekker trustee
    youngster returnee khasadar commando guide occupant visitor smuggler trafficker spo voter adviser advisor
    envoy analyst scavenger ragpicker sharecropper loader docker tutor salesman housewife classmate rifleman
    militiaman warlord sympathiser sympathizer loyalist dissident defector deserter gangster criminal thief monk
    missionary survivor cowherd goatherd assistant
    administrator office-bearer in-charge client buyer seller diner attorney dignitary functionary
    gendarme applicant attendant physician orderly usher surgeon dentist landowner storekeeper
    presenter newscaster broadcaster anchor anchorman newsman correspondent stringer vlogger youtuber comedian dancer
    musician barrister headmistress vice-chancellor khateeb foreman supervisor cashier chef patrolman typist
    stenographer teen tribeswoman swimmer athlete peon qazi consul attache deportee taxi-driver bricklayer producer
    risaldar dafadar muharrir moharrar fidayee sarpanch panch lambardar numberdar
    """
)

NOT_PERSONS = word_set(
    """
    hr hrs mins lorry lorries jeep jeeps rickshaw rickshaws taxi taxis minibus minibuses ambulance ambulances tractor
    tractors trolley trolleys helicopter helicopters aircraft plane planes jet jets wagon wagons tank tanks humvee
    humvees convoy convoys outpost outposts bunker bunkers station stations market markets bazaar bazaars compound
    compounds shrine shrines church churches temple temples container containers tent tents trailer trailers stall
    stalls cart carts bridge bridges seminary seminaries madrassa madrassas college colleges university universities
    clinic clinics factory factories hotel hotels restaurant restaurants cylinder cylinders barracks warehouses
    godowns
    year years year-old years-old month months week weeks day days hour hours minute minutes second seconds am
    pm kg kgs kilogram kilograms kilogramme kilogrammes kilo kilos pound pounds tonne tonnes ton tons
    gram grams litre litres liters gallons km kms kilometre kilometres kilometer kilometers metre metres meter meters
    mile miles foot feet inch inches acre acres percent per cent rupee rupees dollar dollars million billion lakh
    crore rs attack attacks bomb bombs bombing bombings blast blasts explosion explosions explosive explosives
    device devices ied ieds rocket rockets mortar mortars shell shells grenade grenades missile missiles round
    rounds bullet bullets mine mines landmine landmines vest vests vehicle vehicles car cars bus buses truck
    trucks tanker tankers van vans motorcycle motorcycles motorbike motorbikes bike bikes train trains boat
    boats bogie bogies coach coaches pick-up pickups house houses home homes shop shops school schools building
    buildings room rooms hospital hospitals mosque mosques check-post checkpost checkposts checkpoint
    checkpoints post posts pole poles pylon pylons tower towers pipeline pipelines place places location
    locations site sites area areas village villages town towns city cities district districts province
    provinces incident incidents case cases operation operations raid raids strike strikes airstrike airstrikes
    drone drones clash clashes encounter encounters time times gun guns rifle rifles weapon weapons pistol
    pistols kalashnikovs ak-47 hideout hideouts camp camps base bases vote votes seat seats party parties group
    groups goat goats sheep cow cows buffalo buffaloes camel camels horse horses donkey donkeys cattle animal
    animals dog dogs count counts charge charges degree degrees occasion occasions occurrence wave waves side
    sides front hostage-takers phase phases country countries nation nations company companies unit units
    platoon battalion brigade regiment wing number numbers copy copies family families book books bank banks
    office offices election elections stage point points quarter thing things reason
    """
)

NO_PERSONS = word_set(
    """
    family convoy group team army vehicle couple household clan gang crowd patrol company unit party
    hour day week month year minute moment decade while time number total few dozen half quarter third
    talks deal bill project plan peace idea hope process attack story fire engine light programme program
    donkey camel cow goat horse dog buffalo sheep ox bull mule cat elephant pig
    ceasefire truce accord internet electricity power water order offer
    leopard lion tiger panther bear wolf boar deer monkey snake eagle vulture ibex markhor
    """
)
"""Nouns behind "the" or "a" that are no person's, whatever was killed."""
