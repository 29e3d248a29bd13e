/** Annotations by a paragraph's text, so that an edit costs the paragraphs it touches and nothing else. */
import { type Annotations, annotate } from '../annotate/annotate.ts';
import type { CellFrame } from '../text/paragraph.ts';

export class AnnotationCache {
  private readonly kept = new Map<string, Annotations>();
  private characters = 0;
  private readonly limit: number;

  /** `limit` is the number of characters of text that are kept, the least recently used going first. */
  constructor(limit = 20_000_000) {
    this.limit = limit;
  }

  /** `frame` is what a table says of its cell. */
  annotate(text: string, frame?: CellFrame): Annotations {
    const key = frame ? `${text}\n${JSON.stringify(frame)}` : text;
    const known = this.kept.get(key);
    if (known) {
      this.kept.delete(key);
      this.kept.set(key, known);
      return known;
    }
    const fresh = annotate(text, frame);
    this.kept.set(key, fresh);
    this.characters += key.length;
    for (const oldest of this.kept.keys()) {
      if (this.characters <= this.limit) break;
      this.kept.delete(oldest);
      this.characters -= oldest.length;
    }
    return fresh;
  }
}
