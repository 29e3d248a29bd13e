/** The digests of a library's parts, kept across starts: to read one takes a fraction of the time to join those of its sources. */
import { type Digest, joined, type Stretch, wholeOf } from '../evidence/columns.ts';
import { digestIn } from '../evidence/digest.ts';
import type { AnnotatedDocument } from '../evidence/document.ts';
import { KnownWords } from '../evidence/known-words.ts';
import type { Part } from '../evidence/part.ts';
import type { Env } from './env.ts';
import { sha256 } from './sha256.ts';
import type { SourceCache } from './source-reader.ts';
import { digestKey, packedDigest, unpackedDigest } from './source-record.ts';
import { type CancellationToken, rest, runInSlices } from './steps.ts';

export class PartDigests {
  private readonly env: Pick<Env, 'sourceCache'>;

  constructor(env: Pick<Env, 'sourceCache'>) {
    this.env = env;
  }

  /** Gives each part its digest, where results are kept; elsewhere the parts join those of their sources themselves. */
  async give(parts: readonly Part[], token: CancellationToken): Promise<void> {
    const cache = this.env.sourceCache?.();
    if (!cache) return;
    for (const part of parts) {
      // A few small texts are not worth the opening of a database.
      if (part.hasDigest || !part.documents.some(({ digest }) => digest?.key !== undefined)) continue;
      const key = await keyOf(part);
      const kept = key && (await digestUnder(cache, key));
      const digest = kept || (await joinedOf(part, cache, token));
      if (key && !kept) await cache.put(key, packedDigest(digest));
      part.give(digest);
      await rest(token);
    }
  }
}

/** By the contents of its sources, in order; undefined where one of them is not kept. */
async function keyOf({ documents }: Part): Promise<string | undefined> {
  const keys = documents.map(({ digest }) => digest?.key);
  return keys.includes(undefined) ? undefined : `part ${await sha256(utf8.encode(keys.join('\n')))}`;
}

async function joinedOf({ documents }: Part, cache: SourceCache, token: CancellationToken): Promise<Digest> {
  const digests: Stretch[] = [];
  const known = new KnownWords();
  for (const document of documents) {
    digests.push(
      wholeOf((await keptOf(document, cache)) ?? (await runInSlices(digestIn(document, known), token))),
    );
    await rest(token);
  }
  return runInSlices(joined(digests), token);
}

const keptOf = async ({ digest }: AnnotatedDocument, cache: SourceCache): Promise<Digest | undefined> =>
  digest?.key === undefined ? undefined : digestUnder(cache, digestKey(digest.key));

/** What does not unpack is as good as not there. */
async function digestUnder(cache: SourceCache, key: string): Promise<Digest | undefined> {
  const packed = await cache.get(key);
  try {
    return packed && unpackedDigest(packed);
  } catch {
    return undefined;
  }
}

const utf8 = new TextEncoder();
