/** Words with which a sentence says that its figures are worked out, or that go with working out. */

/** A conclusion, or a total. */
const concluding =
  /\b(?:thus|hence|therefore|(?:that|which) (?:is|was|comes|came|means|makes|leaves|implies|would (?:be|come|mean|make|leave))|that[’']s|i\.\s?e\.|in other words|put differently|in all|all told|altogether|com(?:es?|ing) to|came to|means that|impl(?:y|ies|ied)|works? out|working out|amounts? to|adds? up|on average|in total|per head|a head)\b|,\s+then,/i;
/** "That makes": a sentence that reckons with what stands before it. */
const takesUp = /^\W*(?:that|this)(?:[’']s)?\s+(?:is|was|makes?|made|means|leaves|comes|amounts|adds)\b/i;
/** A case that the writer makes up to reckon with. */
const supposing = /^\W*(?:if|suppose|supposing|assuming|assume)\b/i;
/** Words of the kinds of working: they also stand where nothing is worked out. */
const comparing =
  /\b(?:combined|together|must|averag\w+|equivalent|apiece|each|per|every|an? (?:year|month|week|day|hour|head|person)|shares?|proportion|times|twice|total\w*|rest|remain\w*|gap|differen\w+|short of|below|above|ahead|behind|margin|majority|lead|earlier|later|longer|more than (?:in|the)|fewer|less than|gained|lost|shed|added|net|against|compared)\b/i;

/** What is told of several things as one: a total. */
export const totals =
  /\b(?:together|between\s+them|combined|altogether|in\s+all|in\s+total|jointly|add(?:s|ed)?\s+up|com(?:es?|ing)\s+to|came\s+to|sum|total(?:s|led)?)\b/i;

export type Reckoning = 'concludes' | 'compares';

/** Whether a sentence says that its figures are worked out, or only has words that go with a working. */
export function reckoningOf(sentence: string): Reckoning | undefined {
  if ([concluding, takesUp, supposing].some((words) => words.test(sentence))) return 'concludes';
  return comparing.test(sentence) ? 'compares' : undefined;
}
