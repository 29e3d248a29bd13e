/** The words of a quotation or source as they are compared: typography, spelling variants and figures in one form. */

export interface QuoteWord {
  /** The form that is compared. */
  readonly form: string;
  readonly start: number;
  readonly end: number;
  /** Stands in square brackets, or has a part that does: an editor's word, not the speaker's. */
  readonly bracketed: boolean;
  /** Something is left out before this word: “…”, “[...]”. */
  readonly afterEllipsis: boolean;
}

const pattern =
  /(?:\[\p{L}{1,2}\])?[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}]|[’'](?=\p{L})|(?<![\p{Ll}]{3})\.(?=\p{N})|,(?=\d{3}(?!\d)))*(?:\[\p{L}+\])?|…|\.\s?\.\s?\.(?:\s?\.)*|[%$£€¥&[\]]/gu;

const noteBefore = /\p{Ll}{3}[.,;:!?]$|\p{L}[.,!?][”’"']$/u;

/** Signs and small numbers as words, in one form. */
const signs: Readonly<Record<string, string>> = {
  '&': 'and',
  percent: '%',
  ...Object.fromEntries(
    'zero one two three four five six seven eight nine ten eleven twelve'
      .split(' ')
      .map((name, value) => [name, String(value)]),
  ),
};

export function quoteWords(text: string): QuoteWord[] {
  const result: QuoteWord[] = [];
  let inBrackets = false;
  let afterEllipsis = false;
  for (const match of text.matchAll(pattern)) {
    const written = match[0];
    const start = match.index;
    const end = start + written.length;
    if (written === '[' || written === ']') {
      inBrackets = written === '[' && text.slice(end, end + 400).includes(']');
      continue;
    }
    if (written[0] === '…' || written[0] === '.') {
      afterEllipsis = true;
      continue;
    }
    if (/^sic$/i.test(written) && /[[(]/.test(text[start - 1] ?? '')) continue;
    // The number of a footnote, right behind a sentence.
    if (/^\d{1,3}$/.test(written) && noteBefore.test(text.slice(Math.max(0, start - 4), start))) continue;
    const form = formOf(written);
    const previous = result.at(-1);
    if (form === 'cent' && previous?.form === 'per') {
      result[result.length - 1] = { ...previous, form: '%', end };
      continue;
    }
    // “support[ed]”: the editor's ending on the speaker's word.
    const bracketed = inBrackets || (written.length > 1 && written.endsWith(']'));
    result.push({ form, start, end, bracketed, afterEllipsis });
    afterEllipsis = false;
  }
  return result;
}

/** Case, apostrophes, and the spellings in which British and American editors differ. */
export function formOf(word: string): string {
  let form = word.toLowerCase();
  if (/[’'[\]]/.test(form)) form = form.replace(/[’'[\]]/g, '');
  if (Object.hasOwn(signs, form)) return signs[form]!;
  if (form.includes(',')) return form.replace(/,/g, '');
  return form.length < 6 || !respelt.test(form) ? form : respell(form);
}

const respelt = /is(?:e|ing|ation)|our|tre|ence|mme|ll(?:ed|ing)/;

const respell = (form: string): string =>
  form
    .replace(/is(e[sd]?|ing|ations?)$/, 'iz$1')
    .replace(/our(s|ed|ing|able|ite|ites|ful)?$/, 'or$1')
    .replace(/tre(s?)$/, 'ter$1')
    .replace(/ence(s?)$/, 'ense$1')
    .replace(/mme(s?)$/, 'm$1')
    .replace(/ll(ed|ing)$/, 'l$1');

const negations = new Set(
  `no not never none nothing nobody nowhere neither nor without cannot hardly scarcely`.split(' '),
);

/** The word denies: “not”, “don’t”. Its compared form has no apostrophe. */
export const isNegation = (form: string): boolean =>
  negations.has(form) ||
  /^(?:do|does|did|is|are|was|were|has|have|had|would|could|should|must|ca|wo|need|might)nt$/.test(form);

/** One of two words denies the other: “sustainable” and “unsustainable”. */
export const isOpposite = (a: string, b: string): boolean => {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return (
    short.length > 3 &&
    /^(?:un|in|im|il|ir|dis|non)$/.test(long.slice(0, long.length - short.length)) &&
    long.endsWith(short)
  );
};
