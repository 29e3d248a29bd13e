/** A count that differs from the list it introduces: "three hubs: Ohio, Texas, Oregon and Utah". */

import { locate } from '../evidence/document.ts';
import { encloses } from '../text/span.ts';
import type { Check } from './check.ts';
import { eachJudgement } from './each-judgement.ts';

/** Whole numbers beyond this are not spelled out item by item. */
const longest = 12;

export const figureListCount: Check = {
  id: 'figure-list-count',
  severity: 'warning',
  run: eachJudgement(function* ({ passage }, { draft, sources }) {
    const { text, sentences, figures } = passage.annotations;
    for (const figure of figures) {
      if (figure.kind !== 'count' || figure.low !== figure.high || figure.bound !== 'exactly') continue;
      if (figure.low < 2 || figure.low > longest || figure.unit === '') continue;
      const sentence = sentences.find((span) => encloses(span, figure.span));
      const items = sentence && listAfter(text.slice(figure.span.end, sentence.end));
      // A list that is far from the count is most often no list of what is counted.
      if (!items || items === figure.low || Math.abs(items - figure.low) > 2) continue;
      // What a source says word for word is no slip of the draft's.
      const said = text.slice(figure.span.start, sentence.end);
      if (sources.some((source) => source.text.includes(said))) continue;
      yield {
        span: locate(draft, passage, figure.amount).span,
        message: `The list that follows has ${items} items.`,
      };
    }
  }),
};

/**
 * The number of items after a colon or dash up to the sentence's end. Only a plain list counts: short items of
 * names or nouns, joined by commas with "and" before the last; a clause among them makes it something else.
 */
function listAfter(rest: string): number | undefined {
  const match =
    /^(?:\s+(?:in|of|to|for|across|from|are|were|have|had)(?:\s+[\p{L}’'-]+){1,4})?\s*(?::|\s[–—-])\s+(.+?)[.!?]?$/u.exec(
      rest,
    );
  if (!match) return undefined;
  const items = match[1]!.split(/,\s+and\s+|,\s+|\s+and\s+/);
  if (items.length < 3 || !/\sand\s/.test(match[1]!)) return undefined;
  const plain = items.every(
    (item) =>
      item.split(/\s+/).length <= 4 &&
      !/[\d:;()–—]|\b(?:is|are|was|were|has|have|had|will|would|which|who|that|each|both|against|versus|vs|with|over)\b/.test(
        item,
      ),
  );
  // Names that something is said of behind the last one are the subject of a sentence, no list.
  const named = items.slice(0, -1).every((item) => isName.test(item));
  if (named && !isName.test(items.at(-1)!)) return undefined;
  // "Ohio and Texas and Oregon, and Utah": two ways of joining leave it open what an item is.
  return plain && (match[1]!.match(/\sand\s/g) ?? []).length === 1 ? items.length : undefined;
}

const isName = /^(?:(?:the|de|of|von|al)\s+|\p{Lu}[\p{L}\p{M}.’'-]*\s*)+$/u;
