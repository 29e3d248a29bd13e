/** Finds what a figure measures: the thing it counts or is said of, when, and whose, as spans of its paragraph. */
import { firstIndex } from '../../text/ordered.ts';
import { encloses, type Span } from '../../text/span.ts';
import type { Annotations } from '../annotate.ts';
import type { Mention } from '../names/mention.ts';
import type { Figure } from './figure.ts';
import { nounPhrase, subjectBefore } from './noun-phrase.ts';
import { periodOf } from './period.ts';
import { run } from './scan.ts';

export interface Concept {
  /** "key minerals" in "15 key minerals", "exports of copper" in "exports of copper rose 5%"; without its article. */
  readonly thing?: Span;
  /** "2023", "the first quarter", "a year earlier": the date or time of the same clause that goes with the figure. */
  readonly period?: Span;
  /** "China" in "China’s exports rose 5%": the one name that the clause gives beside the figure. */
  readonly entity?: Span;
}

/** All spans are relative to the paragraph. A date or time measures nothing. */
export function conceptOf(annotations: Annotations, figure: Figure): Concept {
  if (figure.date || figure.kind === 'time') return {};
  const { text, mentions } = annotations;
  const { sentence, inside } = surroundings(annotations, figure);
  const thing = thingOf(text, sentence, inside, figure);
  const period = periodOf(text, sentence, inside, figure);
  const entity = entityOf(text, near(mentions, sentence), sentence, inside, figure, thing);
  return { ...(thing && { thing }), ...(period && { period }), ...(entity && { entity }) };
}

const reach = 400;

/** However long a sentence is, only what stands near a figure tells what it is of. */
export function surroundings(
  { text, sentences, figures }: Annotations,
  { amount: { start, end } }: Figure,
): { sentence: Span; inside: Figure[] } {
  const whole = sentences[firstIndex(sentences, (each) => each.start > start) - 1];
  const sentence = {
    start: Math.max(whole?.start ?? 0, start - reach),
    end: Math.min(whole && whole.end >= end ? whole.end : text.length, end + reach),
  };
  return { sentence, inside: near(figures, sentence) };
}

/** Those of a list in order that lie in the sentence. */
function near<T extends { readonly span: Span }>(items: readonly T[], sentence: Span): T[] {
  const found: T[] = [];
  for (let i = firstIndex(items, ({ span }) => span.start >= sentence.start); i < items.length; i++) {
    if (items[i]!.span.start >= sentence.end) break;
    if (items[i]!.span.end <= sentence.end) found.push(items[i]!);
  }
  return found;
}

/** The thing, whose it is and when, in one line: "rare earth exports, China, 2023". */
export function conceptText(text: string, { thing, entity, period }: Concept): string {
  const parts = [thing, entity && thing && encloses(thing, entity) ? undefined : entity, period];
  return parts
    .flatMap((span) => (span ? [text.slice(span.start, span.end).replace(/\s+/g, ' ')] : []))
    .join(', ');
}

/** "(€9 million)" and ", or 6%" after a figure say the same again. */
const again = /^(?:[ \u00a0]?[(/=][ \u00a0]?|,? or )(?:about |roughly |some )?$/;

function thingOf(text: string, sentence: Span, inside: readonly Figure[], figure: Figure): Span | undefined {
  const { kind, amount, span } = figure;
  if (kind === 'count' && figure.unit !== '' && span.end > amount.end)
    return { start: skipSpaces(text, amount.end), end: withComplement(text, span.end) };
  const before = inside.filter((other) => other.span.end <= amount.start);
  const last = before.at(-1);
  const next = kind === 'ordinal' || kind === 'score' ? undefined : followed(text, figure);
  if (next) return next;
  if (kind === 'ordinal') return ranked(text, span.end);
  const restates = last && !last.date && again.test(text.slice(last.span.end, amount.start));
  if (restates && (last.kind !== 'count' || last.unit === '')) return thingOf(text, sentence, before, last);
  // The noun of a count may be the subject: "two sisters spent $1m"; points and times are only its unit.
  const skipped = before.map((other) =>
    other.kind === 'count' && !/^(?:points?|times)$/.test(other.unit) && !(restates && other === last)
      ? other.amount
      : wholeOf(text, other),
  );
  const asides = [...text.slice(sentence.start, amount.start).matchAll(/\([^()]*\)/g)].map(
    ({ index, 0: aside }) => ({ start: sentence.start + index, end: sentence.start + index + aside.length }),
  );
  const subject = subjectBefore(text, sentence.start, amount.start, [...skipped, ...asides]);
  if (!subject || !change.test(text.slice(subject.start, subject.end))) return subject;
  // "An increase of 5% in exports" is of the exports.
  const end = Math.max(amount.end, span.end);
  const joint = run(within, text, end);
  const changed = joint && nounPhrase(text, end + joint[0].length);
  return changed ? { start: changed.start, end: withComplement(text, changed.end) } : subject;
}

const change =
  /(?:^|[ \u00a0])(?:increase|rise|fall|drop|decline|decrease|cut|gain|growth|jump|reduction|surge|change)$/i;
const within = /[ \u00a0]in(?![\p{L}])/uy;
/** The same amount in another unit, between it and what it is of: "8 miles (13 km) of tunnel". */
const inBrackets = /[ \u00a0]\([^()]{1,30}\)(?=[ \u00a0]of[ \u00a0])/y;

/** A figure with the currency's or unit's words after it that its span leaves out: "$5 US". */
const wholeOf = (text: string, { span }: Figure): Span => ({
  start: span.start,
  end: span.end + (run(/[ \u00a0]?(?:=|USD|US|EUR)(?![\p{L}])/uy, text, span.end)?.[0].length ?? 0),
});

const hyphened = /[-‑](?!(?:of|a|an|to|and|or|per)(?!\p{L}))\p{L}+/uy;
const of = /[ \u00a0]+(?:of|worth of)(?![\p{L}])/iuy;
const spentOn = /[ \u00a0]+(?:in|for|on)(?![\p{L}]|[ \u00a0]average)/iuy;
const determined =
  /(?:^|[^\p{L}])(?:the|an?|its|his|her|their|our|this|that|these|those|\p{L}+[’']s)[ \u00a0](?:\p{Ll}+[ \u00a0])?[$€£¥]?$/iu;

/** "of the country’s imports", "$5 million in aid", "a 16-page pitch", "a 25% tariff on steel". */
function followed(text: string, { kind, amount, span }: Figure): Span | undefined {
  const alone = Math.max(amount.end, span.end);
  const end = alone + (run(inBrackets, text, alone)?.[0].length ?? 0);
  const hyphen = run(hyphened, text, end);
  if (hyphen) {
    const phrase = nounPhrase(text, end + hyphen[0].length);
    return { start: end + 1, end: phrase?.end ?? end + hyphen[0].length };
  }
  const share = run(of, text, end);
  const spent = !share && kind === 'money' ? run(spentOn, text, end) : null;
  const lead = share ?? spent;
  // "A six-year plan" is of that length; "six years old" and "six months later" have no noun.
  const isTime = kind === 'duration' || kind === 'age';
  if (isTime && !lead && !/[-‑]/.test(text.slice(amount.start, amount.end))) return undefined;
  const phrase = nounPhrase(text, end + (lead?.[0].length ?? 0));
  if (!phrase) return undefined;
  const isName = /^\p{Lu}/u.test(text.slice(phrase.start, phrase.end));
  // "$5 million in Germany" says where; the sentence's subject says what.
  if (spent && isName) return undefined;
  // "48 percent job approval" is one thing; "5 percent, Berg said" and "5 percent Kansas" are not.
  if (!lead && isName && !determined.test(text.slice(Math.max(0, amount.start - 24), amount.start)))
    return undefined;
  return { start: phrase.start, end: withComplement(text, phrase.end) };
}

function ranked(text: string, end: number): Span | undefined {
  const phrase = nounPhrase(text, end);
  return phrase && { start: phrase.start, end: withComplement(text, phrase.end) };
}

const complement = /[ \u00a0]+(?:of|worth of|in|from|on|for|per)(?![\p{L}])/iuy;

/** One complement belongs to the phrase: "imports from China", "exports of rare earth metals". */
function withComplement(text: string, end: number): number {
  const joint = run(complement, text, end);
  const phrase = joint ? nounPhrase(text, end + joint[0].length) : undefined;
  return phrase?.end ?? end;
}

const skipSpaces = (text: string, at: number): number => {
  while (text[at] === ' ' || text[at] === '\u00a0' || text[at] === '-') at++;
  return at;
};

const clauseEnd =
  /[;:—–]|,[ \u00a0](?:and|but|while|whereas|as|compared)[ \u00a0]|[ \u00a0](?:while|whereas)[ \u00a0]/g;

/** The one name in the thing itself, or between the figure before and this one, or else between this one and the next; none where there are more. */
function entityOf(
  text: string,
  mentions: readonly Mention[],
  sentence: Span,
  inside: readonly Figure[],
  { amount, span }: Figure,
  thing: Span | undefined,
): Span | undefined {
  const valued = inside.filter(({ date, kind }) => !date && kind !== 'time' && kind !== 'ordinal');
  const bounds = [...text.slice(sentence.start, sentence.end).matchAll(clauseEnd)].map(
    ({ index }) => index + sentence.start,
  );
  const clause = {
    start: Math.max(sentence.start, ...bounds.filter((bound) => bound < amount.start)),
    end: Math.min(sentence.end, ...bounds.filter((bound) => bound >= span.end)),
  };
  const previous = valued.filter((other) => other.span.end <= amount.start).at(-1)?.span.end ?? 0;
  const following = valued.find((other) => other.span.start >= span.end)?.span.start ?? clause.end;
  const names = mentions.filter(
    ({ doubtful, nested, titleAlone, type, span: name }) =>
      !doubtful &&
      !nested &&
      !titleAlone &&
      type !== 'unknown' &&
      encloses(clause, name) &&
      !isTeller(text, name),
  );
  const between = (start: number, end: number) =>
    names.filter(({ span: name }) => name.start >= start && name.end <= end);
  for (const found of [
    thing ? between(thing.start, thing.end) : [],
    between(Math.max(previous, clause.start), amount.start),
    between(amount.end, Math.min(following, clause.end)),
    names,
  ]) {
    if (found.length === 1) return found[0]!.span;
    if (found.length > 1) return undefined;
  }
  return undefined;
}

/** "The Globe reports", "according to Berg": who says it is not whom it is of. */
const isTeller = (text: string, { start, end }: Span): boolean =>
  /^,?[ \u00a0](?:reports?|reported|said|says|notes|noted|told|writes|wrote)(?!\p{L})/u.test(
    text.slice(end, end + 12),
  ) ||
  /(?:according to|(?:^|[ \u00a0])per|reports?|said|says)[ \u00a0](?:the[ \u00a0])?$/i.test(
    text.slice(Math.max(0, start - 18), start),
  );
