/** Who says each quotation of a document: across paragraphs, with pronouns resolved to the last fitting person. */
import type { Annotations } from '../../annotate/annotate.ts';
import type { Mention } from '../../annotate/names/mention.ts';
import { givenNameGender } from '../../annotate/names/name-knowledge.ts';
import type { Quotation, Speaker } from '../../annotate/quotations/quotation.ts';
import { offsetInDocument } from '../../text/gaps.ts';
import { memoized } from '../../text/memoized.ts';
import { type AnnotatedDocument, type Location, locate, type Passage } from '../document.ts';
import { speakingFor } from './speaking-for.ts';

export interface SpokenBy {
  /** The mention, pronoun or noun phrase nearest to the words. */
  readonly location: Location;
  /** The name that it is or stands for; undefined when nobody is named. */
  readonly name?: Mention;
  /** The organisation that it is, or that it speaks for. */
  readonly organisation?: Mention;
  /** The name is the one written there, not what a pronoun was taken to stand for. */
  readonly named: boolean;
  /** False where only position tells. */
  readonly sure: boolean;
}

export type Speakers = ReadonlyMap<Quotation, SpokenBy>;
/** By document. */
export type SpeakersOf = Pick<ReadonlyMap<AnnotatedDocument, Speakers>, 'get'>;

type Gender = 'male' | 'female';

/** So many paragraphs back a pronoun is followed. */
const reach = 4;
const dashed = /^\s*(?:[—–―]|--?)\s*(?=\p{Lu})/u;

export function speakersOf(document: AnnotatedDocument): Speakers {
  const result = new Map<Quotation, SpokenBy>();
  const genders = gendersOf(document);
  /** Who was in view at the end of each passage. */
  const inView: (SpokenBy | undefined)[] = [];
  let running: SpokenBy | undefined;
  for (const [index, passage] of document.passages.entries()) {
    const { quotations, text } = passage.annotations;
    const people = subjects(passage.annotations);
    let last: SpokenBy | undefined;
    for (const [at, quotation] of quotations.entries()) {
      const opens = at === 0 && text.slice(0, quotation.span.start).trim() === '';
      const own = quotation.speaker;
      let spoken: SpokenBy | undefined;
      if (own) {
        const { name, ...by } = spokenBy(document, passage, own, people, last, genders, inView, index);
        const organisation = speakingFor(passage, own, last?.organisation, document.passages[index - 1]);
        spoken = { ...by, ...(name && { name }), ...(organisation && { organisation }) };
      } else if (opens && running) spoken = running;
      else if (at === quotations.length - 1 && text.slice(quotation.span.end).trim() === '')
        spoken = signed(document, index + 1);
      if (!spoken && !own && opens) spoken = before(document, index, inView);
      if (spoken) result.set(quotation, spoken);
      last = spoken ?? last;
    }
    running = quotations.at(-1)?.closed === false ? last : undefined;
    inView.push(last ?? viewed(document, passage, people));
  }
  return result;
}

function spokenBy(
  document: AnnotatedDocument,
  passage: Passage,
  { span, form, mention, sure }: Speaker,
  people: readonly Mention[],
  last: SpokenBy | undefined,
  genders: ReadonlyMap<string, Gender>,
  inView: readonly (SpokenBy | undefined)[],
  index: number,
): SpokenBy {
  const location = locate(document, passage, span);
  if (mention) return { location, name: mention, named: true, sure };
  if (form !== 'pronoun') return { location, named: false, sure };
  const word = passage.annotations.text.slice(span.start, span.end).toLowerCase();
  const gender: Gender | undefined = word === 'he' ? 'male' : word === 'she' ? 'female' : undefined;
  if (!gender) return { location, named: false, sure };
  const fits = (name: Mention) => (genders.get(surname(name.name)) ?? gender) === gender;
  const near = people.filter((each) => each.span.end <= span.start && fits(each)).at(-1);
  const spoke =
    last?.name && fits(last.name) && last.location.span.start < location.span.start ? last.name : undefined;
  // Who spoke last in the paragraph stays in view until another person is a sentence's subject.
  let name =
    spoke &&
    (!near || !last!.named || last!.location.span.start >= offsetInDocument(passage, near.span.start))
      ? spoke
      : near;
  for (let back = index - 1; !name && back >= Math.max(0, index - reach); back--) {
    const seen = inView[back]?.name;
    if (seen && fits(seen)) name = seen;
  }
  return { location, ...(name && { name }), named: false, sure };
}

/** “…” in one paragraph and — Ann Lee in the next. */
function signed(document: AnnotatedDocument, index: number): SpokenBy | undefined {
  const passage = document.passages[index];
  if (!passage || !dashed.test(lineOf(document, passage))) return undefined;
  const name = passage.annotations.mentions[0];
  return name && { location: locate(document, passage, name.span), name, named: true, sure: true };
}

/** The dash may have been read as a list's mark and blanked out. */
const lineOf = ({ text }: AnnotatedDocument, { start, annotations }: Passage): string =>
  text.slice(start, start + Math.min(annotations.text.length, 12));

/** Who was in view in the paragraph before. */
function before(
  document: AnnotatedDocument,
  index: number,
  inView: readonly (SpokenBy | undefined)[],
): SpokenBy | undefined {
  const passage = document.passages[index - 1];
  const leads = passage !== undefined && /:\s*$/.test(passage.annotations.text);
  const leading = leads ? only(passage) : undefined;
  if (leading)
    return { location: locate(document, passage!, leading.span), name: leading, named: true, sure: true };
  const seen = inView[index - 1];
  return seen && { ...seen, named: false, sure: leads && seen.sure };
}

/** Ann Lee replied: the only one who is named in a paragraph's last sentence, outside quotation marks. */
function only({ annotations: { mentions, quotations, sentences } }: Passage): Mention | undefined {
  const from = Math.max(sentences.at(-1)?.start ?? 0, quotations.at(-1)?.span.end ?? 0);
  const people = mentions.filter(({ span, type }) => type === 'person' && span.start >= from);
  return people.length === 1 ? people[0] : undefined;
}

function viewed(
  document: AnnotatedDocument,
  passage: Passage,
  people: readonly Mention[],
): SpokenBy | undefined {
  const name = people.at(-1);
  return name && { location: locate(document, passage, name.span), name, named: true, sure: false };
}

/** The first person of each sentence, outside quotation marks. */
const subjects = memoized(({ mentions, quotations, sentences }: Annotations): readonly Mention[] => {
  const result: Mention[] = [];
  let quotation = 0;
  let sentence = -1;
  let taken = -1;
  for (const mention of mentions) {
    while (quotation < quotations.length && quotations[quotation]!.span.end <= mention.span.start)
      quotation++;
    if (quotation < quotations.length && quotations[quotation]!.span.start <= mention.span.start) continue;
    while (sentence + 1 < sentences.length && sentences[sentence + 1]!.start <= mention.span.start)
      sentence++;
    if (mention.type !== 'person' || taken === sentence) continue;
    taken = sentence;
    result.push(mention);
  }
  return result;
});

const surname = (name: string): string => name.toLowerCase().split(' ').at(-1)!;

/** What first names and titles tell of the people of a document, by surname. */
function gendersOf(document: AnnotatedDocument): Map<string, Gender> {
  const result = new Map<string, Gender>();
  for (const { annotations } of document.passages)
    for (const [surname, gender] of gendersIn(annotations))
      if (!result.has(surname)) result.set(surname, gender);
  return result;
}

const gendersIn = memoized(({ mentions, text }: Annotations) =>
  mentions.flatMap((mention) => {
    const gender = mention.type === 'person' ? genderOf(mention, text) : undefined;
    return gender ? [[surname(mention.name), gender] as const] : [];
  }),
);

function genderOf({ name, title }: Mention, text: string): Gender | undefined {
  const titled = title ? text.slice(title.start, title.end).toLowerCase() : '';
  if (/\b(?:mr|sir|lord|king|prince|father|chairman|spokesman)\b/.test(titled)) return 'male';
  if (/\b(?:mrs|ms|miss|dame|lady|queen|princess|sister|chairwoman|spokeswoman)\b/.test(titled))
    return 'female';
  return name.includes(' ') ? givenNameGender(name.split(' ')[0]!.toLowerCase()) : undefined;
}
