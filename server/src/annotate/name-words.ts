/** The closed classes of words that names are built from: titles, heads, endings, particles. */

const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/));

/** Offices and forms of address that stand before a person's name. */
export const titles = set(
  `mr mr. mrs mrs. ms ms. mx miss sir dame lord lady dr dr. prof prof. professor president chairman chairwoman
  chairperson chair minister premier chancellor ambassador consul envoy secretary undersecretary secretary-general
  senator sen sen. congressman congresswoman representative rep rep. speaker governor gov gov. mayor councillor
  judge justice attorney general gen gen. colonel col col. lieutenant lt lt. captain capt capt. major sergeant sgt
  sgt. admiral adm adm. commander marshal king queen prince princess emperor empress sultan sheikh emir pope
  cardinal archbishop bishop rev rev. reverend rabbi imam ayatollah pastor father sister director chief ceo cfo
  commissioner spokesman spokeswoman spokesperson coach economist analyst adviser advisor deputy vice-president
  taoiseach vice-chairman co-chair founder leader`,
);
/** Words that open a longer title: "Prime Minister", "Vice President", "Foreign Secretary". */
export const titleModifiers = set(
  `prime vice deputy foreign finance defense defence trade interior home justice attorney acting former first second
  assistant associate senior chief executive managing lieutenant under secretary health energy education industry
  economy treasury labor labour transport agriculture environment commerce state`,
);
export const organisationEndings = set(
  `corporation corp corp. company co co. inc inc. ltd ltd. plc llc gmbh ag sa group holdings partners bank council
  department ministry agency bureau office commission committee board authority administration institute institution
  foundation association federation confederation union organization organisation society university college school
  academy laboratory laboratories center centre party congress parliament senate house court tribunal assembly army
  navy force forces police guard corps service services fund trust alliance coalition league network news times post
  journal tribune herald gazette press agency television radio broadcasting airlines airways motors industries
  systems technologies bancorp securities capital ventures studios records entertainment pictures hospital museum
  library church club team cabinet chamber directorate secretariat brigade division regiment movement front
  initiative campaign exchange studies affairs reserve treasury states`,
);
/** Words that open an organisation's name before "of", "for" or "on". */
export const organisationHeads = set(
  `center centre council ministry department institute university college school academy bank office bureau
  commission committee association federation confederation union organization organisation agency board court
  house chamber society foundation fund league party museum library church army bureau directorate alliance
  coalition conference congress assembly faculty`,
);
export const eventEndings = set(
  `summit dialogue conference forum games olympics war cup festival championship championships marathon election
  elections revolution treaty accord accords agreement protocol convention day week prize award awards act bill
  uprising massacre crisis`,
);
export const placeEndings = set(
  `river sea ocean island islands mountain mountains mount lake bay street road avenue boulevard square county
  province valley airport desert peninsula strait straits canal city town village district region coast beach
  harbor harbour port park forest heights hill hills territory territories republic kingdom emirates plateau
  prefecture oblast state gulf channel pass`,
);
export const placeHeads = set(
  'mount mt mt. lake cape gulf port fort ft. saint st st. san santa los las new north south east west upper lower sea strait isle bay el',
);
/** Lower-case words that may stand inside a person's name. */
export const particles = set(
  'de da di do dos du del della la le van von der den ter bin bint ibn al el ben y e zu',
);
/** Lower-case words that may stand inside an organisation's name. */
export const connectors = set('of for on and the in to');
/** Verbs of speech: what stands before or after them speaks. */
export const speechVerbs = set(
  `said says say told tells added adds warned warns stated states noted notes argued argues claimed claims announced
  announces explained explains replied replies responded responds asked asks insisted insists suggested suggests
  emphasized emphasised stressed stresses declared declares wrote writes acknowledged admitted confirmed denied
  criticized criticised praised described concluded predicted recalled testified tweeted commented remarked observed
  urged pledged promised vowed`,
);
/** Words that open a sentence in upper case and are no names, beyond what the lexicon tags as grammar. */
export const openers = set(
  `the a an this that these those it its he she they we you i his her their our my your there here in on at by for
  from to of with as but and or nor so yet if when while where who what which why how since after before during
  although though because until unless despite amid following given according not no yes all some many most more
  less few fewer several both either neither each every any another other others one two three four five six seven
  eight nine ten once then now today yesterday tomorrow also even still just only already however meanwhile moreover
  thus hence instead rather overall additionally furthermore nevertheless nonetheless perhaps maybe such over under
  about between within without against among through into up down out off than too very well first second third
  last next finally let see say says said new old`,
);
