/** Reads times of day: "5 p.m.", "10am", "17:30", "0400 GMT", "ten o’clock", "at five in the morning", "noon", "half past six". */

import { isDigit, isSpace, nextInitial, run } from './scan.ts';

export interface TimeRead {
  readonly end: number;
  /** Since midnight; undefined where the hour is not said: "sundown". */
  readonly minutes?: number;
  /** "4:07.13" and "1:36.6" are times that a race took, in seconds. */
  readonly seconds?: number;
}

const zone =
  '(?:[ \\u00a0](?:[ECMP][DS]?T|GMT|UTC|BST|CET|CEST|JST|IST|AEST|(?:Eastern|Central|Mountain|Pacific|local)(?:[ \\u00a0](?:standard|daylight))?[ \\u00a0][Tt]ime)(?![A-Za-z]))?';
const clock = new RegExp(
  `(?:(\\d{1,2})(?:[:.](\\d{2}))?(?::\\d{2})?[ \\u00a0]?([ap])(?:\\.[ ]?m\\.|m(?![A-Za-z])\\.?(?=[ \\u00a0]\\p{Ll})|m(?![A-Za-z]))|([01]?\\d|2[0-3]):([0-5]\\d)(?::[0-5]\\d)?(?![\\d:]|\\.\\d)|([01]?\\d)[ \\u00a0]o[’']clock)${zone}`,
  'iuy',
);
const military = /([01]\d|2[0-3])([0-5]\d)[ \u00a0]?(?:hours|hrs|GMT|UTC|Z)(?![A-Za-z])/y;
const raced = /(\d{1,2}):([0-5]\d)\.(\d{1,3})(?![\d:])/y;
/** What a match's clock still has to run. */
const left = /[ \u00a0](?:left|remaining|to[ \u00a0](?:go|play))(?![A-Za-z])/y;
const spoken =
  /(one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)(?:[ -](fifteen|thirty|forty-five))?[ \u00a0](?:o[’']clock|([ap])\.?m\b\.?)/iy;
const past =
  /(?:half|(?:a )?quarter|ten|twenty|five)[ \u00a0](?:past|to|after)[ \u00a0](one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)(?![A-Za-z-]|[ \u00a0](?:percent|per|million|billion|hundred|thousand|people|years|days))/iy;
/** "At around five in the morning", "at 9 at night". */
const ofDay =
  /(\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)[ \u00a0](?:in[ \u00a0]the[ \u00a0](?:early[ \u00a0])?(morning|afternoon|evening)|at[ \u00a0](night))(?![A-Za-z])/iy;
const named = /(noon|midday|midnight|sunrise|sunset|sundown|dawn|dusk)(?![A-Za-z])/iy;
const hours = 'one two three four five six seven eight nine ten eleven twelve'.split(' ');

export function readTime(text: string, at: number): TimeRead | undefined {
  let next = at;
  while (next - at < 5 && isDigit(text.charCodeAt(next))) next++;
  const code = text.charCodeAt(next);
  const letter = (isSpace(code) ? text.charCodeAt(next + 1) : code) | 32;
  if (code !== 58 && code !== 46 && letter !== 97 && letter !== 112 && letter !== 111) {
    if (letter === 105) return readOfDay(text, at);
    // a, p and o open "a.m.", "p.m." and "o’clock"; h, g, u and z what follows 0400.
    return next - at === 4 && /[hguz]/.test(String.fromCharCode(letter)) ? readMilitary(text, at) : undefined;
  }
  const race = code === 58 ? run(raced, text, at) : null;
  if (race)
    return { end: at + race[0].length, seconds: Number(race[1]) * 60 + Number(`${race[2]}.${race[3]}`) };
  const dot = code === 46 ? dottedAt(text, at) : undefined;
  if (dot) return dot;
  const match = run(clock, text, at);
  if (!match) return letter === 97 ? readOfDay(text, at) : undefined;
  const end = at + match[0].length;
  const hour = Number(match[1] ?? match[4] ?? match[6]);
  const minute = Number(match[2] ?? match[5] ?? 0);
  if (match[4] && run(left, text, end)) return { end, seconds: hour * 60 + minute };
  if (match[3] === undefined) return { end, minutes: hour * 60 + minute };
  if (hour < 1 || hour > 12 || minute > 59) return undefined;
  return { end, minutes: ((hour % 12) + (match[3].toLowerCase() === 'p' ? 12 : 0)) * 60 + minute };
}

const dotted =
  /([01]?\d|2[0-3])\.([0-5]\d)(?=[ \u00a0](?:on[ \u00a0](?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|in[ \u00a0]the[ \u00a0](?:morning|afternoon|evening)|at[ \u00a0]night|(?:this|that|last|yesterday)[ \u00a0](?:morning|afternoon|evening|night)|yesterday|tonight)(?![A-Za-z]))/y;
const atBefore = /(?:^|[^A-Za-z])at[ \u00a0](?:(?:about|around|roughly|exactly|nearly)[ \u00a0])?$/i;
const late = /^[ \u00a0](?:tonight|at night|[^.,;:]{0,20}\b(?:night|evening|afternoon))(?![A-Za-z])/i;

/** "At around 9.40 on Monday night". */
function dottedAt(text: string, at: number): TimeRead | undefined {
  const match = atBefore.test(text.slice(Math.max(0, at - 14), at)) ? run(dotted, text, at) : null;
  if (!match) return undefined;
  const end = at + match[0].length;
  const hour = Number(match[1]);
  const half = hour < 12 && late.test(text.slice(end, end + 36)) ? 12 : 0;
  return { end, minutes: (hour + half) * 60 + Number(match[2]) };
}

function readOfDay(text: string, at: number): TimeRead | undefined {
  const match = atBefore.test(text.slice(Math.max(0, at - 14), at)) ? run(ofDay, text, at) : null;
  if (!match) return undefined;
  const written = match[1]!.toLowerCase();
  const hour = isDigit(written.charCodeAt(0)) ? Number(written) : hours.indexOf(written) + 1;
  if (hour < 1 || hour > 12) return undefined;
  // Night begins at six or so, and goes on behind midnight.
  const isLate = match[3] ? hour > 5 && hour < 12 : match[2]!.toLowerCase() !== 'morning';
  return { end: at + match[0].length, minutes: ((hour % 12) + (isLate ? 12 : 0)) * 60 };
}

function readMilitary(text: string, at: number): TimeRead | undefined {
  const four = run(military, text, at);
  return four ? { end: at + four[0].length, minutes: Number(four[1]) * 60 + Number(four[2]) } : undefined;
}

/** A time that opens with the word at [at, to). */
export function readTimeWord(text: string, at: number, to: number): TimeRead | undefined {
  const initial = nextInitial(text, to);
  const letter = text.charCodeAt(at) | 32;
  // noon, midday, midnight, sunset, dawn, dusk; else "o’clock", "a.m.", "p.m.", "past", "to", "fifteen", "thirty".
  const name =
    letter === 110 || letter === 109 || letter === 115 || letter === 100 ? run(named, text, at) : null;
  if (name) {
    const word = name[1]!.toLowerCase();
    const minutes = word === 'midnight' ? 0 : word === 'noon' || word === 'midday' ? 720 : undefined;
    return { end: at + name[0].length, ...(minutes !== undefined && { minutes }) };
  }
  if (initial === 105) return readOfDay(text, at);
  if (initial !== 111 && initial !== 97 && initial !== 112 && initial !== 116 && initial !== 102)
    return undefined;
  const clocked = run(spoken, text, at);
  if (clocked) {
    const hour = hours.indexOf(clocked[1]!.toLowerCase()) + 1;
    const minute = { fifteen: 15, thirty: 30, 'forty-five': 45 }[clocked[2]?.toLowerCase() ?? ''] ?? 0;
    const half = clocked[3]?.toLowerCase() === 'p' ? 12 : 0;
    return { end: at + clocked[0].length, minutes: ((hour % 12) + half) * 60 + minute };
  }
  const hour = run(past, text, at);
  return hour ? { end: at + hour[0].length } : initial === 97 ? readOfDay(text, at) : undefined;
}
