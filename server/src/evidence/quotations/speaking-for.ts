/** The organisation that speaks, or that a speaker speaks for: “Acme”, “analysts at Acme”, “Ann Lee of Acme”, “the same company”. */
import type { Mention } from '../../annotate/names/mention.ts';
import type { Speaker } from '../../annotate/quotations/quotation.ts';
import type { Passage } from '../document.ts';

export function speakingFor(
  { annotations }: Passage,
  { mention, form, span }: Speaker,
  /** That of who spoke last in the paragraph. */
  last: Mention | undefined,
  before: Passage | undefined,
): Mention | undefined {
  const { mentions, text } = annotations;
  if (mention?.type === 'organisation') return mention;
  if (mention?.type === 'person') return told(annotations, mention);
  if (form !== 'phrase') return undefined;
  if (meant.test(text.slice(span.start, span.end))) return last ?? (before && only(before));
  return mentions.find(
    (each) =>
      // One mention alone often looks like a place: “analysts at Acme”. What it is, entities decide.
      each.type !== 'person' &&
      each.span.start >= span.start &&
      each.span.end <= span.end &&
      member.test(text.slice(span.start, each.span.start)),
  );
}

const meant =
  /^(?:the|this|that)\s+(?:same\s+)?(?:company|firm|business|bank|retailer|airline|charity|foundation|group|organi[sz]ation|association|network|newspaper|paper|magazine|publisher|broadcaster|institute|think tank|site|website)$/i;
const member = /\b(?:at|of|for|from|with)\s+(?:the\s+)?$/;

/** Ann Lee of Acme; Ann Lee, an analyst at Acme; Ann Lee, Acme's chief economist. */
function told({ mentions, text }: Passage['annotations'], { span }: Mention): Mention | undefined {
  const next = mentions.find(({ span: { start } }) => start >= span.end);
  if (next?.type !== 'organisation') return undefined;
  return beside.test(text.slice(span.end, next.span.start)) ? next : undefined;
}

const beside =
  /^(?:,\s+(?:the\s+)?|,?\s+(?:(?:an?|the)\s+)?(?:\p{Ll}[\p{L}-]*\s+){0,4}(?:at|of|for|from|with)\s+(?:the\s+)?)$/u;

/** The one organisation that a paragraph names, outside quotation marks. */
function only({ annotations: { mentions, quotations } }: Passage): Mention | undefined {
  const found = mentions.filter(
    ({ span, type }) =>
      type === 'organisation' &&
      !quotations.some((each) => each.span.start <= span.start && span.start < each.span.end),
  );
  return new Set(found.map(({ name }) => name)).size === 1 ? found[0] : undefined;
}
