/** Tells whether a sentence of a source means a date that it does not write: "last year", "on Tuesday", "two days later". */
import type { CalendarDate, Figure } from '../../../annotate/figures/figure.ts';
import type { Statement } from '../fact.ts';
import { relate } from '../quantity.ts';
import { type Day, type ResolvedDate, resolveDate, resolveLead } from './resolve-date.ts';
import { weekdayOf } from './same-date.ts';

/** `day` is the one on which the sentence was written, where it is known. */
export function isMeant(figure: Figure, statement: Statement, day: Day | undefined): boolean {
  const { date } = figure;
  if (!date || date.span !== undefined) return false;
  // "On Wednesday", of what a source tells on that day.
  if (isWeekdayAlone(date)) return day !== undefined && weekdayOf(day) === date.weekday;
  if (date.year === undefined && date.day === undefined) return false;
  const { text } = statement.passage.annotations;
  const written = text.slice(statement.sentence.start, statement.sentence.end);
  if (day && isByWord(date, written, day)) return true;
  if (isYearBefore(date, statement, written) || isEndOfMonth(date, statement, text)) return true;
  return statement.facts.some((fact) =>
    // That something happened on a Tuesday bears out the day, but no claim about the year.
    meant(fact.figure, statement, text, day).some(
      (other) =>
        (date.month !== undefined || other.day === undefined) &&
        relate(figure, { ...fact.figure, kind: 'date', date: other }) === 'same',
    ),
  );
}

/** "30 June" where a source has "the end of June". */
function isEndOfMonth({ year, month, day }: CalendarDate, { facts }: Statement, text: string): boolean {
  if (month === undefined || day === undefined) return false;
  if (day < 28 || day !== new Date(Date.UTC(year ?? 2000, month, 0)).getUTCDate()) return false;
  return facts.some(
    ({ figure: { date, span } }) =>
      date?.month === month &&
      date.day === undefined &&
      (year === undefined || date.year === undefined || date.year === year) &&
      /\bend[ \u00a0]+of[ \u00a0]+(?:the[ \u00a0]+month[ \u00a0]+of[ \u00a0]+)?$/i.test(
        text.slice(Math.max(0, span.start - 24), span.start),
      ),
  );
}

const isWeekdayAlone = ({ weekday, year, month, day }: CalendarDate): boolean =>
  weekday !== undefined && year === undefined && month === undefined && day === undefined;

function meant(figure: Figure, statement: Statement, text: string, day: Day | undefined): CalendarDate[] {
  if (figure.leads) {
    const after = text.slice(figure.amount.end, figure.amount.end + 10);
    // "Two years ago" is so from the day of writing; "two days later" from the date that the paragraph gave before.
    const from = /^[ \u00a0](?:ago|from now|hence)/i.test(after) ? day : dayBefore(figure, statement, day);
    return listed(from && resolveLead(figure, from));
  }
  const { date } = figure;
  if (!date || !day || date.year !== undefined) return [];
  // "Said Tuesday" is of the week before or, in an announcement, of the week to come.
  if (date.weekday !== undefined && date.day === undefined && !date.relative)
    return [...listed(resolveDate(date, day)), ...listed(resolveDate({ ...date, relative: 'next' }, day))];
  return date.relative ? listed(resolveDate(date, day)) : [];
}

const listed = (found: ResolvedDate | undefined): CalendarDate[] => (found ? [found.date] : []);

function dayBefore({ span }: Figure, { passage }: Statement, day: Day | undefined): Day | undefined {
  const last = passage.annotations.figures.findLast(
    ({ date, span: other }) => date?.day !== undefined && date.month !== undefined && other.end <= span.start,
  );
  const known =
    last && (last.date!.year !== undefined ? last.date! : day && resolveDate(last.date!, day)?.date);
  return known && !known.impossible ? (known as Day) : undefined;
}

function isByWord(date: CalendarDate, written: string, day: Day): boolean {
  const { year } = date;
  if (date.month === undefined) {
    if (year === day.year) return /\bthis year\b|\btoday\b|\byesterday\b/i.test(written);
    if (year === day.year - 1)
      return /\blast year\b|\ba year (?:ago|earlier)\b|\bthe previous year\b/i.test(written);
    return year === day.year + 1 && /\bnext year\b/i.test(written);
  }
  if (date.day === undefined) return false;
  const ago = daysFrom({ ...date, year: year ?? day.year }, day);
  if (ago === 0) return /\btoday\b|\btonight\b|\bthis (?:morning|afternoon|evening)\b/i.test(written);
  return (ago === 1 && /\byesterday\b/i.test(written)) || (ago === -1 && /\btomorrow\b/i.test(written));
}

/** "In 2024 … more than the year before" means 2023 as well. */
function isYearBefore(
  { year, month }: CalendarDate,
  { facts, sentence }: Statement,
  written: string,
): boolean {
  const at = written.search(yearBefore);
  if (month !== undefined || at < 0) return false;
  const last = facts.findLast(({ figure }) => figure.date && figure.span.end <= sentence.start + at)?.figure;
  return last?.low === last?.high && last?.date?.year === year! + 1;
}

const yearBefore = /\b(?:the|a|one)\s+(?:year\s+(?:before|earlier)|(?:previous|preceding)\s+year)\b/i;

const timeOf = ({ year, month, day }: Day): number => Date.UTC(year, month - 1, day);
const daysFrom = (date: CalendarDate, day: Day): number =>
  Math.round((timeOf(day) - timeOf(date as Day)) / 86_400_000);
