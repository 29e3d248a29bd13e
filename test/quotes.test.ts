/** Quoted words against the sources: where they stand, which differ, and who says them. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { snapshot } from '../server/src/checks/run.ts';
import { partsOf } from '../server/src/evidence/part.ts';
import { quoteIndex } from '../server/src/evidence/quotations/quote-index.ts';
import { quoteWords } from '../server/src/evidence/quotations/quote-words.ts';
import { type QuoteSupport, quoteSupport } from '../server/src/evidence/quotations/quotes.ts';
import { library, type Reading } from '../server/src/evidence/reading.ts';
import { runAtOnce } from '../server/src/text/steps.ts';
import { AnnotationCache } from '../server/src/workspace/annotation-cache.ts';
import { annotatedDocument, readingOf } from '../server/src/workspace/build.ts';

const document = (name: string, text: string) =>
  runAtOnce(
    annotatedDocument({ uri: `case:///${name}`, name, text, format: 'plain' }, new AnnotationCache()),
  );

function read(draft: string, sources: readonly string[], complete = true): Reading {
  const held = library(
    sources.map((text, i) => document(`source-${i + 1}`, text)),
    complete,
  );
  return runAtOnce(readingOf(document('draft', draft), held, [], new WeakMap()));
}

const quotesOf = (reading: Reading): readonly QuoteSupport[] =>
  reading.judgements.flatMap(({ quotes }) => quotes);
const only = (draft: string, ...sources: string[]): QuoteSupport => quotesOf(read(draft, sources))[0]!;

const source = [
  'Ann Lee, the harbour master, spoke on Monday.',
  '“The old quay is not safe, and we have told the Ministry so,” she said. “More than 40 ships had to wait.”',
  '“We will pay for the new quay if the city pays for the road,” Lee added.',
  'The report calls it a costly and much-delayed programme that nobody defends.',
].join('\n\n');

describe('the words', () => {
  test.each([
    ['as they are', '“The old quay is not safe,” Lee said.', 'supported'],
    ['other marks and case', 'Lee said: "the old quay is NOT safe".', 'supported'],
    ['a part of a sentence', 'Lee finds that it “is not safe, and we have told” someone.', 'supported'],
    ['a bracketed capital', 'Lee: “[W]e have told the Ministry so.”', 'supported'],
    ['a bracketed insertion', 'Lee: “[The board and I] have told the Ministry so.”', 'supported'],
    ['a proper ellipsis', 'Lee: “The old quay is not safe … More than 40 ships had to wait.”', 'supported'],
    [
      'without the reporter’s words between',
      'Lee: “We have told the Ministry so. More than 40 ships had to wait.”',
      'supported',
    ],
    [
      'the source’s own prose',
      'It is “a costly and much delayed program that nobody defends”, says the report.',
      'supported',
    ],
    ['a small number spelt out', 'Lee: “More than 40 ships had to wait.”', 'supported'],
    ['a word changed', 'Lee: “The old quay is not clean, and we have told the Ministry so.”', 'altered'],
    ['a word dropped', 'Lee: “The quay is not safe, and we have told the Ministry so.”', 'altered'],
    ['a word added', 'Lee: “The old quay is not very safe, and we have told the Ministry so.”', 'altered'],
    ['a denial dropped', 'Lee: “The old quay is safe, and we have told the Ministry so.”', 'altered'],
    [
      'a bracket that hides a denial',
      'Lee: “The old quay is [quite] safe, and we have told the Ministry so.”',
      'altered',
    ],
    [
      'a word changed beside an ellipsis',
      'Lee: “The old quay is not clean … we have told the Ministry so.”',
      'altered',
    ],
    ['nobody’s words', 'Lee said that “every boat on this coast belongs to a bank”.', 'unsupported'],
    ['a term that no source has', 'The “blue economy” is growing.', 'not-a-quotation'],
    ['a term that a source has', 'It is a “much-delayed programme” by now.', 'supported'],
    ['what might be said', 'Some might say: “Every boat on this coast belongs to a bank.”', 'unchecked'],
  ])('%s', (_, draft, verdict) => {
    expect(only(draft, source).verdict).toBe(verdict);
  });

  test.each([
    [
      'Lee: “The old quay is not clean, and we have told the Ministry so.”',
      'replaced',
      'clean',
      'safe',
      false,
    ],
    [
      'Lee: “The old quay is unsafe, and we have told the Ministry so.”',
      'replaced',
      'unsafe',
      'not safe',
      true,
    ],
    ['Lee: “The quay is not safe, and we have told the Ministry so.”', 'dropped', '', 'old', false],
    ['Lee: “The old quay is safe, and we have told the Ministry so.”', 'dropped', '', 'not', true],
    ['Lee: “The old quay is not very safe, and we have told the Ministry so.”', 'added', 'very', '', false],
    ['Lee: “More than 60 ships had to wait.”', 'replaced', '60', '40', false],
  ])('names what differs: %s', (draft, kind, quoted, stated, negates) => {
    const { differences } = only(draft, source);
    expect(differences).toMatchObject([{ kind, quoted, stated, negates }]);
  });

  test('evidence is where the source says them', () => {
    const { evidence } = only('Lee: “More than 40 ships had to wait.”', 'Nothing here.', source);
    expect(evidence?.document.name).toBe('source-2');
    expect(source.slice(evidence!.span.start, evidence!.span.end)).toBe('More than 40 ships had to wait');
  });

  test('nothing is altered or unsupported while a source is unread', () => {
    for (const words of [
      'The old quay is not clean, and we told them',
      'Every boat on this coast belongs to a bank',
    ])
      expect(quotesOf(read(`Lee said: “${words}.”`, [source], false))[0]!.verdict).toBe('unchecked');
  });

  test('a draft without sources is unchecked', () => {
    expect(quotesOf(read('Lee said: “Every boat on this coast belongs to a bank.”', []))[0]!.verdict).toBe(
      'unchecked',
    );
  });

  test('the fix leaves the source’s words', () => {
    for (const words of [
      'The old quay is not clean, and we have told the Ministry so.',
      'The quay is not safe, and we have told the Ministry so.',
      'The very old quay is not at all safe, and we told the Ministry so.',
      'Our old quay is not safe, and we have told that Ministry so.',
    ]) {
      const draft = `Lee said: “${words}”`;
      const { findings } = snapshot(read(draft, [source]), { severities: {}, accepted: [] });
      const fix = findings.find(({ check }) => check === 'quote-altered')!.fixes[0]!;
      const fixed = draft.slice(0, fix.span.start) + fix.newText + draft.slice(fix.span.end);
      expect(fixed).toBe('Lee said: “The old quay is not safe, and we have told the Ministry so.”');
    }
  });
});

describe('who says them', () => {
  const by = (draft: string, text: string) => only(draft, text);

  test.each([
    ['in the words’ own paragraph', '“We go home,” said Ann Lee.', 'Ann Lee'],
    ['a pronoun', 'Ann Lee runs the port.\n\n“We go home,” she said.', 'Ann Lee'],
    ['a pronoun that fits one of two', 'Ann Lee met Robert Ames.\n\n“We go home,” he said.', undefined],
    ['over two paragraphs', 'Ann Lee said: “It is late.\n\n“We go home.”', 'Ann Lee'],
    ['signed in the next paragraph', '“We go home.”\n\n— Ann Lee, harbour master', 'Ann Lee'],
    ['announced in the paragraph before', 'Ann Lee said this:\n\n“We go home.”', 'Ann Lee'],
  ])('%s', (_, text, name) => {
    const { statedBy } = by('He said: “We go home.”', text);
    if (name) expect(statedBy?.name?.name).toBe(name);
    else expect(statedBy?.name?.name).not.toBe('Ann Lee');
  });

  test.each([
    ['another', 'Robert Ames said: “We go home.”', 'misattributed'],
    ['the same', 'Ann Lee said: “We go home.”', 'supported'],
    ['the same by surname', 'Mrs Lee said: “We go home.”', 'supported'],
    ['a role', 'The harbour master said: “We go home.”', 'supported'],
    ['nobody', 'It is time: “We go home.”', 'supported'],
  ])('a draft that names %s', (_, draft, verdict) => {
    expect(by(draft, '“We go home,” said Ann Lee. Robert Ames stayed.').verdict).toBe(verdict);
  });

  test('a draft’s pronoun that may mean the source’s speaker', () => {
    const text = '“We go home,” said Robert Ames. Tom Hale stayed.';
    expect(by('Robert Ames met Tom Hale. Later he said: “We go home.”', text).verdict).toBe('supported');
  });

  test('nothing is misattributed while a source is unread', () => {
    const reading = read('Robert Ames said: “We go home.”', ['“We go home,” said Ann Lee.'], false);
    expect(quotesOf(reading)[0]!.verdict).toBe('unchecked');
  });

  test('one source that gives them to the named speaker is enough', () => {
    const sources = ['“We go home,” said Ann Lee.', '“We go home,” said Robert Ames.'] as const;
    expect(only('Robert Ames said: “We go home.”', ...sources).verdict).toBe('supported');
    expect(only('Robert Ames said: “We go home.”', ...sources.toReversed()).verdict).toBe('supported');
  });
});

describe('laws', () => {
  test('an article checked against itself has no finding on its quotations', () => {
    const { findings } = snapshot(read(source, [source]), { severities: {}, accepted: [] });
    expect(findings.filter(({ check }) => check.startsWith('quote-'))).toEqual([]);
    expect(quotesOf(read(source, [source])).map(({ verdict }) => verdict)).toEqual(
      Array(3).fill('supported'),
    );
  });

  const words = fc.constantFrom(
    'the',
    'old',
    'quay',
    'is',
    'not',
    'safe',
    'and',
    'ships',
    'wait',
    'forty',
    'it',
    'will',
  );
  const sentence = fc.array(words, { minLength: 6, maxLength: 20 }).map((each) => each.join(' '));

  test('a part of a source is supported, whatever stands around it', () => {
    fc.assert(
      fc.property(fc.array(sentence, { minLength: 1, maxLength: 5 }), fc.nat(), fc.nat(), (all, at, from) => {
        const text = all.join('.\n\n');
        const own = all[at % all.length]!.split(' ').slice(from % 3);
        expect(only(`Lee said: “${own.join(' ')}.”`, text).verdict).toBe('supported');
      }),
      { numRuns: 50 },
    );
  });

  test('a strange word in the middle is named, and nothing else', () => {
    fc.assert(
      fc.property(sentence, fc.nat(), (text, at) => {
        const own = text.split(' ');
        fc.pre(own.filter((word) => word.length > 3).length > 1);
        own.splice(1 + (at % (own.length - 1)), 0, 'zebra');
        const { verdict, differences } = only(`Lee said: “${own.join(' ')}.”`, text);
        expect(verdict).toBe('altered');
        expect(differences).toMatchObject([{ kind: 'added', quoted: 'zebra' }]);
      }),
      { numRuns: 50 },
    );
  });

  test('any words are read without an error', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 80 }), fc.string({ maxLength: 80 }), (a, b) => {
        for (const { start, end } of quoteWords(a)) expect(a.slice(start, end).length).toBe(end - start);
        const index = quoteIndex(partsOf([document('s', b)]));
        const passage = document('d', `Lee said “${a}” again.`).passages[0]!;
        for (const quotation of passage.annotations.quotations)
          quoteSupport(passage, quotation, index, false);
      }),
    );
  });
});

describe('a speaker who is named by no name', () => {
  test.each([
    [
      'a title that is cut off before the name',
      'Ines Moreau said, “The pier was never safe at all.”',
      '“The pier was never safe at all. It was a waste of money,” said Del. Ines Moreau of the east ward.',
    ],
    [
      'whoever holds the office',
      `Scotland's transport minister has called for a "fair and open contest" for the pier.`,
      'Mr Moreau visited the pier. He said: "There needs to be a fair and open contest for it." Ivo Moreau took office in May.',
    ],
  ])('%s', (_, draft, words) => {
    expect(only(draft, words).verdict).toBe('supported');
  });
});
