/** Annotations by a paragraph's text, so that an edit costs the paragraphs it touches and nothing else. */
import { type Annotations, annotate } from '../annotate/annotate.ts';
import { ownCopy } from '../text/own-copy.ts';
import type { CellFrame } from '../text/paragraph.ts';

export class AnnotationCache {
  private readonly kept = new Map<string, Annotations>();
  private characters = 0;
  private readonly limit: () => number;

  /** `limit` is asked how many characters of paragraphs may be kept, the least recently used going first. */
  constructor(limit = () => 20_000_000) {
    this.limit = limit;
  }

  /** How many paragraphs are kept. */
  get size(): number {
    return this.kept.size;
  }

  /** `frame` is what a table says of its cell. */
  annotate(text: string, frame?: CellFrame): Annotations {
    const key = frame ? `${text}\n${JSON.stringify(frame)}` : text;
    const known = this.kept.get(key);
    const annotations = known ?? annotate(ownCopy(text), frame);
    this.kept.delete(key);
    this.kept.set(frame ? key : annotations.text, annotations);
    if (known) return known;
    this.characters += text.length;
    const limit = this.limit();
    for (const [oldest, { text }] of this.kept) {
      if (this.characters <= limit) break;
      this.kept.delete(oldest);
      this.characters -= text.length;
    }
    return annotations;
  }
}
