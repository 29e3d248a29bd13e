/** URIs under which an editor shows the text that was drawn from a PDF, Word or Excel file or a web page. */
import { URI } from 'vscode-uri';

export const viewScheme = 'policy-annotator-source';

/** The path stays, so that tabs and links read well; `.txt` keeps an editor from opening it as the original. */
export function viewOf(original: string): string {
  const { scheme, authority, path, query } = URI.parse(original);
  return URI.from({
    scheme: viewScheme,
    authority,
    path: `${path}.txt`,
    query: query ? `${scheme}?${query}` : scheme,
  }).toString();
}

/** Undefined for a URI that is no view's. */
export function originalOf(view: string): string | undefined {
  const { scheme, authority, path, query } = URI.parse(view);
  if (scheme !== viewScheme || !path.endsWith('.txt') || query === '') return undefined;
  const [own = '', ...rest] = query.split('?');
  return URI.from({ scheme: own, authority, path: path.slice(0, -4), query: rest.join('?') }).toString();
}
