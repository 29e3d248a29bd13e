/** Makes the figure of an amount: adds its bound, the noun that it counts, what it is counted by, and its concept. */
import type { Span } from '../../text/span.ts';
import { boundAfter, boundBefore } from './bounds.ts';
import { type CountedNoun, countedNoun } from './counted-noun.ts';
import type { Bound, Figure, FigureKind } from './figure.ts';
import { type PerRead, readPer } from './per.ts';
import { isSpace, run } from './scan.ts';
import type { Side, Values } from './side.ts';
import { unitsByPhrase } from './unit-table.ts';
import { kindOf } from './units.ts';

const olds =
  /(?:[ \u00a0-]olds?(?![A-Za-z])|[ \u00a0]of[ \u00a0]age(?![A-Za-z])|[ \u00a0]?[/-]?yo(?![A-Za-z]))/iy;
const leadsTo = /[ \u00a0](ago|earlier|before|later|afterwards?|from now|hence)(?![A-Za-z])/iy;

/** Adds the bound, what it is counted by, and, for counts, the noun. */
export function finish(text: string, side: Side, { low, high, step, exact }: Values, led = false): Figure {
  let kind: FigureKind = side.money ? 'money' : side.unit ? kindOf(side.unit) : 'count';
  const { number } = side;
  if (kind === 'count' && number.form === 'fraction' && number.value < 1 && side.scale === 0)
    kind = 'fraction';
  let end = side.end;
  if (kind === 'duration') {
    const old = run(olds, text, end);
    if (old) {
      kind = 'age';
      end += old[0].length;
    }
  }
  const written = led ? undefined : boundBefore(text, side.start);
  const loosely =
    (kind === 'duration' && written && isDuring(text, written, end)) ||
    // "Judged under two tests": few things are counted from below.
    (kind === 'count' &&
      written?.bound === 'under' &&
      side.number.form === 'words' &&
      high < 10 &&
      isUnder(text, written));
  const before = loosely ? undefined : written;
  const after = before ? undefined : boundAfter(text, end);
  const amount: Span = { start: before?.start ?? side.start, end: after?.end ?? end };
  const leads = kind === 'duration' ? run(leadsTo, text, amount.end)?.[1]?.toLowerCase() : undefined;
  // "16 long hours" and "five straight years" are as long as 16 hours and five years.
  const counted = kind === 'count' ? countedNoun(text, amount.end) : undefined;
  const spell = kind === 'count' ? (run(stretch, text, amount.end) ?? lasting(text, counted)) : null;
  const noun = spell ? undefined : counted;
  if (spell) kind = 'duration';
  const trailing = noun && !before && !after ? boundAfter(text, noun.end) : undefined;
  const bound = before?.bound ?? after?.bound ?? trailing?.bound ?? 'exactly';
  if (kind === 'count') {
    const times = timesAfter(text, amount.end);
    if (times)
      return ratio(
        amount,
        times,
        { low, high, step, ...(exact && { exact }) },
        before?.bound ?? after?.bound,
      );
  }
  const rate = kind === 'age' ? undefined : readRate(text, amount.end, noun, kind === 'money');
  // "400 events each day" is no rate of each event; "$5 each day" is.
  const per = noun && /^.(?:each|every)/.test(text.slice(noun.end, noun.end + 6)) ? undefined : rate;
  const perEnd = per && !noun ? per.end : amount.end;
  return {
    span: {
      start: amount.start,
      end: noun ? (trailing?.end ?? noun.end) : perEnd + (spell?.[0].length ?? 0),
    },
    amount,
    kind,
    bound,
    low,
    high,
    step,
    unit: side.money ?? (side.unit ?? unitsByPhrase.get(spell?.[1] ?? ''))?.name ?? noun?.head ?? '',
    ...(exact && { exact }),
    ...(side.ofAnyCountry && { ofAnyCountry: true }),
    ...(per && { per: per.per }),
    ...(leads && { leads: /^(?:ago|earlier|before)$/.test(leads) ? 'ago' : 'later' }),
  };
}

/** "400 flights a day", and "400 daily flights"; but "3 million daily active users" are not that many more each day. */
function readRate(
  text: string,
  at: number,
  noun: CountedNoun | undefined,
  priced: boolean,
): PerRead | undefined {
  if (!noun) return readPer(text, at, priced);
  const adjective = readPer(text, at);
  return adjective?.end === noun.end - noun.head.length - 1 ? adjective : readPer(text, noun.end, priced);
}

const stretch =
  /[ \u00a0](?:long|short|full|whole|straight|consecutive|successive|solid|extra|additional)[ \u00a0]((?:second|minute|hour|day|night|week|fortnight|month|quarter|season|year|decade)s?|centur(?:y|ies))(?![A-Za-z-])/y;

/** "22 dry days": the words from the amount on, and the unit. */
function lasting(text: string, noun: CountedNoun | undefined): readonly [string, string] | null {
  if (!noun || unitsByPhrase.get(noun.head)?.dimension !== 'time') return null;
  const words = text.slice(noun.start, noun.end);
  return /^\p{Ll}{3,}[ \u00a0]\p{Ll}+$/u.test(words) ? [` ${words}`, noun.head] : null;
}

const isUnder = (text: string, { start }: { start: number }): boolean =>
  /^under[ \u00a0]/i.test(text.slice(start, start + 6));

const longerThan =
  /(?:^|[^A-Za-z])(?:for|after|with|in|of|to|than|and|or|by|from|is|was|are|were|been|be|has|have|had|takes?|took|taken|taking|lasts?|lasted|lasting|spends?|spent|spending|waits?|waited|waiting|serves?|served|serving|needs?|needed|requires?|required)[ \u00a0]$/i;
const ofLength =
  /[ \u00a0](?:long|of|to|away|apart|late|early|overdue|behind|ahead|into|since)(?![A-Za-z])/iy;

/** "Prices rose over three years": the time during which, unless "over" follows what takes or measures a time. */
function isDuring(text: string, { start, bound }: { start: number; bound: Bound }, end: number): boolean {
  if (bound !== 'over' || !/^over[ \u00a0]/i.test(text.slice(start, start + 5))) return false;
  if (run(leadsTo, text, end) || run(ofLength, text, end)) return false;
  return !longerThan.test(text.slice(Math.max(0, start - 12), start));
}

const times =
  /(?:-fold|[ \u00a0-]times?(?=[ \u00a0](?:as|more|the|that|higher|larger|bigger|greater|less|lower|smaller|its|their|faster|longer|what)(?![A-Za-z]))|x(?![A-Za-z0-9]))/iy;

/** "Six times Norway’s output". */
const timesOfNamed =
  /[ \u00a0]times(?=[ \u00a0](?:\p{Lu}[\p{L}.-]*[ \u00a0]){0,2}\p{Lu}[\p{L}.-]*(?:[’']s|s[’'])(?!\p{L}))/uy;

function timesAfter(text: string, at: number): number | undefined {
  const code = text.charCodeAt(at);
  if (!isSpace(code) && code !== 45 && code !== 120) return undefined;
  const match = run(times, text, at) ?? run(timesOfNamed, text, at);
  return match ? at + match[0].length : undefined;
}

function ratio(amount: Span, end: number, values: Values, bound: Bound = 'exactly'): Figure {
  const span = { start: amount.start, end };
  return { span, amount: span, kind: 'ratio', bound, unit: '×', ...values };
}
