/** The digests of a library's parts, kept across starts: mostly as they were made where their sources were read. */
import { type Digest, documentsOf, joined, type Stretch, wholeOf } from '../evidence/columns.ts';
import { digestIn } from '../evidence/digest.ts';
import type { DigestPlace, KeptDigest } from '../evidence/document.ts';
import { KnownWords } from '../evidence/known-words.ts';
import type { Part } from '../evidence/part.ts';
import { lazily } from '../text/lazily.ts';
import type { Env } from './env.ts';
import { sha256 } from './sha256.ts';
import type { SourceCache } from './source-reader.ts';
import { digestKey, packedDigest, unpackedDigest } from './source-record.ts';
import { type CancellationToken, rest, runInSlices } from './steps.ts';

export class PartDigests {
  private readonly env: Pick<Env, 'sourceCache' | 'sourceReader'>;

  constructor(env: Pick<Env, 'sourceCache' | 'sourceReader'>) {
    this.env = env;
  }

  /** Gives each part its digest, where results are kept; elsewhere the parts join those of their sources themselves. */
  async give(parts: readonly Part[], token: CancellationToken): Promise<void> {
    const cache = this.env.sourceCache?.();
    if (!cache) return;
    const kept = this.keptIn(cache);
    for (const part of parts) {
      // A few small texts are not worth the opening of a database.
      if (part.hasDigest || !part.documents.some(({ digest }) => digest?.key !== undefined)) continue;
      part.give((await readTogether(part, kept)) ?? (await keptOrJoined(part, cache, kept, token)));
      await rest(token);
    }
  }

  /** Digests by key; what is missing a thread may still have, which is asked for once. */
  private keptIn(cache: SourceCache): Kept {
    const flushed = lazily(() => this.env.sourceReader?.()?.flush?.());
    /** Where several threads read, a part has something of each of theirs, and the next part too. */
    const recent = new Map<string, Digest>();
    return async (key) => {
      const known = recent.get(key);
      if (known) return known;
      let digest = await digestUnder(cache, key);
      if (!digest) {
        await flushed();
        digest = await digestUnder(cache, key);
      }
      if (digest) recent.set(key, digest);
      const [oldest] = recent.keys();
      if (recent.size > mostRecent) recent.delete(oldest!);
      return digest;
    };
  }
}

const mostRecent = 16;

type Kept = (key: string) => Promise<Digest | undefined>;

/** The digest that its sources share, and no others. */
async function readTogether({ documents }: Part, kept: Kept): Promise<Digest | undefined> {
  const places = documents.map(({ digest }) => placeOf(digest));
  const key = places[0]?.key;
  if (key === undefined || !places.every((place, nth) => place?.key === key && place.nth === nth))
    return undefined;
  const digest = await kept(key);
  return digest && documentsOf(digest) === documents.length ? digest : undefined;
}

async function keptOrJoined(
  part: Part,
  cache: SourceCache,
  kept: Kept,
  token: CancellationToken,
): Promise<Digest> {
  const key = await keyOf(part);
  const known = key && (await digestUnder(cache, key));
  if (known) return known;
  const digest = await joinedOf(part, kept, token);
  if (key) await cache.put(key, packedDigest(digest));
  return digest;
}

async function joinedOf({ documents }: Part, kept: Kept, token: CancellationToken): Promise<Digest> {
  const stretches: Stretch[] = [];
  const found = new Map<string, Digest | undefined>();
  const known = new KnownWords();
  for (const document of documents) {
    const place = placeOf(document.digest);
    if (place && !found.has(place.key)) found.set(place.key, await kept(place.key));
    const digest = place && found.get(place.key);
    if (digest) follow(stretches, digest, place.nth);
    else stretches.push(wholeOf(await runInSlices(digestIn(document, known), token)));
    await rest(token);
  }
  return runInSlices(joined(stretches), token);
}

const placeOf = (digest: KeptDigest | undefined): DigestPlace | undefined =>
  digest?.key === undefined ? undefined : (digest.place ?? { key: digestKey(digest.key), nth: 0 });

/** A document more, which mostly follows the one before it. */
function follow(stretches: Stretch[], digest: Digest, nth: number): void {
  const last = stretches.at(-1);
  if (last?.digest === digest && last.to === nth) stretches[stretches.length - 1] = { ...last, to: nth + 1 };
  else stretches.push({ digest, from: nth, to: nth + 1 });
}

/** By the contents of its sources, in order; undefined where one of them is not kept. */
async function keyOf({ documents }: Part): Promise<string | undefined> {
  const keys = documents.map(({ digest }) => digest?.key);
  return keys.includes(undefined) ? undefined : `part ${await sha256(utf8.encode(keys.join('\n')))}`;
}

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
