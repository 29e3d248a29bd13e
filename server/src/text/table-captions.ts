/** Tells a table's caption from prose, and the unit that a line around the table gives its numbers. */
import { squeezed } from './table-heads.ts';
import { unitOf } from './table-units.ts';

/** Longer lines above a table are prose. */
const longestCaption = 160;
const captioned = /^\s*(?:\*\*|__|[*_])?\s*(?:(?:Table|Tab\.|Figure|Box|Annex|Chart)\s+[\dA-Z]|.*:\s*$)/i;
const unitLine =
  /\b(?:figures|amounts|values|numbers|data|sums)\s+(?:are\s+)?(?:shown\s+|given\s+|expressed\s+)?in\s+([^.,;]{1,40})/i;

export const isCaption = (text: string): boolean =>
  text.trim().length <= longestCaption && (captioned.test(text) || unitOf(squeezed(text)) !== undefined);

/** "(thousands of tonnes)" where a line says that all numbers are in these. */
export function unitSaid(line: string): string | undefined {
  const unit = unitLine.exec(line)?.[1]?.trim();
  return unit !== undefined && unitOf(`(${unit})`) ? `(${unit})` : undefined;
}

/** A caption without its colon, and with the unit that its words give all numbers. */
export function captionOf(text: string): string {
  const unit = unitSaid(text);
  const line = isCaption(text) ? squeezed(text).replace(/:$/, '') : '';
  return unit === undefined || unitOf(line) ? line : `${line} ${unit}`.trim();
}
