/** The closed classes of words that give words to a speaker: verbs of speech in all their forms, pronouns, heads. */

const split = (words: string): string[] => words.trim().split(/\s+/);

/** Finite, participle and -ing forms of a regular verb. */
function forms(verb: string): string[] {
  const past = /e$/.test(verb)
    ? `${verb}d`
    : /[^aeiou]y$/.test(verb)
      ? `${verb.slice(0, -1)}ied`
      : `${verb}ed`;
  const third = /(?:s|x|ch|sh)$/.test(verb)
    ? `${verb}es`
    : /[^aeiou]y$/.test(verb)
      ? `${verb.slice(0, -1)}ies`
      : `${verb}s`;
  const ing = /[^eo]e$/.test(verb) ? `${verb.slice(0, -1)}ing` : `${verb}ing`;
  return [verb, third, past, ing];
}

const irregular = split(`say says said saying tell tells told telling write writes wrote written writing
  quip quips quipped quipping speak speaks spoke speaking read reads reading plead
  pleads pleaded pled pleading swear swears swore retort retorts retorted admit admits admitted admitting sum sums
  summed sing sings sang chant chants chanted rap raps rapped foretell foretold rebut rebuts rebutted`);

const regular = split(`add warn state note argue claim announce explain respond ask insist suggest emphasise
  emphasize stress declare acknowledge confirm criticise criticize conclude predict recall testify comment remark
  observe urge pledge promise vow joke tweet retweet continue counter assert contend allege concede caution lament
  boast complain elaborate proclaim protest reason recount relate remind report reveal shout sigh scoff snap
  speculate tout reply underline underscore volunteer whisper yell exclaim email mention mutter murmur inquire interject
  interrupt insinuate intone opine pronounce quote stipulate surmise thunder tease advise affirm agree answer
  apologise apologize assure bark bellow brag charge chant cite clarify counsel cry deadpan demand detail echo
  espouse explain express fire gush hint instruct maintain moan muse object offer outline point ponder posit post
  rail reflect reiterate rejoin scream sneer specify stammer theorise theorize wonder blog text rant rage grumble
  disclose estimate forecast imply indicate infer joke recommend signal submit trumpet record wager`);

/** Verbs that take the words as their object or content. */
export const speechVerbs: ReadonlySet<string> = new Set([...irregular, ...regular.flatMap(forms)]);

/** Verbs of speech only with the word after them: "went on", "put it", "fired back". */
export const phrasalCues: Readonly<Record<string, readonly string[]>> = {
  go: ['on'],
  goes: ['on'],
  went: ['on'],
  put: ['it'],
  puts: ['it'],
  shoot: ['back'],
  shot: ['back'],
  hit: ['back'],
  hits: ['back'],
  chimed: ['in'],
  chimes: ['in'],
  pushed: ['back'],
  pushes: ['back'],
  makes: ['clear'],
  made: ['clear'],
};

/** Verbs that judge or name with someone's words: "called it “a gift”", "praises “the most …”". */
export const judgingVerbs: ReadonlySet<string> = new Set([
  ...split(`praise call describe denounce condemn blast slam attack dismiss label brand decry deride mock hail
  welcome champion characterise characterize portray depict criticise ridicule defend oppose support accuse blame
  thank favour favor endorse reject dub demand hope expect want like believe fear worry advocate envisage propose
  consider view regard paint cast lambast rip trash`).flatMap(forms),
  ...split(`think thinks thought thinking find finds found finding see sees saw seeing hold holds held feel feels felt slammed slamming ripped
  ripping judged`),
]);

export const personalPronouns: ReadonlySet<string> = new Set(split('he she they it we i you'));

export const prepositions: ReadonlySet<string> = new Set(
  split(`of in at on by for from to with about against among between into through during before after over under
  near across behind beyond despite inside outside per since toward towards upon via within without like as than
  amid following including regarding concerning until onto off`),
);

/** Words that may stand between a subject and its verb. */
export const betweenSubjectAndVerb: ReadonlySet<string> = new Set(
  split(`has have had having is are was were be been being would will could should may might must can do does did
  not never also then later once again now often still even just already recently today yesterday tomorrow earlier
  repeatedly simply only both all each himself herself themselves itself further previously soon instead too first
  so rather always ever further twice here famously`),
);

export const determiners: ReadonlySet<string> = new Set(
  split(`the a an this that these those his her their its our my your one some many several two three four five
  another both every each no most few other`),
);

/** Words that open a clause of their own: what stands before them is not its subject. */
export const clauseOpeners: ReadonlySet<string> = new Set(
  split(`and but or nor yet so that which who whom whose when while where because if although though unless until
  as since after before whereas once`),
);

/** What follows a noun that looks like a verb: "the states can", "her comments do not". */
export const auxiliaries: ReadonlySet<string> = new Set(
  split(
    'is are was were be been being has have had can could will would shall should may might must do does did',
  ),
);
