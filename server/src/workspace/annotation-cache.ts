/** Annotations by a paragraph's text, so that an edit costs the paragraphs it touches and nothing else. */
import { type Annotations, annotate } from '../annotate/annotate.ts';
import { ownCopy } from '../text/own-copy.ts';
import type { CellFrame } from '../text/paragraph.ts';

/** Annotates the paragraphs of one text of a document. */
export interface Annotator {
  annotate(text: string, frame?: CellFrame): Annotations;
  /** All of them have been. */
  end(): void;
}

export class AnnotationCache {
  private readonly kept = new Map<string, Annotations>();
  /** The cells of a document's last text. */
  private readonly cells = new WeakMap<object, ReadonlyMap<string, Annotations>>();
  private characters = 0;
  private readonly limit: () => number;

  /** `limit` is asked how many characters of paragraphs may be kept, the least recently used going first. */
  constructor(limit = () => 20_000_000) {
    this.limit = limit;
  }

  /** How many paragraphs are kept, without the cells of tables. */
  get size(): number {
    return this.kept.size;
  }

  /**
   * `owner` is there for as long as the document, whose cells are kept from one text to the next and no longer: each letter of a
   * table's head gives all cells below it another frame.
   */
  annotator(owner: object | undefined): Annotator {
    const before = owner && this.cells.get(owner);
    const now = new Map<string, Annotations>();
    return {
      annotate: (text, frame) => {
        if (!frame) return this.annotate(text);
        const key = `${text}\n${JSON.stringify(frame)}`;
        const annotations = now.get(key) ?? before?.get(key) ?? annotate(ownCopy(text), frame);
        now.set(key, annotations);
        return annotations;
      },
      end: () => {
        if (owner) this.cells.set(owner, now);
      },
    };
  }

  private annotate(text: string): Annotations {
    const known = this.kept.get(text);
    const annotations = known ?? annotate(ownCopy(text));
    this.kept.delete(text);
    this.kept.set(annotations.text, annotations);
    if (known) return known;
    this.characters += text.length;
    const limit = this.limit();
    for (const oldest of this.kept.keys()) {
      if (this.characters <= limit) break;
      this.kept.delete(oldest);
      this.characters -= oldest.length;
    }
    return annotations;
  }
}
