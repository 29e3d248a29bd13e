/** What kind of value an Excel cell's number is: a day is stored as a count of days, 12% as 0.12. */
import { readXml } from './xml.ts';

export type CellFormat = 'number' | 'percent' | 'date' | 'time' | 'month' | { readonly money: string };

/** Formats by number that files need not spell out. */
const builtIn: Readonly<Record<number, CellFormat>> = {
  9: 'percent',
  10: 'percent',
  14: 'date',
  15: 'date',
  16: 'date',
  17: 'month',
  18: 'time',
  19: 'time',
  20: 'time',
  21: 'time',
  22: 'date',
  45: 'time',
  46: 'time',
  47: 'time',
  5: { money: '$' },
  6: { money: '$' },
  7: { money: '$' },
  8: { money: '$' },
};

/** The formats by the number of a cell's style, and from which year the days are counted. */
export function cellFormats(
  styles: string | undefined,
  workbook: string,
): { formats: CellFormat[]; from1904: boolean } {
  const codes = new Map<number, string>();
  const formats: CellFormat[] = [];
  let inCells = false;
  if (styles !== undefined)
    readXml(styles, {
      open(name, { numFmtId, formatCode }) {
        if (name === 'numFmt') codes.set(Number(numFmtId), formatCode ?? '');
        else if (name === 'cellXfs') inCells = true;
        else if (name === 'xf' && inCells) {
          const code = codes.get(Number(numFmtId));
          formats.push(code === undefined ? (builtIn[Number(numFmtId)] ?? 'number') : formatOf(code));
        }
      },
      close(name) {
        if (name === 'cellXfs') inCells = false;
      },
    });
  return { formats, from1904: /date1904="(?:1|true)"/.test(workbook) };
}

function formatOf(code: string): CellFormat {
  const [positive = ''] = code.split(';');
  const money =
    /\[\$([^\]-]*)/.exec(positive)?.[1] ?? /["\\]?((?:US|A|C)?\$|[€£¥])["\\]?/.exec(positive)?.[1];
  const bare = positive.replace(/"[^"]*"|\\.|\[[^\]]*\]|_.|\*./g, '');
  if (bare.includes('%')) return 'percent';
  if (money?.trim()) return { money: money.trim() };
  if (/y/i.test(bare)) return /d/i.test(bare) ? 'date' : 'month';
  if (/[hs]/i.test(bare)) return 'time';
  return /d/i.test(bare) && /m/i.test(bare) ? 'date' : 'number';
}

const day = 86_400_000;

export function formatted(value: number, format: CellFormat, from1904: boolean): string {
  if (!Number.isFinite(value)) return '';
  if (format === 'percent') return `${plain(value * 100)}%`;
  if (format === 'date' || format === 'month') {
    // Days are counted from the last of 1899, because the first of the programs took 1900 for a leap year.
    const date = new Date(
      (from1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, 30)) + Math.floor(value) * day,
    );
    if (value < 0 || value > 2_958_465) return plain(value);
    return new Intl.DateTimeFormat('en-GB', {
      ...(format === 'date' && { day: 'numeric' }),
      month: 'long',
      year: 'numeric',
      timeZone: 'UTC',
    }).format(date);
  }
  if (format === 'time') {
    const minutes = Math.round((value % 1) * 1440);
    return `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`;
  }
  if (format === 'number') return plain(value);
  return /^[A-Z]{3}$/.test(format.money)
    ? `${format.money} ${plain(value)}`
    : `${format.money}${plain(value)}`;
}

/** All digits that a double holds for certain, with commas between thousands, but not in what may be a year. */
function plain(value: number): string {
  const digits = Number(value.toPrecision(12));
  if (Number.isInteger(digits) && Math.abs(digits) < 10_000) return String(digits);
  if (Math.abs(digits) >= 1e21 || (digits !== 0 && Math.abs(digits) < 1e-7)) return String(digits);
  const [whole = '', rest] = digits.toString().split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return rest === undefined ? grouped : `${grouped}.${rest}`;
}
