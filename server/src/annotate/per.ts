/** Reads what an amount is counted by: "a day", "per person", "/month", "annually". */

import { run } from './scan.ts';

export interface PerRead {
  readonly end: number;
  readonly per: string;
}

const rate =
  /[ \u00a0](?:(?:an?|each|every)[ \u00a0](second|minute|hour|day|night|week|month|quarter|year|head|person|share|barrel|tonne|ton|kilogram|kilo|gallon|litre|liter|mile|ounce|pound|bushel|unit|piece|pop|household|vote|game|match|ticket)|(?:per|for every)[ \u00a0](\p{Ll}{2,14})|(annually|daily|weekly|monthly|yearly|apiece|hourly))(?![\p{L}])/uy;
const slash =
  /[ \u00a0]?\/[ \u00a0]?(second|sec|minute|min|hour|hr|day|week|month|year|yr|person|share|barrel|tonne|ton|kg|unit|MWh|kWh|h|s|d)(?![A-Za-z])/y;
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

export function readPer(text: string, at: number): PerRead | undefined {
  const code = text.charCodeAt(at);
  if (code !== 32 && code !== 0xa0 && code !== 47) return undefined;
  const next = text.charCodeAt(at + 1);
  // a, each, every, per, for every, annually, daily, hourly, monthly, weekly, yearly; or a slash.
  if (code !== 47 && next !== 47 && !initials.has(next)) return undefined;
  const match = run(rate, text, at) ?? run(slash, text, at);
  if (!match) return undefined;
  const word = match[1] ?? match[2] ?? adverbs[match[3]!]!;
  return { end: at + match[0].length, per: word };
}
