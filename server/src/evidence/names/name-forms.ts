/** What a full name may be shortened to, and the forms under which it is the same name. */

import { fold } from '../../annotate/names/fold.ts';
import { known } from '../../annotate/names/known.ts';
import type { NamedType } from '../../annotate/names/mention.ts';
import { knowledge } from '../../annotate/names/name-knowledge.ts';
import { organisationEndings, organisationHeads, particles } from '../../annotate/names/name-words.ts';

const legalForms = new Set(
  'corporation corp corp. company co co. inc inc. ltd ltd. limited plc llc gmbh ag sa nv spa group holdings holding'.split(
    ' ',
  ),
);
const initial = /^[a-z]\.?$/;

/** Other spellings of the same full name: without middle initials, without the legal form. */
export function sameName(key: string, type: NamedType | 'unknown'): string | undefined {
  const words = key.split(' ');
  if (words.length < 2) return undefined;
  if (type === 'organisation') {
    let end = words.length;
    while (end > 1 && legalForms.has(words[end - 1]!)) end--;
    return end < words.length ? words.slice(0, end).join(' ') : undefined;
  }
  if (type !== 'person') return undefined;
  const kept = words.filter((word, i) => i === 0 || !(initial.test(word) || /^(?:jr|sr)\.?$/.test(word)));
  return kept.length > 1 && kept.length < words.length ? kept.join(' ') : undefined;
}

/** Short forms, the surest first in each list. */
export interface ShortForms {
  /** A surname, a firm's first word, an acronym. */
  readonly sure: readonly string[];
  /** A given name; "the Council": only where nothing else may be meant. */
  readonly loose: readonly string[];
}

const none: ShortForms = { sure: [], loose: [] };

export function shortForms(name: string, type: NamedType | 'unknown'): ShortForms {
  const words = fold(name).replace(/^the /, '').split(' ');
  if (words.length < 2) return none;
  if (type === 'person' || type === 'unknown') return personal(words);
  if (type === 'organisation') return organisational(name, words);
  if (type === 'event' || type === 'product') return { sure: [], loose: [] };
  return none;
}

function personal(words: readonly string[]): ShortForms {
  const kept = words.filter((word) => !/^(?:jr|sr|ii|iii|iv)\.?$/.test(word));
  const last = kept.at(-1)!;
  const sure = [last];
  const particle = kept.findIndex((word, i) => i > 0 && particles.has(word));
  if (particle > 0) sure.push(kept.slice(particle).join(' '));
  const hyphen = last.lastIndexOf('-');
  if (/^(?:al|el|ar|as|bin|ibn)-/.test(last)) sure.push(last.slice(hyphen + 1));
  if (kept.length > 2 && particle < 0) sure.push(kept.slice(-2).join(' '), kept.slice(0, 2).join(' '));
  return { sure, loose: initial.test(kept[0]!) ? [] : [kept[0]!] };
}

function organisational(name: string, words: readonly string[]): ShortForms {
  const sure: string[] = [];
  const loose: string[] = [];
  const capitals = name.split(/[\s-]/).filter((word) => /^\p{Lu}/u.test(word));
  const acronym = capitals
    .map((word) => word[0]!)
    .join('')
    .toLowerCase();
  if (acronym.length > 2) sure.push(acronym, `${acronym.split('').join('.')}.`);
  const first = words[0]!;
  const plain = known.common | known.demonym | known.country | known.region | known.town | known.given;
  if (!(knowledge(first) & plain) && !organisationHeads.has(first)) sure.push(first);
  else if (!(knowledge(first) & (known.demonym | known.country | known.region | known.grammar)))
    loose.push(first);
  let end = words.length;
  while (end > 1 && organisationEndings.has(words[end - 1]!)) end--;
  if (end > 1 && end < words.length) sure.push(words.slice(0, end).join(' '));
  else if (end === 1 && !(knowledge(first) & known.common)) loose.push(first);
  if (organisationHeads.has(first)) loose.push(first);
  else if (organisationEndings.has(words.at(-1)!)) loose.push(words.at(-1)!);
  return { sure, loose };
}

/** "CSIS" may stand for "Center for Strategic and International Studies": its letters come in order, from the first. */
export function abbreviates(acronym: string, name: string): boolean {
  const letters = fold(acronym)
    .replace(/[^a-z]/g, '')
    .replace(/s$/, '');
  const words = fold(name)
    .replace(/^the /, '')
    .replace(/[^a-z ]/g, ' ');
  if (letters.length < 2 || letters[0] !== words[0] || name.length < acronym.length * 2) return false;
  let at = 0;
  for (const letter of letters) {
    at = words.indexOf(letter, at) + 1;
    if (at === 0) return false;
  }
  return true;
}
