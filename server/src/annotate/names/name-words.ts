/** The closed classes of words that names are built from and stand beside: titles, heads, endings, particles, cues. */

const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/));

/** Offices and forms of address that stand before a person's name. */
export const titles = set(
  `mr mr. mrs mrs. ms ms. mx miss sir dame lord lady dr dr. prof prof. professor president chairman chairwoman
  chairperson chair minister premier chancellor ambassador consul envoy secretary undersecretary secretary-general
  senator sen sen. congressman congresswoman representative rep rep. speaker governor gov gov. mayor councillor
  judge justice attorney general gen gen. colonel col col. lieutenant lt lt. captain capt capt. major maj maj. sergeant
  sgt sgt. admiral adm adm. commander cmdr. brigadier brig. corporal marshal king queen prince princess emperor empress
  sultan sheikh emir pope cardinal archbishop bishop rev rev. reverend rabbi imam ayatollah pastor father sister
  director chief ceo cfo commissioner spokesman spokeswoman spokesperson coach economist analyst adviser advisor
  deputy vice-president taoiseach vice-chairman co-chair founder leader officer det ch insp supt cllr dci inspector superintendent constable detective mp mep msp pm dictator`,
);
/** Titles that are family names too. */
export const surnameTitles = set(
  'king major judge bishop pope prince dean marshal justice sheikh princess chancellor abbot governor coach',
);
/** Titles so short or so formal that they never stand for their holder. */
export const formsOfAddress = set(
  'mr mr. mrs mrs. ms ms. mx miss sir dame dr dr. prof prof. sen sen. rep rep. gov gov. gen gen. col col. lt lt. capt capt. maj maj. sgt sgt. adm adm. cmdr. brig. rev rev. father sister lord lady',
);
/** Words that open a longer title: "Prime Minister", "Vice President", "Foreign Secretary". */
export const titleModifiers = set(
  `prime vice deputy foreign finance defense defence trade interior home justice attorney acting former ex first second
  assistant associate senior chief executive managing lieutenant under secretary health energy education industry
  economy treasury labor labour transport agriculture environment commerce state interim caretaker shadow crown
  special permanent major brigadier staff parliamentary general economic press planning culture security
  then-president premier late veteran incoming outgoing new`,
);
/** What a secretary or minister is "of": the name begins after it. */
export const portfolios = set(
  `state war defense defence treasury commerce labor labour energy education interior agriculture transportation
  transport health housing finance justice veterans homeland trade foreign affairs security development government
  environment culture industry science technology women children family planning urban social services economy
  information communications tourism sports immigration fisheries forestry mines migration pensions water food local
  public works home international cooperation`,
);
export const organisationEndings = set(
  `corporation corp corp. company companies co co. inc inc. ltd ltd. plc llc gmbh ag sa nv spa group holdings holding
  partners bank council department ministry agency bureau office commission committee board authority administration
  institute institution foundation association federation confederation union organization organisation society
  university college school academy laboratory laboratories labs lab center centre party congress parliament senate
  house court tribunal assembly army navy force forces police guard guards corps service services fund trust alliance
  coalition league network news times post journal tribune herald gazette press television tv radio broadcasting
  airlines airways motors industries systems technologies technology bancorp securities capital ventures studios
  studio records entertainment pictures hospital museum library church club team cabinet chamber directorate
  secretariat brigade brigades division regiment battalion infantry cavalry artillery squadron militia front
  initiative campaign exchange studies affairs reserve treasury government daily magazine review gallery theatre
  theater orchestra symphony seminary clinic registry project program programme task-force media international
  communications financial insurance petroleum oil gas electric energy steel mining resources minerals foods stores
  pharmaceuticals chemical chemicals software solutions enterprises brothers bros bros. associates consulting rangers
  united fc f.c. a.f.c. afc cf rovers athletic wanderers albion democrats republicans greens conservatives liberals
  lawyers teachers workers soldiers veterans fighters rebels nations states bloc caucus faction tribe commonwealth
  senators lords commons diet duma knesset bundestag politburo command constabulary intelligence railway railways
  railroad lines line ministries embassy consulate mission delegation observatory watch consortium syndicate
  cooperative conference`,
);
/** Words that open an organisation's name before "of", "for" or "on". */
export const organisationHeads = set(
  `center centre council ministry department institute university college school academy bank office bureau
  commission committee association federation confederation union organization organisation agency board court
  house chamber society foundation fund league party museum library church army bureau directorate alliance
  coalition conference congress assembly faculty campaign friends students movement front brotherhood daughters sons
  citizens americans embassy parliament senate group network order knights forum authority ministry ministries
  corps guild senate secretariat partnership consortium project division institution government governments states`,
);
export const eventEndings = set(
  `summit dialogue forum games olympics war cup festival championship championships marathon election elections
  revolution treaty accord accords agreement protocol convention day week prize award awards act bill uprising massacre
  crisis plan declaration amendment referendum open tour trophy masters prix bowl league's constitution genocide
  holocaust depression recession pact code doctrine conflict campaign's rebellion offensive talks inquiry`,
);
export const placeEndings = set(
  `river sea ocean island islands mountain mountains mount lake bay street st. road avenue ave. boulevard square county
  province valley airport desert peninsula strait straits canal city town village district region coast beach
  harbor harbour port park forest heights hill hills territory territories republic kingdom emirates plateau
  prefecture oblast state gulf channel pass bridge station hotel palace stadium cemetery basin delta dam barrage gate
  creek falls springs plains highlands archipelago reef ridge canyon glacier bank cape point prison camp crossing
  border base building tower hall drive lane parkway highway route empire caliphate hemisphere shire isle glen
  suburb governorate parish borough neighborhood neighbourhood quarter landing junction grove meadows`,
);
export const placeHeads = set(
  'mount mt mt. lake cape gulf port fort ft. saint st st. san santa los las new north south east west upper lower sea strait isle bay el northern southern eastern western central rio puerto river ras ar deir tel',
);
/** Lower-case words that may stand inside a person's name. */
export const particles = set(
  'de da di do dos du del della la le van von der den ter bin bint ibn al el ben y e zu ul af av arap abu las los',
);
/** Lower-case words that may stand inside an organisation's name. */
export const connectors = set('of for on and at upon');
/** Verbs of speech: what stands before or after them speaks. */
export const speechVerbs = set(
  `said says say told tells added adds warned warns stated states noted notes argued argues claimed claims announced
  announces explained explains replied replies responded responds asked asks insisted insists suggested suggests
  emphasized emphasised stressed stresses declared declares wrote writes acknowledged admitted confirmed denied
  criticized criticised praised described concluded predicted recalled testified tweeted commented remarked observed
  urged pledged promised vowed believes believed thinks thought hopes hoped`,
);
/** Words that open a sentence in upper case and are no names, beyond what is known as grammar. */
export const openers = set(
  `the a an this that these those it its he she they we you i his her their our my your there here in on at by for
  from to of with as but and or nor so yet if when while where who what which why how since after before during
  although though because until unless despite amid following given according not no yes all some many most more
  less few fewer several both either neither each every any another other others one two three four five six seven
  eight nine ten once then now today yesterday tomorrow also even still just only already however meanwhile moreover
  thus hence instead rather overall additionally furthermore nevertheless nonetheless perhaps maybe such over under
  about between within without against among through into up down out off than too very well first second third
  last next finally let see say says said new old is are was were be been has had have do does did can could will
  would should may might must i'm it's don't that's he's she's there's we're they're you're can't won't didn't isn't
  later earlier recently currently formerly originally eventually initially until like unlike including across along
  around near behind beyond above below throughout toward towards via per plus whereas whether whose whom re`,
);
/** Adjectives that open names in mid-sentence when another capital follows: "Second Vatican Council", "New Delhi". */
export const nameOpeners = set('new old first second third fourth fifth one two three last united great');

/** Nouns beside a name that tell what it is; each is a class of its own to the weights. */
export const cues: readonly (readonly [string, ReadonlySet<string>])[] = [
  [
    'company',
    set(
      'company firm maker group subsidiary unit shares stock shareholders investors executives employees customers subsidiary brand retailer bank chain bank manufacturer airline newspaper magazine agency daily publisher label',
    ),
  ],
  [
    'team',
    set(
      'team club side coach striker midfielder defender captain goalkeeper fans league season match game squad players',
    ),
  ],
  [
    'politics',
    set(
      'party government administration officials forces troops lawmakers supporters candidate leadership members activists rebels fighters militants terrorists army police coalition parties policy rule regime parliament spokesman spokeswoman soldiers positions vehicles targets tactical units authorities headquarters',
    ),
  ],
  [
    'place',
    set(
      'city town village province region district border capital airport river area areas suburb outskirts streets mayor residents people valley island coast mountains county state borough port northern southern eastern western central north south east west downtown near outside inside across throughout northeast northwest southeast southwest born live lives lived living arrived',
    ),
  ],
  [
    'kin',
    set(
      'wife husband son daughter brother sister mother father born died married aged widow friend actor actress singer author writer player lawyer uncle aunt grandson cousin nephew colleague boss self',
    ),
  ],
  ['naming', set('named called known nicknamed named titled entitled dubbed')],
];
/** Short forms in capitals that name nothing: measures, devices, offices, marks of time. */
export const commonAcronyms = set(
  `tv pc pcs cd dvd ceo cfo cto gdp gnp gni cpi ok id it hiv aids dna rna vat ngo ngos iq faq pdf ip ai ict sme smes r&d
  phd mba ba ma llb md lgbt lgbtq usd gbp eur ad bc bce ce am pm gmt utc est kg km mph ft vs no nos ii iii iv vi vii
  viii ix xi xii ied ieds uav uavs wmd pr hr pow pows mp mps mep meps mep's tba atm sms url ko dj mvp dui esg ppp fdi lng
  gps suv suvs cctv covid ai-based ph.d b.a m.a a.m p.m`,
);
/** Offices that are one or another, never both: each word with the office that it names. */
export const offices: ReadonlyMap<string, string> = new Map(
  `president minister premier=premier pm=premier taoiseach=premier chancellor ambassador envoy=ambassador consul
  secretary senator sen=senator congressman=representative congresswoman=representative representative rep=representative
  governor gov=governor mayor king queen prince princess emperor sultan emir pope archbishop bishop cardinal general
  gen=general colonel col=colonel captain capt=captain admiral adm=admiral major lieutenant lt=lieutenant sergeant
  sgt=sergeant judge justice=judge professor prof=professor speaker commissioner`
    .split(/\s+/)
    .map((entry) => entry.split('='))
    .map(([word, office]) => [word!, office ?? word!] as const),
);
