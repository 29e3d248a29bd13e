/** Who says the words of a source that sets no quotation marks: “It will be dearer next year, Ann Lee says.” */
import type { Mention } from '../../annotate/names/mention.ts';
import { givenNameGender } from '../../annotate/names/name-knowledge.ts';
import type { Speaker } from '../../annotate/quotations/quotation.ts';
import { speakers } from '../../annotate/quotations/speakers.ts';
import { spanInText } from '../../text/gaps.ts';
import { encloses, type Span } from '../../text/span.ts';
import { type Location, locate, type Passage, passageAt } from '../document.ts';
import type { SpokenBy } from './speakers.ts';

export interface UnmarkedSpeech {
  readonly by: SpokenBy;
  /** The sentences of the passage that tell of it: whoever else is named there may be meant. */
  readonly around: Location;
}

/** Whom the words' own sentence gives them to, or by “she” or “we” the person who speaks in the sentence before. */
export function unmarkedSpeech({ document, span }: Location): UnmarkedSpeech | undefined {
  const passage = passageAt(document, span.start);
  if (!passage) return undefined;
  const { text, sentences, quotations } = passage.annotations;
  const words = spanInText(passage, span);
  const at = sentences.findIndex((sentence) => encloses(sentence, words));
  const sentence = sentences[at];
  if (!sentence || quotations.some(({ span }) => encloses(sentence, span))) return undefined;
  const told = (name: Mention, named: boolean, first: Span, last: Span): UnmarkedSpeech => ({
    by: { location: locate(document, passage, name.span), name, named, sure: true },
    around: locate(document, passage, { start: first.start, end: last.end }),
  });
  const own = speakerOf(passage, sentence, words);
  const sure = own && isGiven(text, sentence, words, own) ? own : undefined;
  // One mention alone often looks like a place: what it is, entities decide.
  if (sure?.mention)
    return sure.mention.type === 'organisation' || sure.mention.titleAlone
      ? undefined
      : told(sure.mention, true, sentence, sentence);
  const pronoun = sure && text.slice(sure.span.start, sure.span.end).toLowerCase();
  const goesOn = sure
    ? genders.has(pronoun!)
    : !isOfOther(text, words, own) && ofSpeaker.test(text.slice(words.start, words.end));
  const before = sentences[at - 1];
  if (!goesOn || !before || peopleIn(passage, sentence).length > 0) return undefined;
  const speaker = speakerThroughout(passage, before);
  if (!speaker || (pronoun && (genderOf(speaker) ?? genders.get(pronoun)) !== genders.get(pronoun)))
    return undefined;
  return told(speaker, false, before, sure ? sentence : (sentences[at + 1] ?? sentence));
}

const genders: ReadonlyMap<string, string> = new Map([
  ['he', 'male'],
  ['she', 'female'],
]);
const genderOf = ({ name }: Mention): string | undefined =>
  givenNameGender(name.split(' ')[0]!.toLowerCase());

/** A source's own prose has no such words. */
const ofSpeaker = /\b(?:I|we|us|our|my)\b/iu;

/** “…, he complains”, “the sign reads: …”: the sentence itself gives the words to someone, though not surely to whom. */
const isOfOther = (text: string, { start, end }: Span, own: Speaker | undefined): boolean =>
  own !== undefined &&
  (own.mention !== undefined ||
    (own.cue !== undefined && (own.cue.start >= end || /:\s*$/.test(text.slice(0, start)))));

const isPerson = ({ type }: Mention): boolean => type === 'person';

const peopleIn = ({ annotations: { mentions } }: Passage, sentence: Span): readonly Mention[] =>
  mentions.filter((mention) => isPerson(mention) && encloses(sentence, mention.span));

/** As if the words stood in marks. */
function speakerOf({ annotations }: Passage, sentence: Span, words: Span): Speaker | undefined {
  const { text, mentions } = annotations;
  const end = sentence.start + text.slice(sentence.start, sentence.end).replace(reported, '.').length;
  if (words.end > end) return undefined;
  const inside = mentions.filter(({ span }) => span.start >= sentence.start && span.end <= end);
  return speakers(
    text.slice(0, end),
    [{ span: words, words, closed: true }],
    [{ start: sentence.start, end }],
    inside,
  )[0];
}

/**
 * “Ann Lee, the mayor, says …” at the start of a sentence, or “…, Ann Lee says” at its end: whatever else looks like it
 * may be what somebody says of her.
 */
function isGiven(text: string, sentence: Span, words: Span, { span, cue, sure, mention }: Speaker): boolean {
  if (!sure || !cue || !reporting.test(text.slice(cue.start, cue.end))) return false;
  const [first, second] = span.start < cue.start ? [span, cue] : [cue, span];
  const joint = first === span ? parting : role;
  if (first.end > second.start || !joint.test(text.slice(first.end, second.start))) return false;
  const start = Math.min(mention?.title?.start ?? first.start, first.start);
  if (start < words.start) return first === span && !clause.test(text.slice(sentence.start, start));
  const between = text.slice(words.end, start);
  return between.includes(',') && !/\bas\s+$/i.test(between) && sentence.end - second.end <= closing;
}

const reporting =
  /^(?:sa(?:ys|id)|tells|told|add(?:s|ed)|explain(?:s|ed)|writes|wrote|tweet(?:s|ed)|warn(?:s|ed))$/i;
/** Nothing, or what is told of the name that goes before. */
const parting = /^\s*(?:(?:,[^.;:]{1,100},|of\s[^.;:]{1,60}|also|further|later)\s+)?$/u;
/** What the name that follows is: “says harbour master Ann Lee”. */
const role = /^\s(?:[^,.;:]{1,60}\s)?$/u;
/** What leads to the name is a sentence already. */
const clause =
  /\b(?:I|we|you|they|it|that|which|who|what|when|if|is|are|was|were|has|have|had|will|would|must|may|can|to)\b/i;
/** So much may stand behind it: to whom, or where it is said. */
const closing = 60;

/** “…, the Gazette reports.” */
const reported =
  /,\s+(?:(?:the\s+)?\p{Lu}[^,;.]{0,40}\s(?:reports|notes|writes)|(?:reports|notes|writes|per|via)\s(?:the\s+)?\p{Lu}[^,;.]{0,40})\.\s*$/u;

/** The only person of a sentence, whom its end, or what leads to all the rest of it, gives its words to. */
function speakerThroughout(passage: Passage, sentence: Span): Mention | undefined {
  const { text, quotations } = passage.annotations;
  const [person, ...others] = peopleIn(passage, sentence);
  if (!person || others.some(({ name }) => name !== person.name)) return undefined;
  if (quotations.some(({ span }) => encloses(sentence, span))) return undefined;
  const comma = text.slice(sentence.start, person.span.start).lastIndexOf(',');
  const verb = /\bsa(?:ys|id)\s+(?:that\s+)?(?=\S)/u.exec(text.slice(person.span.end, sentence.end));
  if (comma <= 0 && !verb) return undefined;
  const words =
    comma > 0
      ? { start: sentence.start, end: sentence.start + comma }
      : { start: person.span.end + verb!.index + verb![0].length, end: sentence.end - 1 };
  const found = speakerOf(passage, sentence, words);
  return found?.mention === person && isGiven(text, sentence, words, found) ? person : undefined;
}
