/** A desk's own list of people and organisations: what it says of names wins over what was inferred. */
import type { NamedType } from '../../annotate/names/mention.ts';

export interface RegisterEntry {
  readonly type: NamedType;
  /** The name the desk uses. */
  readonly name: string;
  /** Other ways the sources or drafts name them: "CFR", "Orban". */
  readonly aliases?: readonly string[];
  /** Titles they hold, as they stand before the name or alone: "Prime Minister". */
  readonly titles?: readonly string[];
}

/** In the order of the file; where two entries share an alias, the first has it. */
export type Register = readonly RegisterEntry[];
