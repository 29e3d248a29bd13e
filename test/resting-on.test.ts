/** A draft with many sources rests on a few of them: a number of another, in a sentence about something else, bears nothing out. */
import { describe, expect, test } from 'vitest';
import { library } from '../server/src/evidence/reading.ts';
import { runAtOnce } from '../server/src/text/steps.ts';
import { AnnotationCache } from '../server/src/workspace/annotation-cache.ts';
import { annotatedDocument, readingOf } from '../server/src/workspace/build.ts';

const harbour = `The harbour of Varna has five cranes and a dock for ferries. In March its pilots brought in 212 ships, and in April 187.

The harbour master, Ivan Petrov, wants a longer pier. It would cost 84 million leva.`;
/** Each has another number, and all of them have 640. */
const others = Array.from(
  { length: 20 },
  (_, nth) =>
    `The theatre in Lund sold ${300 + nth} tickets on its first night, and 640 on its last. Choir ${nth} sang.`,
);

function supports(draft: string, complete: boolean, sources: readonly string[]) {
  const cache = new AnnotationCache();
  const document = (name: string, text: string) =>
    runAtOnce(annotatedDocument({ uri: `case:///${name}`, name, text, format: 'markdown' }, cache));
  const held = library(
    sources.map((text, nth) => document(`${nth}.txt`, text)),
    complete,
  );
  const { judgements } = runAtOnce(readingOf(document('draft.md', draft), held, [], new WeakMap()));
  return judgements.flatMap(({ passage: { annotations }, supports }) =>
    supports.map((support) => ({
      ...support,
      written: annotations.text.slice(support.figure.amount.start, support.figure.amount.end),
    })),
  );
}

const told = (draft: string, complete = true, sources = [...others, harbour]): string[] =>
  supports(draft, complete, sources).map(
    ({ written, verdict, astray }) => `${written}: ${verdict}${astray ? `, ${astray.document.name}` : ''}`,
  );

const ships =
  'The harbour of Varna has five cranes. Its pilots brought in 212 ships in March and 187 in April.';

test('a number that another source has by chance is not borne out', () => {
  expect(told(`${ships}\n\nSome 640 people live off it.`)).toContain('Some 640: unsupported, 0.txt');
});

test('the same number is, where the draft rests on that source too', () => {
  const theatre = 'The theatre in Lund sold 307 tickets on its first night. Choir 7 sang.';
  expect(told(`${ships}\n\n${theatre}\n\nSome 640 came last.`).join()).toContain('640: supported');
});

test('a number of the draft’s own source is, in words of the draft’s own', () => {
  expect(told(`${ships}\n\nAll this does not come cheap: 84 million.`).join()).toContain(
    '84 million: supported',
  );
});

test('nothing is called unsupported while a source is unread', () => {
  expect(told(`${ships}\n\nSome 640 people live off it.`, false).join()).not.toContain('unsupported');
});

test('one source more or less, about something else, changes nothing that is said of a draft', () => {
  const draft = `${ships}\n\nMr Petrov’s pier costs 84 million leva. It is 97 metres long.`;
  const alone = told(draft, true, [harbour]);
  expect(told(draft)).toEqual(alone);
  expect(told(draft, true, [harbour, others[3]!])).toEqual(alone);
});

describe('among many sources', () => {
  const ports = Array.from(
    { length: 50 },
    (_, nth) => `In May the pilots of port ${nth} brought in ${600 + nth} ships.`,
  );
  const stray = 'In March the pilots brought in 212 ships, said the ferry board.';
  const linked = (draft: string, sources: readonly string[]): string[] =>
    supports(draft, true, sources).map(
      ({ written, verdict, evidence }) => `${written}: ${verdict}, ${evidence?.document.name}`,
    );
  const berths = 'It has 61 berths, 14 tugs, 37 lamps and a wall of 900 metres.';
  const own = `${harbour}\n\n${berths}`;
  const draft = `${ships} ${berths}\n\nIts pilots brought in 212 ships in March, as the ferry board will remember.`;

  test('a figure leads to the source that the draft rests on, though another has it in more of the draft’s words', () => {
    expect(linked(draft, [stray, ...ports, own])).toContain('212: supported, 51.txt');
    expect(linked(draft, [stray, ...ports, own])).not.toContain('212: supported, 0.txt');
  });

  test('it leads to the other where the draft cites that', () => {
    expect(linked(`${draft} (source: 0.txt)`, [stray, ...ports, own])).toContain('212: supported, 0.txt');
  });

  test('what none of its own bears out is left to the other', () => {
    const other = 'The pilots have 34 boats, said the ferry board.';
    expect(
      linked(`${ships}\n\nThe pilots have 34 boats, says the ferry board.`, [other, ...ports, own]),
    ).toContain('34: supported, 0.txt');
  });
});
