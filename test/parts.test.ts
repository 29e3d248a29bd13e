/** A library that takes over what did not change is the same as one that is put together from scratch. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { snapshot } from '../server/src/checks/run.ts';
import type { AnnotatedDocument } from '../server/src/evidence/document.ts';
import { supportSteps } from '../server/src/evidence/figures/support.ts';
import { type Part, partsOf } from '../server/src/evidence/part.ts';
import { type Library, librarySteps } from '../server/src/evidence/reading.ts';
import { runAtOnce } from '../server/src/text/steps.ts';
import { AnnotationCache } from '../server/src/workspace/annotation-cache.ts';
import { annotatedDocument, readingOf } from '../server/src/workspace/build.ts';

const cache = new AnnotationCache();
const document = (name: string, text: string): AnnotatedDocument =>
  runAtOnce(annotatedDocument({ uri: `case:///${name}`, name, text, format: 'plain' }, cache));

const people = ['Lena Okafor', 'Paul Okafor', 'Senator Aiko Mori', 'Norma Glass', 'Ines Moreau', 'Rui Prado'];
const bodies = [
  'Hendry Shipping Corporation',
  'Institute for Nordic Harbour Research (INHR)',
  'Port of Kiel',
];
const pick = (list: readonly string[], seed: number) => list[seed % list.length]!;

/** A few sentences with names, figures, dates and quotations, which other seeds share in part. */
const article = (seed: number): string =>
  [
    `${pick(people, seed)} of ${pick(bodies, seed >> 1)} counted ${100 + ((seed * 37) % 90)} ships in ${1990 + (seed % 30)}.`,
    `“The harbour has ${seed % 13} new cranes this year,” said ${pick(people, seed >> 2)}, the mayor.`,
    seed % 3 === 0
      ? 'Oslo rejected the plan. Glass is brittle.'
      : `${pick(people, seed >> 1)
          .split(' ')
          .at(-1)} left.`,
    `It cost $${1 + (seed % 40)} million, ${seed % 60}% more than on ${1 + (seed % 28)} March 2021.`,
  ].join('\n\n');

const drafts = [
  'Okafor counted 137 ships in 1991. The mayor said “the harbour has 5 new cranes this year”.\n\nMori left.',
  'Hendry spent $17 million, 40% more than on 12 March 2021. INHR counts 175 ships. Then Oslo rejected it.',
  'Noma Glass and Ines Morau met the senator. “The harbour has 11 old cranes this year,” said Norma Glass.',
].map((text, nth) => document(`draft-${nth}`, text));

/** All that a draft and a writer's questions get from a library. */
function seen(library: Library) {
  const place = ({ document, span }: { document: AnnotatedDocument; span: object }) => ({
    in: document.name,
    span,
  });
  const readings = drafts.map((draft) => runAtOnce(readingOf(draft, library, [], new WeakMap())));
  return {
    findings: readings.map((reading) =>
      snapshot(reading, { severities: {}, accepted: [] }).findings.map(
        ({ check, span, message, related }) => ({
          check,
          span,
          message,
          related: related.map(({ location, message }) => ({ ...place(location), message })),
        }),
      ),
    ),
    entities: [library.entities, ...readings.map(({ entities }) => entities)].map(({ entities }) =>
      entities.map(({ id, name, names, mentions, indirect, roles }) => ({
        id,
        name,
        names,
        mentions: mentions.map(place),
        indirect: indirect.map(place),
        roles: roles.map(place),
      })),
    ),
    found: library.index
      .search(['ship', 'harbour', 'crane', 'march'], 12)
      .map(({ document, sentence }) => place({ document, span: sentence })),
  };
}

test('after any sources were changed, added, removed or moved', () => {
  const edit = fc.record({
    kind: fc.constantFrom('change', 'correct', 'add', 'remove', 'turn'),
    at: fc.nat(400),
    seed: fc.nat(1000),
  });
  fc.assert(
    fc.property(fc.array(edit, { minLength: 1, maxLength: 4 }), (edits) => {
      let sources = Array.from({ length: 450 }, (_, nth) => document(`${nth}.txt`, article(nth)));
      let library = runAtOnce(librarySteps(sources, true));
      for (const [nth, { kind, at, seed }] of edits.entries()) {
        const place = at % sources.length;
        if (kind === 'turn') sources = [...sources.slice(place), ...sources.slice(0, place)];
        else {
          const { name, text } = sources[place]!;
          const fresh =
            kind === 'correct'
              ? document(name, text.replace(/\$\d+/, `$${seed}`))
              : document(kind === 'change' ? name : `new ${nth}.txt`, article(seed));
          sources = sources.toSpliced(place, kind === 'add' ? 0 : 1, ...(kind === 'remove' ? [] : [fresh]));
        }
        library = runAtOnce(librarySteps(sources, true, [], library));
      }
      expect(seen(library)).toEqual(seen(runAtOnce(librarySteps(sources, true))));
    }),
    { numRuns: 5 },
  );
});

test('one source changes one part, and one more does not move the others', () => {
  const sources = Array.from({ length: 6000 }, (_, nth) => document(`${nth}.txt`, 'It has 5 cranes.'));
  const parts = partsOf(sources);
  const fresh = (next: readonly AnnotatedDocument[]) =>
    partsOf(next, parts).filter((part) => !parts.includes(part)).length;
  expect(parts.length).toBeGreaterThan(8);
  expect(fresh(sources)).toBe(0);
  expect(fresh(sources.with(1000, document('1000.txt', 'It has 6 cranes.')))).toBe(1);
  expect(fresh(sources.toSpliced(700, 0, document('new.txt', 'It has 7 cranes.')))).toBe(1);
  expect(fresh(sources.toSpliced(300, 1))).toBeLessThanOrEqual(1);
});

test('parts that are taken over are cut where those made from scratch are', () => {
  const sources = Array.from({ length: 3000 }, (_, nth) => document(`${nth}.txt`, 'It has 5 cranes.'));
  const cut = (parts: readonly Part[]) => parts.map(({ documents }) => documents.map(({ uri }) => uri));
  for (const [before, now] of [
    [sources.slice(0, 2950), sources],
    [sources, sources.slice(0, 2950)],
    [sources, sources.toSpliced(1000, 1)],
    [sources, [...sources.slice(1500), ...sources.slice(0, 1500)]],
  ] as const)
    expect(cut(partsOf(now, partsOf(before)))).toEqual(cut(partsOf(now)));
});

test('who is meant is not worked out anew where a figure is corrected, and is where a name is', () => {
  const sources = Array.from({ length: 450 }, (_, nth) => document(`${nth}.txt`, article(nth)));
  const before = runAtOnce(librarySteps(sources, true));
  const after = (old: string, corrected: string) => {
    const at = sources.findIndex(({ text }) => text.includes(old));
    const { name, text } = sources[at]!;
    const next = sources.with(at, document(name, text.replace(old, corrected)));
    return runAtOnce(librarySteps(next, true, [], before)).entities.resolution;
  };
  const { byName } = before.entities.resolution;
  expect(after('$17 million', '$18 million').byName).toBe(byName);
  expect(after('Lena Okafor', 'Lena Okafir').byName).not.toBe(byName);
});

test('of many sources that state a number, that of the draft’s own thing bears it out', () => {
  const others = Array.from({ length: 300 }, (_, nth) => document(`${nth}.txt`, 'It has 5 cranes.'));
  const own = document('varna.txt', 'The harbour of Varna has 5 cranes, and a dock for ferries.');
  const { index } = runAtOnce(librarySteps(others.toSpliced(200, 0, own), true));
  const { annotations } = document('draft.md', 'The harbour of Varna has 5 cranes.').passages[0]!;
  expect(runAtOnce(supportSteps(annotations, index)).supports[0]!.evidence?.document).toBe(own);
});

test('a range is met once, though the number is near both of its ends', () => {
  const source = document('plan.txt', 'The plan is for 6,200 to 6,300 homes.');
  const { index } = runAtOnce(librarySteps([source], true));
  const [figure] = document('draft.md', 'Some 6,000 homes.').passages[0]!.annotations.figures;
  expect(index.near(figure!).map(({ figure }) => [figure.low, figure.high])).toEqual([[6200, 6300]]);
});
