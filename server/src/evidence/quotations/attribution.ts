/** Compares who says a quotation by the draft with who says it by the source. */

import { fold } from '../../annotate/names/fold.ts';
import type { Mention } from '../../annotate/names/mention.ts';
import type { Quotation } from '../../annotate/quotations/quotation.ts';
import { spanInDocument } from '../../text/gaps.ts';
import { memoized } from '../../text/memoized.ts';
import { type Location, textAt } from '../document.ts';
import { editDistance } from '../names/edit-distance.ts';
import type { EntityTable } from '../names/entities.ts';
import { isTight, sentencesAround } from './around.ts';
import { isOfText } from './of-the-text.ts';
import { isOfOtherOrganisation } from './other-organisation.ts';
import type { SourceQuotation } from './quote-part.ts';
import { quoteWords } from './quote-words.ts';
import type { Occurrence, QuoteSupport } from './quotes.ts';
import type { SpeakersOf, SpokenBy } from './speakers.ts';
import { unmarkedSpeech } from './unmarked-speech.ts';

/** Fewer words than these are anyone's: “very soon”. */
const telling = 3;
/** So many that a text has in its own prose are no turn of phrase that others may use as well. */
const ofText = 5;

/**
 * The support with its speakers, and misattributed where every source that has the words names someone else;
 * unchecked instead while a source is unread.
 */
export function attributed(
  support: QuoteSupport,
  text: string,
  spoken: SpokenBy | undefined,
  sources: SpeakersOf,
  entities: EntityTable,
  complete: boolean,
): QuoteSupport {
  const { occurrences, quotation } = support;
  const { stated, statedBy } = saidIn(sources)(support);
  const result = { ...support, ...(spoken && { speaker: spoken }), ...(statedBy && { statedBy }) };
  if (support.verdict !== 'supported' || !spoken?.sure) return result;
  const count = countOfWords(quotation, text);
  const verdict = complete ? 'misattributed' : 'unchecked';
  if (!statedBy)
    return count >= ofText && isNobodys(occurrences, spoken, entities) ? { ...result, verdict } : result;
  if (
    count >= telling &&
    stated.every(({ occurrence, by }) => isOfOtherOrganisation(occurrence, by, spoken, sources, entities))
  )
    return { ...result, verdict };
  if (!spoken.name || !statedBy.name) return result;
  if (count < telling && !(spoken.named && statedBy.named && statedBy.sure && isVerdict(text, quotation)))
    return result;
  const draftName = spoken.name;
  const wrong = stated.every(({ occurrence, by }) =>
    speaksOtherwise(occurrence, by, spoken, draftName, sources, entities),
  );
  if (!wrong || mayMean(spoken, stated)) return result;
  return { ...result, verdict };
}

interface Said {
  readonly stated: readonly { readonly occurrence: Occurrence; readonly by: SpokenBy | undefined }[];
  /** Whoever the sources name first. */
  readonly statedBy: SpokenBy | undefined;
}

/** Who says the words by the sources: the same at each keystroke, for as long as these are. */
const saidIn = memoized((sources: SpeakersOf) =>
  memoized(({ occurrences }: QuoteSupport): Said => {
    const stated = occurrences.map((occurrence) => ({
      occurrence,
      by: occurrence.within ? speakerIn(occurrence.within, sources) : unmarkedSpeech(occurrence.location)?.by,
    }));
    return { stated, statedBy: stated.find(({ by }) => by?.name)?.by ?? stated.find(({ by }) => by)?.by };
  }),
);

/** The sources have the words outside quotation marks, and tell only later of the one whom the draft gives them to. */
function isNobodys(
  occurrences: readonly Occurrence[],
  { name, named }: SpokenBy,
  entities: EntityTable,
): boolean {
  if (!name || !named || name.titleAlone || !isPerson(name, entities)) return false;
  const last = surname(name);
  return occurrences.every((occurrence) => isOfText(occurrence, last));
}

const countOfWords = memoized(
  ({ words }: Quotation, text: string): number => quoteWords(text.slice(words.start, words.end)).length,
);

/**
 * Lee described it as a “costly mistake”, said it was a “costly mistake”: two words that tell what the speaker makes
 * of it, and are no term that others have for it too. Shorter words are anyone's.
 */
function isVerdict(text: string, { kind, span, words }: Quotation): boolean {
  const quoted = text.slice(words.start, words.end).match(/[\p{L}\p{M}]+/gu) ?? [];
  return (
    kind === 'fragment' &&
    quoted.length === 2 &&
    quoted.every((word) => word.length > 3) &&
    quoted.some((word) => word.length > 6) &&
    predicate.test(text.slice(Math.max(0, span.start - 20), span.start))
  );
}

const predicate = /\b(?:as|it|this|that|them|him|her|is|was|are|were|be|been)\s+(?:(?:an?|the)\s+)?$/i;

/** The draft's pronoun may stand for the speaker that a source names, who is named before it. */
function mayMean(
  { named, location: { document, span } }: SpokenBy,
  stated: readonly { readonly by: SpokenBy | undefined }[],
): boolean {
  if (named) return false;
  const before = document.text.slice(Math.max(0, span.start - 1500), span.start);
  return stated.some(({ by }) => by?.name && has(before, surname(by.name)));
}

const speakerIn = (within: SourceQuotation, sources: SpeakersOf): SpokenBy | undefined =>
  sources.get(within.document)?.get(within.quotation);

/** The source surely gives the words to a person who is not the one named. */
function speaksOtherwise(
  { within, location }: Occurrence,
  by: SpokenBy | undefined,
  spoken: SpokenBy,
  draftName: Mention,
  sources: SpeakersOf,
  entities: EntityTable,
): boolean {
  if (!by?.name) return false;
  // "Del." alone names nobody, and "Norland's minister" is whoever holds the office.
  if (
    isAbbreviation(by) ||
    isOwner(spoken) ||
    [by.name, draftName].some((name) => isOfficeAlone(name, entities))
  )
    return false;
  if (!isPerson(draftName, entities)) return false;
  const last = surname(draftName);
  if (!within)
    return (
      spoken.named &&
      isPerson(by.name, entities) &&
      !isSame(draftName, by.name, entities) &&
      !mayBeOf(last, location)
    );
  if (!isPerson(by.name, entities))
    return spoken.named && by.named && by.sure && isOfOthers(by, within, last, entities);
  if (isSame(draftName, by.name, entities)) return false;
  // “Lee told me ‘we will pay’,” said Ames: the words may be Lee's.
  const { document, passage, quotation } = within;
  const { start } = spanInDocument(passage, quotation.span);
  if (has(document.text.slice(start, location.span.start), last)) return false;
  // “…,” Ames and Lee said: whoever is named in the sentence that gives the words may be meant.
  if (isPaired(by, last) || (has(sentencesAround(within), last) && !isTight(by, within))) return false;
  if (by.named && by.sure) return true;
  // A pronoun, or position alone, may stand for whoever is named nearby.
  const end = start + location.span.end - location.span.start + (isPronoun(by) ? 0 : 200);
  const from = Math.max(0, start - 700, otherBefore(within, by, last, sources));
  return spoken.named && !has(document.text.slice(from, end), last);
}

/** The draft's speaker is named in what tells whose the words are that have no marks, or is called otherwise in that source. */
function mayBeOf(last: string, location: Location): boolean {
  const around = unmarkedSpeech(location)?.around;
  return !around || has(textAt(around), last) || !has(location.document.text, last);
}

/** Where the words of someone else end, behind which the paragraph turns to the one who speaks: who spoke before is out of view. */
function otherBefore(
  { document, passage, quotation }: SourceQuotation,
  { location, named }: SpokenBy,
  last: string,
  sources: SpeakersOf,
): number {
  if (!named) return 0;
  const { quotations } = passage.annotations;
  for (let at = quotations.indexOf(quotation) - 1; at >= 0; at--) {
    const by = sources.get(document)?.get(quotations[at]!);
    const { end } = spanInDocument(passage, quotations[at]!.span);
    if (end > location.span.start) return 0;
    if (by?.sure && by.name) return surname(by.name) === last ? 0 : end;
  }
  return 0;
}

/** The words are an organisation's, for which this person speaks nowhere in the source, though it names the person. */
function isOfOthers(
  { name, location }: SpokenBy,
  { document }: SourceQuotation,
  last: string,
  entities: EntityTable,
): boolean {
  if (!name || (entities.of(name)?.type ?? name.type) !== 'organisation') return false;
  const around = document.text.slice(Math.max(0, location.span.start - nearby), location.span.end + nearby);
  return !has(around, last) && has(document.text, last);
}

/** So many characters before and behind, whoever is named may speak for an organisation. */
const nearby = 1000;

/** The name is joined to the one that speaks: "Ames and Lee said". */
function isPaired({ location: { document, span } }: SpokenBy, name: string): boolean {
  const before = /[^.“”"]*$/.exec(document.text.slice(Math.max(0, span.start - 60), span.start))![0];
  const after = /^[^.“”"]*/.exec(document.text.slice(span.end, span.end + 60))![0];
  const joins = /\b(?:and|with)\b/;
  return (joins.test(before) && has(before, name)) || (joins.test(after) && has(after, name));
}

/** A short word with a full stop before another capital is the title of whoever is named next. */
const isAbbreviation = ({ location: { document, span } }: SpokenBy): boolean =>
  /^\p{Lu}\p{L}{1,3}\.\s+\p{Lu}/u.test(document.text.slice(span.start, span.end + 4));

/** "The senator said", of whom it is not plain who it is: the one whom the other text names may hold the office. */
const isOfficeAlone = (name: Mention, entities: EntityTable): boolean =>
  name.titleAlone === true && (entities.of(name)?.name ?? name.name) === name.name;

/** The name only tells whose minister or spokesman it is that speaks. */
const isOwner = ({ location: { document, span } }: SpokenBy): boolean =>
  /^\p{Lu}\p{L}+[’']s?\s+\p{Ll}/u.test(document.text.slice(span.start, span.end + 6));

/** Who is meant by a pronoun was named before. */
const isPronoun = ({ location: { document, span } }: SpokenBy): boolean =>
  /^(?:s?he|they)$/i.test(document.text.slice(span.start, span.end));

/** The text has the name as a word of its own. */
const has = (text: string, name: string): boolean =>
  fold(text)
    .split(/[^\p{L}\p{N}]+/u)
    .includes(name);

const isPerson = (mention: Mention, entities: EntityTable): boolean =>
  (entities.of(mention)?.type ?? mention.type) === 'person';

function isSame(a: Mention, b: Mention, entities: EntityTable): boolean {
  const one = entities.of(a);
  if (one && one === entities.of(b)) return true;
  const names = parts(b);
  return parts(a).some((part) => names.some((name) => part === name || isSlipOf(part, name)));
}

/** That a name is misspelt is told by itself. */
const isSlipOf = (part: string, name: string): boolean => part.length > 4 && editDistance(part, name, 1) <= 1;

/** The telling words of a name; initials and "Jr." are none. */
const parts = ({ name }: Mention): string[] =>
  fold(name)
    .split(/[\s-]+/)
    .filter((part) => part.length > 2 && !/\.$/.test(part));

const surname = (mention: Mention): string => parts(mention).at(-1) ?? fold(mention.name);
