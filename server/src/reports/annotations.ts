/** What was found in one document, beside its text: as data, or a line each in the manner of brat's stand-off files. */
import { conceptOf, conceptText } from '../annotate/figures/concept.ts';
import { type Figure, isoDate } from '../annotate/figures/figure.ts';
import type { NamedType } from '../annotate/names/mention.ts';
import { type AnnotatedDocument, locate, textAt } from '../evidence/document.ts';
import type { EntityTable } from '../evidence/names/entities.ts';
import type { Span } from '../text/span.ts';

export interface ReportedAnnotation {
  readonly type: NamedType | Figure['kind'] | 'quotation';
  /** UTF-16 code units of the file, `end` exclusive. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** Who is meant, or the quantity in a normal form; "" for a quotation. */
  readonly means: string;
  /** What a figure measures, whose and when: "rare earth exports, China, 2023"; absent where the sentence does not say. */
  readonly about?: string;
}

/** In order of their place; an annotation that encloses others comes before them. */
export function annotationsOf(document: AnnotatedDocument, entities: EntityTable): ReportedAnnotation[] {
  const result: ReportedAnnotation[] = [];
  for (const passage of document.passages) {
    const add = (type: ReportedAnnotation['type'], span: Span, means: string, about?: string) => {
      const place = locate(document, passage, span);
      result.push({
        type,
        ...place.span,
        text: textAt(place),
        means,
        ...(about && { about }),
      });
    };
    const { text, figures, mentions, quotations } = passage.annotations;
    for (const figure of figures)
      add(
        figure.kind,
        figure.span,
        quantity(figure),
        conceptText(text, conceptOf(passage.annotations, figure)),
      );
    for (const mention of mentions) {
      const entity = entities.of(mention);
      if (entity) add(entity.type, mention.span, entity.name);
    }
    for (const { span } of quotations) add('quotation', span, '');
  }
  return result.sort((a, b) => a.start - b.start || b.end - a.end);
}

export const annotationText = (annotations: readonly ReportedAnnotation[]): string =>
  annotations
    .map(({ type, start, end, text, means, about }, index) =>
      [`T${index + 1}`, `${type} ${start} ${end}`, text.replace(/\s+/g, ' '), means, about ?? '']
        .join('\t')
        .trimEnd(),
    )
    .join('\n')
    .concat('\n');

/** "over 70 %", "55000000000 USD", "5–10 %", "2025-10-25". */
function quantity(figure: Figure): string {
  if (figure.date) return isoDate(figure.date);
  const { bound, low, high, unit, per } = figure;
  const value = low === high ? String(low) : `${low}–${high}`;
  return [bound === 'exactly' ? '' : bound, value, unit, per && `per ${per}`].filter(Boolean).join(' ');
}
