/** The content words of a text as stems, with where they stand: what a claim and a source sentence must share to be about one thing. */
import { stemmer } from 'stemmer';
import type { Span } from '../text/span.ts';

export interface Term extends Span {
  readonly stem: string;
}

const functionWords = new Set(
  `a about above after again against all almost already also although always am among an and another any are around
  as at away back be became because been before being below between both but by can could day did do does doing done
  down during each either else even ever every few for from further get got had has have having he her here hers
  herself him himself his how however i if in into is it its itself just last least less let like made make many may
  me might more most much must my nearly neither next no nor not now of off often on once one only onto or other our
  out over own per quite rather said same say says she should since so some still such than that the their them then
  there these they this those though through thus to today told too toward towards under until up upon us very was
  we well were what when where whether which while who whom whose why will with within without would yet you your`.split(
    /\s+/,
  ),
);

/** Past forms that no stemmer takes back, by the verb they belong to. */
const irregular: ReadonlyMap<string, string> = new Map(
  `rose risen > rise; fell fallen > fall; grew grown growth > grow; shrank shrunk > shrink; won > win;
  lost loss losses > lose; sold sale sales > sell; bought > buy; spent > spend; paid > pay; built > build;
  held > hold; led > lead; left > leave; kept > keep; met > meet; sent > send; took taken > take; gave given > give;
  went gone > go; came > come; began begun > begin; broke broken > break; chose chosen choice > choose;
  drew drawn > draw; drove driven > drive; flew flown flight > fly; knew known > know; wrote written > write;
  spoke spoken speech > speak; struck > strike; stole stolen theft > steal; shot > shoot;
  died dead death deaths dying > die; born births > birth; thought > think; taught > teach; caught > catch;
  brought > bring; fought > fight; sought > seek; found > find; stood > stand; ran > run; swam > swim; sang sung > sing;
  sank sunk > sink; beaten > beat; people persons > person; men > man; women > woman; children > child; lives > life;
  halves halved > half; feet > foot; teeth > tooth; imprisoned imprisonment > prison; arrival > arrive;
  refusal > refuse; analyses > analysis; saw seen > see; ate eaten > eat; overtook overtaken > overtake;
  withdrew withdrawn withdrawal > withdraw; doubling > double; tripling trebled > triple; criteria > criterion`
    .split(/;\s*/)
    .flatMap((group) => {
      const [forms, base] = group.split(' > ') as [string, string];
      return forms.split(/\s+/).map((form) => [form, base] as const);
    }),
);

const word = /\p{L}[\p{L}\p{M}]*(?:[’'.-]\p{L}+)*/gu;

/** Content words in order of the text, without function words and numbers; a word that occurs twice is there twice. */
export function termsOf(text: string, stem = stemOf): Term[] {
  const result: Term[] = [];
  for (const match of text.matchAll(word)) {
    const lower = match[0]
      .toLowerCase()
      .replace(/[’']s$/, '')
      .replace(/[’'.]/g, '');
    if (!isContentWord(lower)) continue;
    const span = { start: match.index, end: match.index + match[0].length };
    for (const part of lower.split('-')) if (isContentWord(part)) result.push({ stem: stem(part), ...span });
  }
  return result;
}

export const isContentWord = (lower: string): boolean => lower.length > 1 && !functionWords.has(lower);

export const stemOf = (lower: string): string => stemmer(irregular.get(lower) ?? lower);
