/** Finds the names of a paragraph, with their titles, roles and likeliest types. */
import type { Span } from '../../text/span.ts';
import { known } from './known.ts';
import type { Mention, NamedType, TypeScores } from './mention.ts';
import type { NamePiece } from './name-features.ts';
import { isCalendar, type Run, runEnd, type WordLine, wordLine } from './name-runs.ts';
import { titleAlone, titledPieces } from './name-titles.ts';
import { bestType, formType, typeScores } from './name-type.ts';
import { commonAcronyms, titleModifiers } from './name-words.ts';
import { roleAfter } from './roles.ts';
import { wordsOf } from './words.ts';

/** Spans are relative to the paragraph; a mention inside another comes right after it. */
export function mentions(text: string, sentences: readonly Span[]): Mention[] {
  const line = wordLine(text, wordsOf(text), sentences);
  const found: { readonly piece?: PossibleName; readonly mention: Mention }[] = [];
  for (const piece of namePieces(line))
    found.push('span' in piece ? { mention: piece } : { piece, mention: mention(line, piece) });
  const result: Mention[] = [];
  for (const [i, { piece, mention: own }] of found.entries()) {
    const whole = piece ? amongOthers(text, found[i - 1]?.mention, own, found[i + 1]?.mention) : own;
    result.push(whole);
    const inner =
      piece && (whole.type === 'event' || whole.type === 'product') ? nested(line, piece) : undefined;
    if (inner) result.push(inner);
  }
  return result;
}

const listMark = /^(?:,|,? (?:and|or|&)|;)\s+$/;
/** How much of what is known of the names beside it in a list a name takes over. */
const shared = 0.35;

/** Things of a kind are listed together: "Lycos, Zembla and Exalead" are three firms if two of them are. */
function amongOthers(
  text: string,
  before: Mention | undefined,
  own: Mention,
  after: Mention | undefined,
): Mention {
  let { scores, context } = own;
  for (const [first, second] of [
    [before, own],
    [own, after],
  ]) {
    if (!first || !second || second.span.start - first.span.end > 6) continue;
    const other = first === own ? second : first;
    if (other.titleAlone || !listMark.test(text.slice(first.span.end, second.span.start))) continue;
    scores = sum(scores, other.scores);
    context = sum(context, other.scores);
  }
  if (scores === own.scores) return own;
  const type = own.type === 'event' || own.type === 'product' ? own.type : bestType(scores);
  const { role, ...rest } = own;
  return { ...rest, scores, context, type, ...(role && type === 'person' && { role }) };
}

const sum = (a: TypeScores, b: TypeScores): TypeScores => ({
  person: a.person + shared * b.person,
  organisation: a.organisation + shared * b.organisation,
  place: a.place + shared * b.place,
  other: a.other + shared * b.other,
});

/** A possible name, not yet typed. */
export interface PossibleName extends NamePiece {
  readonly title: Span | undefined;
  readonly roleSpan: Span | undefined;
  readonly unsure?: boolean;
}

/** The paragraph's possible names, and the titles that stand for their holder. */
export function* namePieces(line: WordLine): Generator<PossibleName | Mention> {
  const { words, text } = line;
  for (let i = 0; i < words.length; ) {
    const end = runEnd(line, i);
    if (end === i) {
      const title = words[i]!.capital ? undefined : titleAlone(line, i);
      if (title) yield title;
      i++;
      continue;
    }
    for (const piece of titledPieces(line, { from: i, to: end })) {
      if ('span' in piece) yield piece;
      else if (!isNoName(line, piece, piece.title !== undefined)) {
        const roleSpan = roleAfter(text, words[piece.to - 1]!.end);
        yield { ...piece, titled: piece.title !== undefined, role: roleSpan !== undefined, roleSpan };
      }
    }
    i = end;
  }
}

function mention(line: WordLine, piece: PossibleName): Mention {
  const { words, text } = line;
  const span = { start: words[piece.from]!.start, end: words[piece.to - 1]!.end };
  const { scores, context } = typeScores(line, piece);
  const type: NamedType | 'unknown' = formType(line, piece) ?? bestType(scores);
  return {
    span,
    name: text.slice(span.start, span.end).replace(/\s+/g, ' '),
    type,
    scores,
    context,
    doubtful: piece.unsure === true || isDoubtful(line, piece),
    ...(piece.title && { title: piece.title }),
    ...(piece.roleSpan && type === 'person' && { role: piece.roleSpan }),
  };
}

/** Demonyms, single letters, titles' modifiers by themselves. */
function isNoName({ words }: WordLine, { from, to }: Run, titled: boolean): boolean {
  let names = false;
  for (let i = from; i < to; i++) {
    const { bits, capital } = words[i]!;
    if (capital && (!(bits & known.demonym) || bits & (known.given | known.country))) names = true;
  }
  if (!names) return true;
  if (to - from > 1) return false;
  if (words[from]!.bits & known.demonym && !(words[from]!.bits & known.country) && !titled) return true;
  const { text, folded } = words[from]!;
  if (commonAcronyms.has(folded) && text !== 'It') return true;
  return /^\p{Lu}\.?$/u.test(text) || (titleModifiers.has(folded) && !titled) || isCalendar(words[from]!);
}

/** Plain words where capitals prove nothing. */
function isDoubtful({ words, opens, casing }: WordLine, { from, to, titled }: NamePiece): boolean {
  if (titled || (!opens[from] && casing[from] === 'plain')) return false;
  if (casing[from] === 'plain' && to - from > 1) return false;
  for (let i = from; i < to; i++) {
    const { bits, text } = words[i]!;
    if (!(bits & known.common) || bits & (known.country | known.region)) return false;
    if (casing[from] === 'plain' && /^\p{Lu}{2,}$/u.test(text)) return false;
  }
  return true;
}

/** "ASEAN" in "ASEAN Leaders’ Summit", "Ford" in "Ford F-150": what is a name by itself inside an event or product. */
function nested(line: WordLine, { from, to }: Run): Mention | undefined {
  const first = line.words[from]!;
  if (to - from < 2 || !(/^\p{Lu}{3,}$/u.test(first.text) || first.bits & known.organisation))
    return undefined;
  const { scores, context } = typeScores(line, { from, to: from + 1, titled: false, role: false });
  const span = { start: first.start, end: first.end };
  return { span, name: first.text, type: 'organisation', scores, context, doubtful: false, nested: true };
}
