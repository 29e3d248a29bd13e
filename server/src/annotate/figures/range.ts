/** Reads the second end of a range and what joins it: "5–10%", "$26 to $31 million", "between 5 and 10", "9–2". */
import { boundBefore } from './bounds.ts';
import { countedNoun } from './counted-noun.ts';
import type { Figure } from './figure.ts';
import { finish } from './finish.ts';
import { readDigits, readVulgar } from './number-in-digits.ts';
import { readWords } from './number-in-words.ts';
import { isNextNumerator, twoOf, withDenominator } from './numerators.ts';
import { isSpace, lowerBefore, run } from './scan.ts';
import { exactOf, numberOf, powerOf, readSide, type Side, stepOf, type Values, values } from './side.ts';

export interface Second {
  readonly side: Side;
  readonly dash: boolean;
  readonly word: string;
  /** The first end of a range that is itself the second end: 33 in "from 24 to 33–35". */
  readonly opening?: Side;
}

const joint =
  /(?:(-?[ \t\u00a0]+(?:to|and|or|through|up to|down to)[ \t\u00a0-]|-to-|[ \u00a0]?[-–—−][ \u00a0]?)|([ \u00a0]?\/[ \u00a0]?))(?=(?:about |around |nearly |roughly |an? )?(?:(?:(?:US|C|A)?\$|[€£¥₹])(?:[ \u00a0](?=\d))?|RM|Rs|[A-Z]{3}[ \u00a0]?(?=\d))?[-−]?[\d.a-z½¼¾])/iy;
const soft = /(?:about|around|nearly|roughly|an?(?= \d))[ ]/iy;
const signs = /(?:(?:(?:US|C|A)?\$|[€£¥₹])(?:[ \u00a0](?=\d))?|RM|Rs|[A-Z]{3}[ \u00a0]?)/y;

/** The second end of "5–10%", "$26 to $31 million", "between 5 and 10", "two or three". */
export function readRange(text: string, first: Side): Second | undefined {
  if (!mayJoin(text, first.end)) return undefined;
  const written = run(joint, text, first.end);
  if (!written) return undefined;
  const word =
    (written[1] ?? '/')
      .trim()
      .replace(/^-(?=\s)/, '')
      .trim()
      .toLowerCase()
      .replace(/^-to-$/, 'to')
      .replace(/-$/, '') || '-';
  let at = first.end + written[0].length;
  const softer = run(soft, text, at);
  if (softer) at += softer[0].length;
  const sign = run(signs, text, at);
  if (sign && (first.money || /\d/.test(text[at + sign[0].length] ?? ''))) at += sign[0].length;
  if (/[-−]/.test(text[at] ?? '')) at++;
  const code = text.charCodeAt(at);
  const number =
    (code >= 48 && code <= 57) || code === 46
      ? readDigits(text, at)
      : (readVulgar(text, at) ?? readWords(text, at));
  if (!number || number.ordinal || number.start !== at) return undefined;
  const two = word === 'or' ? twoOf(text, first, number) : undefined;
  if (two) return { side: two, dash: false, word };
  const side = readSide(text, number);
  if (!side) return undefined;
  const dash = /^[-–—−]$/.test(word);
  if (!isRange(text, first, side, word, dash)) return undefined;
  const last =
    word === 'to' && lowerBefore(text, first.start) === 'from' && !isSpace(text.charCodeAt(side.end))
      ? readRange(text, side)
      : undefined;
  return last?.dash ? { side: last.side, dash, word, opening: side } : { side, dash, word };
}

/** A dash, a slash, or the first letter of to, through, and, or, up to, down to. */
function mayJoin(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code === 45 || code === 47 || code > 0x2000) return true;
  if (!isSpace(code)) return false;
  const next = text.charCodeAt(at + 1);
  return (
    next === 45 || next === 47 || next > 0x2000 || isSpace(next) || /[taoudTAOUD]/.test(text[at + 1] ?? '')
  );
}

function isRange(text: string, first: Side, side: Side, word: string, dash: boolean): boolean {
  const a = first.number.value;
  const b = side.number.value;
  const plain = !first.money && !first.unit && !side.money && !side.unit;
  const from = text.slice(Math.max(0, first.start - 40), first.start);
  if (word === '/')
    return first.money !== undefined && side.money !== undefined && text[side.start - 1] === '/';
  // "7- and 8-year-olds": the hyphen waits for the noun; "4- and 9-year leases" are of two kinds.
  if (word === 'and' && text[first.end] === '-' && b === a + 1) return matches(first, side);
  if (word === 'and')
    return (
      /\bbetween[ \u00a0](?:about |around |roughly |an estimated )?$/i.test(from) && matches(first, side)
    );
  if (word === 'or') {
    // "One or two tenths of a point".
    if (first.number.form === 'words' && side.number.form === 'fraction')
      return isNextNumerator(text, first, side) && matches(first, side);
    const hyphen = /^-/.test(text.slice(first.end, first.end + 1));
    return (
      (hyphen || (plain ? b === a + 1 && a > 1 : b > a && b <= a + 5 && !first.money && !first.unit)) &&
      matches(first, side)
    );
  }
  if (!matches(first, side)) return false;
  if (dash) {
    // 555-1234-77 is no range, and a spaced dash between sentences' parts joins no numbers.
    if (/[-–]\d/.test(text.slice(side.end, side.end + 2)) || /\d[-–]$/.test(from)) return false;
    const gap = text.slice(first.end, side.number.start);
    // "up 50 -1.3%": a minus stands close to its own number.
    if (/^[ \u00a0][-−]$/.test(gap)) return false;
    if (/—/.test(gap) && gap.length > 1) return false;
    if (gap.length > 1 && (plain || b <= a)) return !plain && b > a;
    if (first.number.form === 'words' && first.number.form === side.number.form && plain && gap === '-')
      return b > a || voteAfter.test(text.slice(side.end, side.end + 12));
    return true;
  }
  // "Up by 2 euros to 9 euros", "by 20 tonnes to 300 tonnes": the change and where it leads. Of shares, a range says it twice too.
  const bothWhole = first.unit ? side.unit && first.unit.dimension !== 'share' : first.money && side.money;
  // "Up seven-tenths to 5.2%": tenths of a point.
  const isTenths = first.number.form === 'fraction' && !first.unit && side.number.form === 'digits';
  if (word === 'to' && isTenths && /tenths?$/i.test(text.slice(first.number.start, first.number.end)))
    return false;
  // "Shrank by 415 to 147,905": no range is that wide.
  const isFarOff = plain && b > 20 * a;
  if (word === 'to' && (bothWhole || isFarOff) && /(?:^|[^A-Za-z])by[ \u00a0]$/i.test(from)) return false;
  // "Brings the 412 million to 572 million": what it was and what it becomes.
  if (word === 'to' && brought.test(from)) return false;
  // "30 million to 249 sites" and "5,000 to 13 schools": so many go to so many.
  if (word === 'to' && plain && isGivenTo(text, first, side, from)) return false;
  // "up 0.4 per cent to 13,176" has no range; "2018 to 3.9 million" is a year and a count.
  if (looksLikeYear(first) && !first.unit && !first.money && !looksLikeYear(side) && side.number.value !== 0)
    return false;
  return true;
}

const brought =
  /(?:^|[^A-Za-z])(?:bring|br(?:ings|inging|ought)|rais(?:e|es|ed|ing)|lift(?:s|ed|ing)?|tak(?:e|es|ing)|took|cut(?:s|ting)?|reduc(?:e|es|ed|ing)|lower(?:s|ed|ing)?|increas(?:e|es|ed|ing))[ \u00a0](?:\p{L}+[ \u00a0])?(?:the|its|their|our|\p{L}+[’']s)[ \u00a0]$/iu;

/** No range falls, unless it tells of a change or a vote. */
const isGivenTo = (text: string, first: Side, side: Side, before: string): boolean =>
  scaled(first) > scaled(side) &&
  countedNoun(text, side.end) !== undefined &&
  !/(?:^|[^A-Za-z])from[ \u00a0](?:\p{Ll}+[ \u00a0])?$/iu.test(before) &&
  !changeBefore.test(before) &&
  !besideVote(text, first.start, side.end);

const scaled = ({ number, scale }: Side): number => number.value * 10 ** scale;

/** Both ends share their unit, or only the second has it, or both are written in one dimension. */
function matches(first: Side, side: Side): boolean {
  if (first.money) {
    // "18 sen to RM2.50" is a change and a price, as the sign before only one of them shows.
    if (side.money)
      return side.money === first.money && side.minor === first.minor && hasSign(first) === hasSign(side);
    // "$5–10 billion" and "$5–10"; but "$5 million to 13 countries" are two things.
    return side.unit === undefined && (side.scale > 0 || first.scale === 0);
  }
  // A sign before the second end alone: "from 3 to $10".
  if (side.money && side.start < side.number.start) return false;
  if (first.unit) return side.unit !== undefined && side.unit.dimension === first.unit.dimension;
  return true;
}

/** Written with its currency before it, or with none of its own. */
const hasSign = ({ start, number, minor, end }: Side): boolean =>
  start < number.start || (minor === 0 && end === number.end);

const looksLikeYear = ({ number, scale }: Side): boolean =>
  scale === 0 &&
  number.form === 'digits' &&
  number.end - number.start === 4 &&
  number.value >= 1500 &&
  number.value < 2100;

export function rangeFigure(
  text: string,
  written: Side,
  { side, dash, word, opening }: Second,
): Figure | undefined {
  const first = withDenominator(text, written, side);
  const a = first.number;
  const b = side.number;
  const unit = side.unit ?? first.unit;
  const money = side.money ?? first.money;
  const paid = money && {
    money,
    ...((side.money ? side : first).ofAnyCountry && { ofAnyCountry: true as const }),
  };
  // In "$26 to $31 million" both ends share the scale; in "$900,000 to $1 million" they do not.
  const isFalling =
    a.value > b.value &&
    a.value < 5 * b.value &&
    isFrom.test(text.slice(Math.max(0, first.start - 6), first.start));
  const shares = first.scale === 0 && side.scale > 0 && (a.value <= b.value || isFalling) && a.value < 1000;
  const power = powerOf(side);
  const firstPower =
    first.unit && side.unit ? first.scale : (shares ? side.scale : first.scale) + (first.minor || side.minor);
  const bare = !money && !unit && first.scale === 0 && side.scale === 0;
  if (bare && !isAgeRange(text, first.start)) {
    if (dash && a.form === 'digits' && b.form === 'digits') {
      const noun = countedNoun(text, side.end);
      if (b.value <= a.value || !noun) return score(first, side);
    } else if ((dash || word === 'to') && isVote(text, first, side)) return score(first, side);
  }
  const head: Side = {
    ...first,
    scale: firstPower,
    minor: 0,
    ...(unit && { unit: first.unit ?? unit }),
    ...paid,
  };
  // "from about 20 to 30": the bound is the first end's own.
  const opens = boundBefore(text, first.start);
  const from = opens?.start ?? first.start;
  const lead = /(?:^|[^A-Za-z])(from|between)[ \u00a0]$/i.exec(text.slice(Math.max(0, from - 9), from))?.[1];
  const lower = numberOf(head, firstPower);
  const upper = numberOf(side, power);
  const factor = first.unit && side.unit ? first.unit.factor / side.unit.factor : 1;
  const exact = factor === 1 ? [exactOf(head, firstPower), exactOf(side, power)] : [undefined];
  const range: Values = {
    low: Math.min(lower * factor, upper),
    high: Math.max(lower * factor, upper),
    step: stepOf(b.step, power),
    ...(exact.every((part) => part !== undefined) && { exact: exact as string[] }),
  };
  const whole: Side = {
    ...side,
    start: lead ? from - lead.length - 1 : first.start,
    ...(unit && { unit }),
    ...paid,
  };
  const alone = finish(text, whole, range, lead !== undefined);
  const figure = lead && opens ? { ...alone, bound: opens.bound } : alone;
  const apart =
    lead?.toLowerCase() === 'from'
      ? !dash && word !== 'and' && !varying.test(text.slice(Math.max(0, from - 24), from - 5))
      : word === 'to' && !lead && isApart(text, first, side, lower * factor, upper);
  if (!apart) return isAgeRange(text, first.start) ? { ...figure, kind: 'age', unit: 'year' } : figure;
  // "rose from 20 to 30" states two figures, and a source may state them apart.
  const start = finish(text, head, values(head));
  const within = opening && rangeFigure(text, opening, { side, dash: true, word: '-' });
  const end = within ?? finish(text, { ...side, ...(unit && { unit }), ...paid }, values(side));
  const opened = start.unit === '' ? { ...start, unit: end.unit } : start;
  // In "from 5 to 7 euros an hour" both are by the hour.
  return { ...figure, ends: [end.per && !start.per ? { ...opened, per: end.per } : opened, end] };
}

/** "Ranging from 2 to 9 points" tells of no change. */
const varying = /(?:^|[^A-Za-z])(?:rang|var)(?:e|es|ed|ing|y|ies|ied|ying)[ \u00a0]$/i;

/** "Fell from 31.2 to 25.4 million." */
const isFrom = /(?:^|[^A-Za-z])from[ \u00a0]$/i;

const changeBefore =
  /(?:^|[^A-Za-z])(?:rose|risen|fell|fallen|dropped|gained|lost|climbed|jumped|slipped|slid|sank|dipped|eased|added|shed|surged|plunged|tumbled|declined|advanced|grew|increased|decreased|up|down)[ \u00a0](?:by[ \u00a0])?$/i;

/**
 * "Led by 46% to 35%", "ahead nationally, 46 percent to 35 percent" compare two figures, as no range falls that has its unit
 * twice; "rose 0.1% to 2.7%" gives the change and where it leads.
 */
const isApart = (text: string, written: Side, { end, unit }: Side, first: number, second: number): boolean =>
  first > second
    ? unit?.dimension === 'share' && (written.unit !== undefined || besideVote(text, written.start, end))
    : first > 0 &&
      second >= 5 * first &&
      changeBefore.test(text.slice(Math.max(0, written.start - 18), written.start));

const isAgeRange = (text: string, at: number): boolean =>
  /\b(?:aged?|ages)[ \u00a0](?:between[ \u00a0])?$/i.test(text.slice(Math.max(0, at - 14), at));

const voteBefore =
  /(?:^|[^A-Za-z])(?:vot(?:e|es|ed|ing)|ruled|ruling|decided|decision|split|won|win|lost|lose|beat|defeat(?:ed)?|victory|margin|score|led|leading|leads?|ahead|trail(?:s|ed|ing)?)[ \u00a0](?:of[ \u00a0]|(?:[\p{L}’'-]{2,20}[ \u00a0]){0,2}by[ \u00a0](?:a[ \u00a0](?:vote|score|margin)[ \u00a0]of[ \u00a0])?)?$/iu;
const voteAfter =
  /^[ \u00a0-](?:vote|decision|ruling|majorit|win(?![a-z])|victor|defeat|loss(?![a-z])|split)/i;

const besideVote = (text: string, start: number, end: number): boolean =>
  voteBefore.test(text.slice(Math.max(0, start - 36), start)) || voteAfter.test(text.slice(end, end + 12));

/** "Seven to two", "voted 4 to 5", "a six-to-three ruling": whole numbers that fall, or stand beside a vote. */
function isVote(text: string, first: Side, side: Side): boolean {
  const [a, b] = [first.number.value, side.number.value];
  if (!Number.isInteger(a) || !Number.isInteger(b)) return false;
  const before = text.slice(Math.max(0, first.start - 36), first.start);
  if (/(?:^|[^A-Za-z])from[ \u00a0](?:\p{Ll}+[ \u00a0])?$/iu.test(before)) return false;
  return b < a || besideVote(text, first.start, side.end);
}

function score(first: Side, second: Side): Figure {
  const span = { start: first.number.start, end: second.end };
  const [a, b] = [first.number, second.number];
  return {
    span,
    amount: span,
    kind: 'score',
    bound: 'exactly',
    low: Math.min(a.value, b.value),
    high: Math.max(a.value, b.value),
    step: 1,
    unit: '',
    ...(a.decimal && b.decimal && { exact: [a.decimal, b.decimal] }),
  };
}
