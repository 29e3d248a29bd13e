/** Annotations by a paragraph's text, so that an edit costs the paragraphs it touches and nothing else. */
import { type Annotations, annotate } from '../annotate/annotate.ts';

export class AnnotationCache {
  private readonly kept = new Map<string, Annotations>();
  private characters = 0;
  private readonly limit: number;

  /** `limit` is the number of characters of text that are kept, the least recently used going first. */
  constructor(limit = 20_000_000) {
    this.limit = limit;
  }

  annotate(text: string): Annotations {
    const known = this.kept.get(text);
    if (known) {
      this.kept.delete(text);
      this.kept.set(text, known);
      return known;
    }
    const fresh = annotate(text);
    this.kept.set(text, fresh);
    this.characters += text.length;
    for (const oldest of this.kept.keys()) {
      if (this.characters <= this.limit) break;
      this.kept.delete(oldest);
      this.characters -= oldest.length;
    }
    return fresh;
  }
}
