/** Who is meant, across sources and draft. */
import { describe, expect, test } from 'vitest';
import { type EntityTable, entityTable, sourceEntities } from '../server/src/evidence/names/entities.ts';
import type { Register } from '../server/src/evidence/names/register.ts';
import { runAtOnce } from '../server/src/text/steps.ts';
import { AnnotationCache } from '../server/src/workspace/annotation-cache.ts';
import { annotatedDocument } from '../server/src/workspace/build.ts';

const document = (name: string, text: string) =>
  runAtOnce(
    annotatedDocument({ uri: `case:///${name}`, name, text, format: 'plain' }, new AnnotationCache()),
  );

interface Desk {
  readonly sources: readonly string[];
  readonly draft: string;
  readonly register?: Register;
}

function read({ sources, draft, register }: Desk) {
  const below = sourceEntities(
    sources.map((text, i) => document(`source-${i}.txt`, text)),
    register,
  );
  const opened = document('draft.txt', draft);
  return { table: entityTable(opened, below), below, opened };
}

/** What a word of the draft means: "name (type)". */
function meant(desk: Desk, words: string): string | undefined {
  const { table, opened } = read(desk);
  for (const passage of opened.passages)
    for (const mention of passage.annotations.mentions)
      if (mention.name === words) {
        const entity = table.of(mention);
        return entity && `${entity.name} (${entity.type})`;
      }
  return 'no mention';
}

const harbour =
  'Lena Okafor, the Ghanaian ambassador to Norway, met Prime Minister Aiko Mori. Okafor thanked her.\n\n' +
  'The Institute for Nordic Harbour Research (INHR) counted the ships of Hendry Shipping Corporation.';

describe('a draft inherits what the sources resolve', () => {
  const rows: readonly (readonly [draft: string, words: string, meant: string])[] = [
    ['Then Okafor left.', 'Okafor', 'Lena Okafor (person)'],
    ['Okafor left.', 'Okafor', 'Lena Okafor (person)'],
    ['Mr OKAFOR left.', 'OKAFOR', 'Lena Okafor (person)'],
    ['Mori Aiko spoke.', 'Mori Aiko', 'Aiko Mori (person)'],
    ['We heard that INHR counts ships.', 'INHR', 'Institute for Nordic Harbour Research (organisation)'],
    ['We heard that Hendry sells ships.', 'Hendry', 'Hendry Shipping Corporation (organisation)'],
    ['Then the prime minister left.', 'prime minister', 'Aiko Mori (person)'],
    ['Then the ambassador left.', 'ambassador', 'Lena Okafor (person)'],
  ];
  test.each(rows)('%s', (draft, words, expected) => {
    expect(meant({ sources: [harbour], draft }, words)).toBe(expected);
  });
});

test('a surname that two people bear means neither', () => {
  const sources = ['Lena Okafor met Paul Okafor in Accra.'];
  expect(meant({ sources, draft: 'Then Okafor left.' }, 'Okafor')).toBe('Okafor (person)');
});

test('a title that two people hold means neither', () => {
  const sources = ['Senator Lena Okafor met Senator Paul Hendry.'];
  expect(meant({ sources, draft: 'Then the senator left.' }, 'senator')).toBeUndefined();
});

test('a plain word at the start of a sentence is a name only where another mention says so', () => {
  const draft = 'Glass is brittle.';
  expect(meant({ sources: ['We met Norma Glass in Oslo.'], draft }, 'Glass')).toBe('Norma Glass (person)');
  expect(meant({ sources: ['We met in Oslo.'], draft }, 'Glass')).toBeUndefined();
});

test('a country is one by all its names', () => {
  const { table } = read({ sources: ['The United Kingdom agreed.'], draft: 'The UK and Britain agreed.' });
  const [state] = table.entities.filter(({ type }) => type === 'place');
  expect(state?.name).toBe('United Kingdom');
  expect(state?.mentions.length).toBe(3);
});

describe('a capital', () => {
  const of = (draft: string): EntityTable => read({ sources: ['Norway and Ghana met.'], draft }).table;
  const norway = (table: EntityTable) => table.entities.find(({ name }) => name === 'Norway');
  test('that acts is the government of its country, in a list of its own', () => {
    const entity = norway(of('Then Oslo rejected the plan.'));
    expect(entity?.indirect.map(({ as }) => as)).toEqual(['seat']);
    expect(entity?.mentions.length).toBe(1);
  });
  test('in space is the city', () => {
    const table = of('They met in Oslo on Monday.');
    expect(norway(table)?.indirect).toEqual([]);
    expect(table.entities.some(({ name }) => name === 'Oslo')).toBe(true);
  });
});

test('roles, names and the introducing sentence are kept with their documents', () => {
  const { table } = read({ sources: [harbour], draft: 'Ambassador Okafor left.' });
  const entity = table.entities.find(({ name }) => name === 'Lena Okafor')!;
  const words = ({ document: { text }, span }: (typeof entity.mentions)[number]) =>
    text.slice(span.start, span.end);
  expect(entity.names).toEqual(['Lena Okafor', 'Okafor']);
  expect(entity.roles.map(words)).toEqual(['Ghanaian ambassador to Norway', 'Ambassador']);
  expect(entity.roles.map((role) => role.document.name)).toEqual(['source-0.txt', 'draft.txt']);
  expect(words(entity.introduction!)).toBe(
    'Lena Okafor, the Ghanaian ambassador to Norway, met Prime Minister Aiko Mori.',
  );
});

test('the register wins: its name, its aliases, its titles', () => {
  const register: Register = [
    { type: 'person', name: 'Lena Akosua Okafor', aliases: ['Lena Okafor', 'L. O.'], titles: ['Chancellor'] },
  ];
  const desk = { sources: [harbour], register };
  expect(meant({ ...desk, draft: 'Then Okafor left.' }, 'Okafor')).toBe('Lena Akosua Okafor (person)');
  expect(meant({ ...desk, draft: 'Then the chancellor left.' }, 'chancellor')).toBe(
    'Lena Akosua Okafor (person)',
  );
});

test('the draft changes nothing of the sources’ entities, and leaves those it does not name as they are', () => {
  const { table, below } = read({ sources: [harbour], draft: 'Then Okafor left.' });
  const find = ({ entities }: EntityTable, wanted: string) => entities.find(({ name }) => name === wanted)!;
  expect(find(below, 'Lena Okafor').mentions.length).toBe(2);
  expect(find(table, 'Lena Okafor').mentions.length).toBe(3);
  expect(find(table, 'Aiko Mori')).toBe(find(below, 'Aiko Mori'));
});

test('what the draft tells of one whom the sources name comes behind what they tell', () => {
  const { table, below, opened } = read({
    sources: ['Minister Lena Okafor spoke. Okafor left.', 'Okafor, a lawyer, came back.'],
    draft: 'Then Ambassador Okafor spoke, and Lena Okafor left.',
  });
  const find = ({ entities }: EntityTable) => entities.filter(({ name }) => /Okafor$/.test(name));
  const [before] = find(below);
  const [entity] = find(table);
  type Place = NonNullable<typeof entity>['mentions'][number];
  const words = ({ document: { name, text }, span }: Place) => `${name}: ${text.slice(span.start, span.end)}`;
  expect(table.of(opened.passages[0]!.annotations.mentions.at(-1)!)).toBe(entity);
  expect(entity!.mentions.map(words)).toEqual([
    ...before!.mentions.map(words),
    'draft.txt: Okafor',
    'draft.txt: Lena Okafor',
  ]);
  expect(before!.mentions).toHaveLength(3);
  expect(entity!.names).toEqual(['Lena Okafor', 'Okafor']);
  expect(entity!.roles.map(words)).toEqual([...before!.roles.map(words), 'draft.txt: Ambassador']);
  expect(words(entity!.introduction!)).toBe('source-0.txt: Minister Lena Okafor spoke.');
});
