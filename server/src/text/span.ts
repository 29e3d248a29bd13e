/** Half-open spans of UTF-16 code units, the unit of every offset in this project. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** True when the offset lies in the span or at its end, where an editor's cursor rests after typing. */
export const touches = (span: Span, offset: number): boolean => span.start <= offset && offset <= span.end;

export const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

export const encloses = (outer: Span, inner: Span): boolean =>
  outer.start <= inner.start && inner.end <= outer.end;

export const shift = (span: Span, by: number): Span => ({ start: span.start + by, end: span.end + by });

export const slice = (text: string, span: Span): string => text.slice(span.start, span.end);
