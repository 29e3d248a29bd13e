/** Which way a change goes that a figure measures: "rose by 5%", "a 5% drop", "5% fewer", "cut its forecast to 5%". */
import type { Figure } from '../../annotate/figures/figure.ts';
import { encloses, type Span } from '../../text/span.ts';

export interface Change {
  /** 1 up, −1 down. */
  readonly way: 1 | -1;
  /** What only counts what came in or went out, as earnings and losses do, is no rise or fall of something else. */
  readonly sort: Sort;
  /** The figure is what the change leads to, not how large it is. */
  readonly isLevel: boolean;
  /** The word that tells it. */
  readonly word: Span;
}
type Sort = 'change' | 'balance' | 'either';
/** Whether the word is a noun too, and whether it needs a "by", "to" or "of" before its figure. */
type Form = 'free' | 'led' | 'noun' | 'both' | 'particle';
type Told = Pick<Change, 'way' | 'sort'> & { readonly form: Form };

const table: readonly (readonly [Change['way'], Sort, Form, words: string])[] = [
  [
    1,
    'change',
    'free',
    'rose risen rising grew grows grow grown growing soared soars soaring swelled climbed climbing',
  ],
  [
    1,
    'change',
    'free',
    'jumped surged expanded expanding rallied rebounded lengthened lengthening increased increasing increases',
  ],
  [1, 'change', 'led', 'raised raises raise raising lifted lifts lift lifting boosted'],
  [1, 'change', 'both', 'rise rises increase climb jump surge advance boost hike rally rebound'],
  [1, 'change', 'noun', 'growth expansion uptick upturn'],
  [1, 'change', 'particle', 'up upward upwards'],
  [
    -1,
    'change',
    'free',
    'fell fallen falling dropped dropping declined declining decreased decreasing decreases shrank',
  ],
  [
    -1,
    'change',
    'free',
    'shrunk shrinks shrinking shortened shortening sank sunk slid sliding plunged plummeted tumbled slumped dwindled',
  ],
  [-1, 'change', 'free', 'contracted contracting slipped dipped'],
  [
    -1,
    'change',
    'led',
    'reduced reduces reduce reducing lowered lowers lowering slashed slashing trimmed trimming',
  ],
  [
    -1,
    'change',
    'both',
    'fall falls drop drops decline declines decrease cut cuts slide plunge slump dip tumble',
  ],
  [-1, 'change', 'noun', 'reduction contraction downturn shrinkage'],
  [-1, 'change', 'particle', 'down downward downwards'],
  [1, 'either', 'free', 'gained gains gaining added adds adding'],
  [1, 'either', 'noun', 'gain'],
  [-1, 'either', 'free', 'lost lose loses losing shed sheds shedding'],
  [-1, 'either', 'noun', 'loss losses'],
  [1, 'balance', 'free', 'earned earns'],
  [1, 'balance', 'noun', 'profit profits earnings surplus'],
  [-1, 'balance', 'noun', 'deficit shortfall'],
];

const told: ReadonlyMap<string, Told> = new Map(
  table.flatMap(([way, sort, form, words]) =>
    words.split(' ').map((word): [string, Told] => [word, { way, sort, form }]),
  ),
);

/** "5% higher than", "40 fewer". */
const comparatives: ReadonlyMap<string, 1 | -1> = new Map([
  ...'more higher greater larger up'.split(' ').map((word) => [word, 1] as const),
  ...'less lower fewer smaller down'.split(' ').map((word) => [word, -1] as const),
]);

const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/));
/** What may stand between the word and the figure and says nothing of its own. */
const passing = words(
  `a an the its their his her this that's last next past same first second third fourth final further another just only even
  some around about nearly almost roughly over under more less than at least most up as much well full total record day
  week month quarter half year years decade season fiscal financial in on during since per each annual yearly monthly`,
);
const leading = words('by to of from at');
/** A clause ends here: what stands before has another figure, or none. */
const parting = words(
  `that which who whom whose when where while whereas and or but nor as if because although though after before until with
  without for so is are was were be been being has have had do does did will would could can may might must should shall
  not than against compared versus despite it they we he she you there say says said slow slows slowed
  slowing ease eases eased easing narrow narrows narrowed narrowing widen widens widened widening accelerated quickened`,
);
/** Words before the one that tells the change, which take it back: "did not rise", "less of a fall". */
const denying = words(
  `not no never neither nor without hardly barely failed fails fail less slower smaller fewer avoid avoided avoiding prevent
  prevented halt halted stop stopped stem stemmed instead rather than reverse reversed reversing offset offsetting recover
  recovered recoup recouped undo undid cancel cancelled against`,
);
/** Words of a sentence that supposes, or tells that a change was taken back. */
const unsettled =
  /\b(?:if|unless|whether|had\s+it|revers(?:e|ed|es|ing|al)|recover(?:ed|s|ing|y)?|regain\w*|recoup\w*|offset\w*|undid|undone|made\s+up|wiped?\s+out|cancel\w*|rather\s+than|instead\s+of|would\s+have)\b/i;

const reach = 120;
const mostWords = 14;
/** So many words of its own may stand between: "cut its forecast for the year to". */
const mostContent = 5;
const written = /\p{L}[\p{L}\p{M}]*(?:[’'-]\p{L}+)*/gu;
const breaks = /[;:()—–“”"?!]|[.,][ \u00a0]/;

/** `figures` are those of the paragraph; all spans are relative to it. */
export function changeAt(
  text: string,
  sentence: Span,
  figures: readonly Figure[],
  figure: Figure,
): Change | undefined {
  if (figure.date || figure.kind === 'ordinal' || figure.kind === 'time' || figure.kind === 'score')
    return undefined;
  const { start, end } = figure.amount;
  const from = Math.max(sentence.start, start - reach);
  const to = Math.min(sentence.end, Math.max(end, figure.span.end) + reach);
  const clause = /^[^,;:]*/.exec(text.slice(end, to))![0];
  if (unsettled.test(text.slice(from, end) + clause)) return undefined;
  return before(text, { start: from, end: start }, figures) ?? behind(text, { start: end, end: to }, figure);
}

/** Looks back from the figure, word by word, past other figures of the same change and its time. */
function before(text: string, stretch: Span, figures: readonly Figure[]): Change | undefined {
  const inside = figures.filter(({ amount }) => amount.start >= stretch.start && amount.end <= stretch.end);
  const back = [...text.slice(stretch.start, stretch.end).matchAll(written)]
    .map(({ 0: word, index }) => ({
      word: word.toLowerCase(),
      start: stretch.start + index,
      end: stretch.start + index + word.length,
    }))
    .reverse();
  let role: string | undefined;
  let content = 0;
  let edge = stretch.end;
  for (const [i, { word, start, end }] of back.slice(0, mostWords).entries()) {
    const gap = text.slice(end, edge);
    const between = inside.find(({ amount }) => amount.start >= end && amount.end <= edge);
    edge = start;
    if (breaks.test(gap) && !between?.date) return undefined;
    // "Rose 5% to 40", "fell from 8% to 5%": another number that no "to" ties to this one has a change of its own.
    if (between && !between.date && role !== 'to') return undefined;
    if (inside.some(({ amount }) => encloses(amount, { start, end }))) continue;
    const tells = told.get(word);
    if (tells && fits(tells, role, content)) {
      if (role === 'from') return undefined;
      if (isDenied(text, back.slice(i + 1, i + 5), start)) return undefined;
      return {
        way: word === 'up' && surrender.test(back[i + 1]?.word ?? '') ? -1 : tells.way,
        sort: tells.sort,
        isLevel: role === 'to' || role === 'at',
        word: { start, end },
      };
    }
    if (leading.has(word)) role ??= word;
    else if (parting.has(word)) return undefined;
    else if (!passing.has(word) && !/ly$/.test(word) && (role === undefined || ++content > mostContent))
      return undefined;
  }
  return undefined;
}

/** "The index gave up 2%." */
const surrender = /^(?:giv(?:e|es|en|ing)|gave)$/;

/** One of the words before it in the same clause takes it back; those nearest come first. */
function isDenied(text: string, words: readonly (Span & { readonly word: string })[], at: number): boolean {
  for (const { word, start, end } of words) {
    if (breaks.test(text.slice(end, at))) return false;
    if (denying.has(word) || /n[’']t$/.test(word)) return true;
    at = start;
  }
  return false;
}

/** "Up" stands at its figure; a noun leads to it by "of" or "by", as what has grown may still be cut "to" it; a verb needs neither. */
function fits({ form }: Told, role: string | undefined, content: number): boolean {
  if (form === 'particle') return content === 0;
  if (form === 'noun') return role === 'of' || role === 'by';
  return form !== 'led' || role !== undefined;
}

/** "A 5% rise", "5% higher", "40 fewer trains". */
function behind(text: string, { start, end }: Span, { kind }: Figure): Change | undefined {
  const following = text.slice(start, end);
  if (!/^[ \u00a0-]/.test(following)) return undefined;
  let at = start;
  for (const { 0: next, index } of following.matchAll(written)) {
    if (index > 40 || breaks.test(text.slice(at, start + index))) return undefined;
    const place = { start: start + index, end: start + index + next.length };
    const lower = next.toLowerCase();
    const way = at === start ? comparatives.get(lower) : undefined;
    // "Up to" is a bound.
    if (way && following[0] !== '-' && !/^[ \u00a0]to[ \u00a0]/.test(text.slice(place.end, place.end + 4)))
      return { way, sort: 'change', isLevel: false, word: place };
    const tells = told.get(lower);
    if (
      tells &&
      (tells.form === 'noun' || tells.form === 'both') &&
      tells.sort !== 'balance' &&
      (kind !== 'count' || following[0] === '-')
    )
      return { way: tells.way, sort: tells.sort, isLevel: false, word: place };
    if (parting.has(lower) || leading.has(lower) || passing.has(lower) || tells) return undefined;
    at = place.end;
  }
  return undefined;
}

/** The same kind of change in two ways. */
export const isOpposite = (one: Change, other: Change): boolean =>
  one.way !== other.way &&
  one.isLevel === other.isLevel &&
  (one.sort === other.sort || one.sort === 'either' || other.sort === 'either');

/** True of a word that tells a change, and so is not what changes. */
export const tellsChange = (word: string): boolean => told.has(word.toLowerCase());
