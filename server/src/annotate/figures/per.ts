/** Reads what an amount is counted by: "a day", "per person", "/month", "annually". */

import { run } from './scan.ts';

export interface PerRead {
  readonly end: number;
  readonly per: string;
}

const rate =
  /[ \u00a0-](?:(?:an?|each|every)[ \u00a0-](second|minute|hour|day|night|week|month|quarter|year|head|person|share|barrel|tonne|ton|kilogram|kilo|gallon|litre|liter|mile|ounce|pound|bushel|unit|piece|pop|household|vote|game|match|ticket)|(?:per|for every)[ \u00a0-](\p{Ll}{2,14})|(annually|daily|weekly|monthly|yearly|apiece|hourly))(?![\p{L}])(?![ \u00a0](?:ago|earlier|before|previously|later|after|from now)(?![\p{L}]))/uy;
const manyOf =
  /[ \u00a0](?:per|for (?:every|each))[ \u00a0](?:(?:extra|additional|further|excess)[ \u00a0])?((?:\d[\d,.]{0,10}|ten|hundred|thousand|million)(?:[ \u00a0](?:hundred|thousand|million))?)[ \u00a0](\p{Ll}{2,14})(?![\p{L}])/uy;
const extra =
  /[ \u00a0](?:per|for (?:every|each))[ \u00a0](?:extra|additional|further|excess)[ \u00a0](\p{Ll}{2,14})(?![\p{L}])/uy;
const slash =
  /[ \u00a0]?\/[ \u00a0]?(second|sec|minute|min|hour|hr|day|week|month|year|yr|person|share|barrel|tonne|ton|kg|unit|MWh|kWh|h|s|d)(?![A-Za-z])/y;
const unitSlash = /\/(m[lL]|dL|[lL]|km[2²]?|cm[23²³]|m[23²³]?|ha|g|GB)(?![\p{L}\d])/uy;
/** One name for each, however it is written. */
const names: Readonly<Record<string, string>> = {
  sec: 'second',
  s: 'second',
  min: 'minute',
  hr: 'hour',
  h: 'hour',
  d: 'day',
  yr: 'year',
  kilogram: 'kg',
  kilogramme: 'kg',
  kilo: 'kg',
  liter: 'litre',
  l: 'litre',
  L: 'litre',
  kilometer: 'km',
  kilometre: 'km',
  capita: 'person',
  head: 'person',
  m2: 'm²',
  m3: 'm³',
  cm2: 'cm²',
  cm3: 'cm³',
  km2: 'km²',
};
const adverbs: Readonly<Record<string, string>> = {
  annually: 'year',
  yearly: 'year',
  daily: 'day',
  weekly: 'week',
  monthly: 'month',
  hourly: 'hour',
  apiece: 'piece',
};

const initials = new Set([...'aepfdhmwy'].map((c) => c.charCodeAt(0)));

/** `priced`: a price may be for many, "per 1,000 litres"; elsewhere their number is a figure of its own. */
export function readPer(text: string, at: number, priced = false): PerRead | undefined {
  const code = text.charCodeAt(at);
  if (code !== 32 && code !== 0xa0 && code !== 47 && code !== 45) return undefined;
  const next = text.charCodeAt(at + 1);
  // a, each, every, per, for every, annually, daily, hourly, monthly, weekly, yearly; or a slash.
  if (code !== 47 && next !== 47 && !initials.has(next)) return undefined;
  const many = priced ? run(manyOf, text, at) : null;
  if (many) return { end: at + many[0].length, per: `${many[1]} ${many[2]}` };
  const more = run(extra, text, at);
  if (more) return { end: at + more[0].length, per: more[1]! };
  const match = run(rate, text, at) ?? run(slash, text, at) ?? run(unitSlash, text, at);
  if (!match) return undefined;
  const word = match[1] ?? match[2] ?? adverbs[match[3]!]!;
  return { end: at + match[0].length, per: names[word] ?? word };
}
