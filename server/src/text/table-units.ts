/** The unit that a table's head or caption gives its bare numbers: "Exports (US$ million)", "$bn", "% change", "’000". */

export interface HeadUnit {
  /** As it is written. */
  readonly unit: string;
  /** The head without it. */
  readonly name: string;
  /** What stands before and behind the numbers: "US$" and " million". */
  readonly prefix: string;
  readonly suffix: string;
}

export function unitOf(written: string): HeadUnit | undefined {
  const head = written.replace(notes, '');
  const found = whole(head) ?? inBrackets(head) ?? scaledAmid(head) ?? percentAtAnEnd(head);
  return found && { ...found, ...around(found.unit) };
}

/** Marks of notes behind a head: "Coal (tonnes) *". */
const notes = /(?:(?<=[)\]])|\s)\s*[*†‡§¹²³⁴⁵⁶⁷⁸⁹]+\s*$/;

const money = String.raw`(?:(?:US|A|C|NZ|HK|S)?\$|[€£¥]|R(?=\s?(?:millions?|billions?|mn?|bn)\b))|(?:USD|EUR|GBP|JPY|CNY|CHF|AUD|CAD|SEK|NOK|DKK|PLN|CZK|INR|ZAR|KRW)\b`;
const scales = "thousands?|millions?|billions?|trillions?|mi?ll?n|mn|bn|tn|[mk]|['’]?000s?";
const coins =
  '(?:(?:US|Canadian|Australian|Swiss|Swedish|Danish|Norwegian|Czech|Indian) )?(?:dollars|euros?|pounds|yen|yuan|francs|rupees|crowns|kron(?:a|er|or)|zlotys?|pesos|rand)';

/** A head, or what its brackets hold, that is nothing but a unit. */
const alone = new RegExp(
  String.raw`^(?:in\s+)?(?:%|per ?cent|percentages?|percentage points?|(?:${money})\s?(?:${scales})?|(?:${scales})(?:\s+of)?\s+${coins}|['’]000s?)$`,
  'i',
);

/** "Electricity generated, GWh", "Forest by county, hectares", "Tonnes": what nothing but a measure is called. */
const symbol = /^(?:in\s+)?(?:[kMGTP](?:Wh?|J|t|toe)|k[gm]|km²|m[²³]|ha)$/;
const measureName =
  /^(?:in\s+)?(?:hectares|acres|kilomet(?:re|er)s|miles|kilograms|tonnes|barrels|lit(?:re|er)s|gallons)$/i;
const isUnit = (text: string): boolean => [alone, symbol, measureName].some((unit) => unit.test(text));

const lower = (letter: string): string => letter.toLowerCase();

function whole(head: string): { unit: string; name: string } | undefined {
  return isUnit(head.trim())
    ? { unit: plain(head.trim()).replace(/^\p{Lu}(?=\p{Ll}{3})/u, lower), name: '' }
    : undefined;
}

function inBrackets(head: string): { unit: string; name: string } | undefined {
  const own =
    /[([]\s*([^()[\]]{1,40}?)\s*[)\]]\s*$/.exec(head)?.[1] ??
    (head.includes(',') && isUnit(afterComma(head)) ? afterComma(head) : undefined) ??
    /,\s*((?:%|per ?cent)(?:\s+of\s+[^,]{1,40})?|[^,]{0,20}\b(?:thousands?|millions?|billions?|bn|mn|tonnes|tons)|['’]000s?)\s*$/i.exec(
      head,
    )?.[1];
  if (
    own === undefined ||
    edition.test(own) ||
    /\d/.test(own.replace(/[²³]|\bCO2e?\b|\b1[,. ]?000\b|['’]?000/g, ''))
  )
    return undefined;
  const name = head.slice(0, head.lastIndexOf(own)).replace(/[\s([,]+(?:in\s+)?$/i, '');
  return { unit: plain(own), name };
}

/** "2024 (plan)": how sure a column's numbers are, which is no unit. */
const edition =
  /^(?:plan(?:ned)?|budget(?:ed)?|forecasts?|project(?:ed|ions?)|targets?|est(?:\.|imated?|imates)?|prov(?:\.|isional)?|prel(?:\.|im(?:\.|inary)?)?|revised|actuals?|outturn|final|drafts?|latest)$/i;

/** What is counted by the thousand, where no bracket tells a unit from the words around it. */
const nouns =
  '(?:(?:metric |short |long )?tonn?e?s|(?:square |cubic )?(?:kilo)?met(?:re|er)s|(?:square )?miles|kilograms|barrels|lit(?:re|er)s|gallons|hectares|acres|people|persons|inhabitants|passengers|visitors|households|vehicles|jobs|hours)';
const count = String.raw`(?:thousand|million|billion)s?\s+(?:of\s+)?`;
const measure = new RegExp(
  String.raw`^(?:\P{L}*\p{L}{1,5}(?:\P{L}.*)?|.*(?:thousand|million|billion|trillion|per ?cent|points|watt|gram|joule|${nouns}|days|weeks|months|years|feet|ounces|pounds|index).*)$`,
  'iu',
);

/** What a caption has in brackets may be whose the numbers are: "(developers)". */
export const isMeasure = (unit: string): boolean =>
  alone.test(unit) || new RegExp(money).test(unit) || measure.test(unit);

/** "Freight (thousands of tonnes), 2021", "Freight, million tonnes, by port", "Coal in thousands of tonnes". */
const scaled = new RegExp(
  String.raw`\s*[([](?:in\s+)?(${count}\p{L}[\p{L} ]{0,24}?)(?:\s+(?:unless|except)\b[^()[\]]*)?[)\]]|(?:(?:^|[,;:–—])\s*(?:in\s+)?|\sin\s+)(${count}${nouns})(?=\s*(?:[,;]|$))`,
  'iu',
);

function scaledAmid(head: string): { unit: string; name: string } | undefined {
  const found = scaled.exec(head);
  if (!found) return undefined;
  const name = head.slice(0, found.index) + head.slice(found.index + found[0].length);
  return { unit: (found[1] ?? found[2]!).toLowerCase(), name: name.trim() };
}

const afterComma = (head: string): string => head.slice(head.lastIndexOf(',') + 1).trim();

/** "% change", "Change %", "Income as % of costs", "Change in points": the words still say what is measured. */
function percentAtAnEnd(head: string): { unit: string; name: string } | undefined {
  if (/\p{L}\s+(?:as|in)\s+(?:a\s+)?(?:%|per ?cent(?:age)?)\s+of\s+\p{L}/iu.test(head))
    return { unit: '%', name: head };
  const name =
    /^(?:%|per ?cent)\s+(\p{L}.*)$/iu.exec(head)?.[1] ??
    /^(.*\p{L})\s*%$/u.exec(head)?.[1]?.replace(/[\s,]+in$/i, '');
  if (name !== undefined) return { unit: '%', name };
  const points = /^(.*\p{L})\s+in\s+((?:percentage )?points|pp)$/iu.exec(head);
  return points ? { unit: points[2]!, name: points[1]! } : undefined;
}

/** Without what only leads to it or limits it: "in", "figures in", "unit:", "unless stated". */
const plain = (unit: string): string =>
  unit
    .replace(/^(?:(?:all\s+)?(?:figures|values|amounts|numbers|data)(?:\s+are)?\s+)?in\s+|^units?:\s*/i, '')
    .replace(/\s+(?:unless|except)\b.*$/i, '');

const sign = new RegExp(`^(${money})\\s*(.*)$`);
const inWords: readonly (readonly [RegExp, string])[] = [
  [/^(?:['’]?000s?|1[,. ]?000)(?:\s+of)?(?=\s|$)/i, 'thousand'],
  [/^(?:mi?ll?n|mn)\b\.?/i, 'million'],
  [/^bn\b\.?/i, 'billion'],
  [/^tn\b\.?/i, 'trillion'],
  [/\b(thousand|million|billion|trillion)s?\b(?:\s+of(?=\s))?/i, '$1'],
  [/^(?:per ?cent|percentages?)$/i, '%'],
  [/^(?:pp|p\.p\.|percentage points?)$/i, 'percentage points'],
];

/** "US$ million" over 12 is "US$12 million". */
function around(unit: string): { prefix: string; suffix: string } {
  const match = sign.exec(unit);
  const [currency, behind] = match ? [match[1]!, match[2]!] : ['', unit];
  // After a currency a letter is a scale; by itself it may be a metre.
  let rest = currency === '' ? behind : behind.replace(/^m$/i, 'million').replace(/^k$/i, 'thousand');
  for (const [written, word] of inWords) rest = rest.replace(written, word);
  rest = rest.trim();
  const prefix = /^[A-Z]{3}$/.test(currency) ? `${currency} ` : currency;
  return { prefix, suffix: rest === '' ? '' : rest.startsWith('%') ? rest : ` ${rest}` };
}
