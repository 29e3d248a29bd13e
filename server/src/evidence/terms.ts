/** The content words of a sentence as stems: what a claim and a source sentence must share to be about one thing. */
import { stemmer } from 'stemmer';

const functionWords = new Set(
  `a about above after again against all almost already also although always am among an and another any are around
  as at away back be became because been before being below between both but by can could day did do does doing done
  down during each either else even ever every few for from further get got had has have having he her here hers
  herself him himself his how however i if in into is it its itself just last least less let like made make many may
  me might more most much must my nearly neither new no nor not now of off often on once one only onto or other our
  out over own per quite rather said same say says she should since so some still such than that the their them then
  there these they this those though through thus to today told too toward towards under until up upon us very was
  we well were what when where whether which while who whom whose why will with within without would yet you your`.split(
    /\s+/,
  ),
);
const word = /\p{L}[\p{L}\p{M}]*(?:[’'.-]\p{L}+)*/gu;

/** Stems in order, without function words and numbers; a word that occurs twice is there twice. */
export function terms(text: string): string[] {
  const result: string[] = [];
  for (const match of text.matchAll(word)) {
    const lower = match[0]
      .toLowerCase()
      .replace(/[’']s$/, '')
      .replace(/[’']/g, '')
      .replace(/\./g, '');
    if (lower.length < 2 || functionWords.has(lower)) continue;
    for (const part of lower.split('-'))
      if (part.length > 1 && !functionWords.has(part)) result.push(stemmer(part));
  }
  return result;
}
