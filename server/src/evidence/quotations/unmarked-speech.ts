/** Who says the words of a source that sets no quotation marks: “It will be dearer next year, Ann Lee says.” */
import type { Mention } from '../../annotate/names/mention.ts';
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
  const sure = own?.sure && own.cue ? own : undefined;
  // One mention alone often looks like a place: what it is, entities decide.
  if (sure?.mention)
    return sure.mention.type === 'organisation' ? undefined : told(sure.mention, true, sentence, sentence);
  const goesOn = sure
    ? sure.form === 'pronoun'
    : !own?.mention && firstPerson.test(text.slice(words.start, words.end));
  const before = sentences[at - 1];
  if (!goesOn || !before || peopleIn(passage, sentence).length > 0) return undefined;
  const speaker = speakerThroughout(passage, before);
  return speaker && told(speaker, false, before, sure ? sentence : (sentences[at + 1] ?? sentence));
}

const firstPerson = /\b(?:I|we|us|our|my)\b/iu;

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

/** “…, the Gazette reports.” */
const reported =
  /,\s+(?:(?:the\s+)?\p{Lu}[^,;.]{0,40}\s(?:reports|notes|writes)|(?:reports|notes|writes|per|via)\s(?:the\s+)?\p{Lu}[^,;.]{0,40})\.\s*$/u;

/** The only person of a sentence, whom its end, or what leads to all the rest of it, gives its words to. */
function speakerThroughout(passage: Passage, sentence: Span): Mention | undefined {
  const { text, quotations } = passage.annotations;
  const [person, ...others] = peopleIn(passage, sentence);
  if (!person || others.some(({ name }) => name !== person.name)) return undefined;
  if (quotations.some(({ span }) => encloses(sentence, span))) return undefined;
  const behind = text.slice(person.span.end, sentence.end);
  const lead = text.slice(sentence.start, person.span.start);
  const rest = /\bsa(?:ys|id)\s+(?:that\s+)?(?=\S)/u.exec(behind);
  const stretches: Span[] = [];
  const comma = lead.lastIndexOf(',');
  if (comma > 0) stretches.push({ start: sentence.start, end: sentence.start + comma });
  else if (rest)
    stretches.push({ start: person.span.end + rest.index + rest[0].length, end: sentence.end - 1 });
  return stretches.some((words) => {
    const found = words.end > words.start ? speakerOf(passage, sentence, words) : undefined;
    return found?.sure && found.mention === person;
  })
    ? person
    : undefined;
}
