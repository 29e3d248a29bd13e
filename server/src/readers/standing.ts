/** Whether a source is primary or secondary, as far as bibliographies and web pages say so: by a keyword, or by its type. */
import type { Standing } from '../text/provenance.ts';

/** Types of BibLaTeX, CSL and schema.org, in lower case. */
const byType: ReadonlyMap<string, Standing> = new Map([
  ...types(
    'primary',
    `bill legislation legal legal_case jurisdiction treaty regulation hearing dataset interview speech letter
    personal_communication patent standard`,
  ),
  ...types(
    'secondary',
    `newspaper magazine article-newspaper article-magazine newsarticle reportagenewsarticle opinionnewsarticle
    analysisnewsarticle backgroundnewsarticle reviewnewsarticle blogposting post-weblog broadcast review review-book
    inreference entry-dictionary entry-encyclopedia`,
  ),
]);

function types(standing: Standing, list: string): (readonly [string, Standing])[] {
  return list.split(/\s+/).map((type) => [type, standing]);
}

/** A keyword was written by a person, so it counts before the type. */
export function standingOf(
  written: readonly (string | undefined)[],
  keywords?: string,
): { readonly standing?: Standing } {
  const [named] = /\b(?:primary|secondary)\b/i.exec(keywords ?? '') ?? [];
  const standing =
    (named?.toLowerCase() as Standing | undefined) ??
    written.map((type) => byType.get(type?.toLowerCase() ?? '')).find((found) => found !== undefined);
  return standing ? { standing } : {};
}
