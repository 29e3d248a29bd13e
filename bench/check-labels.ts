/** What the labels of the development sets say of a check's findings, and how that is put into its page. */

export type Kind = string;

interface Span {
  readonly start: number;
  readonly end: number;
}

/** Counts over all sets that judge the check. */
export interface Measured {
  findings: number;
  /** Findings that a label tells right or wrong. */
  judged: number;
  right: number;
  /** Labelled errors of the kind that the check looks for, and those of them that it finds. */
  errors: number;
  caught: number;
}

interface Case {
  readonly dataset?: string;
  readonly figures?: readonly (Span & { readonly label: string; readonly why?: string })[];
  readonly corruption?: (Span & { readonly type: string }) | null;
  readonly marks?: readonly (Span & { readonly label: string })[];
}

/** A span that the set labels; `isError` where a faithful draft would not have it. */
interface Label extends Span {
  readonly kind: Kind;
  readonly isError: boolean;
}

/** `isJudge` is false where the set has no labels for what the check looks for. `number-support` labels figures alone; the others label all that is wrong, so that a finding elsewhere is wrong too. */
export function measuredIn(
  total: Measured,
  set: string,
  isJudge: boolean,
  given: Case,
  flags: readonly Span[],
  kinds: readonly Kind[],
): void {
  const labels = labelsOf(given);
  const wanted = labels.filter(({ kind }) => kinds.includes(kind));
  total.findings += flags.length;
  if (!isJudge) return;
  total.errors += wanted.length;
  total.caught += wanted.filter((label) => flags.some((flag) => meets(flag, label))).length;
  for (const flag of flags) {
    const at = labels.filter((label) => meets(flag, label));
    const isRight = at.some(({ kind, isError }) => isError || kinds.includes(kind));
    if (!isRight && at.length === 0 && set === 'number-support') continue;
    if (!isRight && at.length > 0 && at.every(({ kind }) => kind === 'ignore')) continue;
    total.judged++;
    if (isRight) total.right++;
  }
}

const errors =
  /^(?:contradicted|misplaced|unsupported|name:misspelt|name:unknown|quote:altered|quote:misattributed|quote:absent)$/;

function labelsOf({ dataset, figures = [], corruption, marks = [] }: Case): Label[] {
  return [
    ...figures.map(({ start, end, label, why = '' }): Label => {
      if (label === 'unsupported')
        return { start, end, kind: why.includes('something-else') ? 'elsewhere' : 'absent', isError: true };
      const isDerived = why === 'derived' || /^numhg:(?:Add|Subtract|Divide|Multiply|Span|Round)/.test(why);
      return {
        start,
        end,
        kind: label === 'ignore' ? label : isDerived ? 'derived' : 'stated',
        isError: false,
      };
    }),
    ...(corruption ? [{ ...corruption, kind: corruption.type, isError: true }] : []),
    ...marks.map(
      ({ start, end, label }): Label => ({ start, end, kind: label, isError: errors.test(label) }),
    ),
  ].map((label) => ({ ...label, dataset }));
}

/** Who is said to speak may stand beside the words. */
const beside = 80;

function meets(flag: Span, { start, end, kind }: Label): boolean {
  const reach = /speaker|misattributed/.test(kind) ? beside : 0;
  return flag.start < end + reach && start - reach < flag.end;
}

const percent = (part: number, whole: number): string => `${((100 * part) / whole).toFixed(0)}%`;
const count = (n: number): string => n.toLocaleString('en');

export function sentence(
  { findings, judged, right, errors: all, caught }: Measured,
  drafts: number,
  isUnjudged: boolean,
): string {
  const some = `${count(findings)} finding${findings === 1 ? '' : 's'} on ${count(drafts)} drafts`;
  if (isUnjudged) return `no set judges this; ${some}.`;
  const precision =
    judged === 0
      ? `no finding that a label judges (${some})`
      : `precision ${percent(right, judged)} (${count(right)} of ${count(judged)} findings that a label judges; ${some})`;
  const recall =
    all === 0
      ? 'no set labels what it looks for, so there is no recall'
      : `recall by itself ${percent(caught, all)} (${count(caught)} of ${count(all)})`;
  return `${precision}; ${recall}.`;
}

const measuredStart = '<!-- measured -->';
const measuredEnd = '<!-- /measured -->';

/** The page with its part on what was measured, put in or anew at its end. */
export function measuredPart(page: string, said: string): string {
  const part = `${measuredStart}\n\n## Measured\n\nOn the development sets: ${said}\n\n\`\`\`sh\nnpm run bench checks\n\`\`\`\n\n${measuredEnd}\n`;
  const start = page.indexOf(measuredStart);
  const end = page.indexOf(measuredEnd);
  return start < 0 || end < 0
    ? `${page.trimEnd()}\n\n${part}`
    : page.slice(0, start) + part + page.slice(end + measuredEnd.length).replace(/^\n/, '');
}
