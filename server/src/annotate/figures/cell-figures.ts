/** The figures of a table's cell: a bare number is read with the unit of its head, "(3.2)" as a loss, without the mark of its note. */
import type { CellFrame } from '../../text/paragraph.ts';
import type { Span } from '../../text/span.ts';
import { boundBefore } from './bounds.ts';
import type { Figure } from './figure.ts';
import { figures } from './figures.ts';

const bare =
  /^\s*(?<sign>[+(−–-]?)\s?(?<currency>(?:US|A|C|NZ|HK|S)?\$|[€£¥]?)\s?(?<digits>\d[\d.,' \u00a0\u202f\u2009]*)(?<close>\)?)\s*(?:[*†‡§¶#¹²³⁴⁵⁶⁷⁸⁹⁰]{1,3}|\(\p{Ll}\)|\s\p{Ll}|[epr])?\s*$/u;
/** "1 200", "1’200": thousands that are parted by a blank or an apostrophe. */
const parted = /^\d{1,3}(?:[ '\u00a0\u202f\u2009]\d{3})+(?![\d '])/;

interface Bare {
  readonly start: number;
  readonly end: number;
  readonly isNegative: boolean;
  readonly currency: string;
  readonly digits: string;
  /** "About". */
  readonly bound?: string;
}

/** "About 800", "just over 40": a bare number may have its bound before it, and nothing else. */
function bareNumber(text: string): Bare | undefined {
  const start = text.search(/\S/);
  const at = text.search(numberStart);
  if (at <= start || boundBefore(text, at)?.start !== start) return numberAlone(text);
  const rest = numberAlone(text.slice(at));
  return rest && { ...rest, start, end: rest.end + at, bound: text.slice(start, at).trim() };
}

const numberStart = /[+−–-]?[\d\p{Sc}]/u;

function numberAlone(text: string): Bare | undefined {
  const groups = bare.exec(text)?.groups;
  if (!groups) return undefined;
  const { sign = '', currency = '', digits = '', close } = groups;
  if ((sign === '(') !== (close === ')')) return undefined;
  const start = text.search(/\S/);
  const number = digits.trimEnd();
  const end = text.indexOf(number, start) + number.length + (close ?? '').length;
  return {
    start,
    end,
    isNegative: /[(−–-]/.test(sign),
    currency,
    digits: parted.test(number) ? number.replace(/[ '\u00a0\u202f\u2009]/g, ',') : number,
  };
}

/** Of a source's line, “Ash | Homes: 1874”, the count that would read as a year. */
const lastCount = /(?<=: )\d{4}$/;

export function cellFigures(text: string, frame: CellFrame): Figure[] {
  const last = frame.isCount ? text.search(lastCount) : -1;
  if (last >= 0) return countedLast(text, last, frame);
  const number = frame.isLabel ? undefined : bareNumber(text);
  const found = figures(number ? whole(number, frame) : text);
  if (found.length !== 1) return figures(text);
  const figure = counted(found[0]!, frame);
  if (!number) return [figure];
  const span = { start: number.start, end: number.end };
  return [{ ...figure, span, amount: span }];
}

/** The mark that parts the thousands is the reading's own, so that what ends behind it ends one earlier. */
function countedLast(text: string, last: number, frame: CellFrame): Figure[] {
  const within = ({ start, end }: Span): Span => ({ start, end: Math.min(end, text.length) });
  return figures(text.slice(0, last) + grouped(text.slice(last))).map((figure) =>
    figure.span.end <= text.length
      ? figure
      : { ...counted(figure, frame), span: within(figure.span), amount: within(figure.amount) },
  );
}

const counted = (figure: Figure, { noun }: CellFrame): Figure =>
  figure.kind === 'count' && figure.unit === '' && noun !== '' ? { ...figure, unit: noun } : figure;

const whole = (
  { bound, isNegative, currency, digits }: Bare,
  { prefix, suffix, isCount }: CellFrame,
): string =>
  `${bound ? `${bound} ` : ''}${isNegative ? '−' : ''}${currency || prefix}${isCount ? grouped(digits) : digits}${suffix}`;

const grouped = (digits: string): string => digits.replace(/^(\d)(\d{3})$/, '$1,$2');

/** An amount of a cell as it would stand in a sentence, with its unit. */
export function writtenWhole(amount: string, frame: CellFrame): string {
  const number = frame.isLabel ? undefined : bareNumber(amount);
  return number ? whole(number, frame) : amount;
}

/** A source's amount as a cell has it, in the scale of its head: "1,450" for $1.45 billion. Undefined where the head gives no unit. */
export function amountInCell(
  text: string,
  frame: CellFrame,
  own: Figure,
  { kind, unit, low, high }: Figure,
): string | undefined {
  const number = bareNumber(text);
  if (!number || number.bound || frame.prefix + frame.suffix === '') return undefined;
  if (kind !== own.kind || unit !== own.unit || low !== high || own.low === 0) return undefined;
  const digits = Number(number.digits.replaceAll(',', ''));
  const scaled = Math.abs((low * digits) / own.low);
  const amount = scaled.toLocaleString('en', {
    maximumFractionDigits: 3,
    useGrouping: number.digits.includes(',') || !/\d{4}/.test(number.digits),
  });
  return low < 0 ? (text.includes('(') ? `(${amount})` : `−${amount}`) : `${number.currency}${amount}`;
}
