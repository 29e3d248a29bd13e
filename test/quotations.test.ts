/** Quotations of a paragraph: where they are, what they are, and who is said to say them. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { annotate } from '../server/src/annotate/annotate.ts';
import { quotationMarks } from '../server/src/annotate/quotations/quotation-marks.ts';
import { busyMachine, cpuTime } from './harness/busy-machine.ts';

const cut = (text: string, { start, end }: { start: number; end: number }) => text.slice(start, end);

describe('quotation marks', () => {
  test.each([
    ['curly', 'She said “we go” and left.', ['we go']],
    ['straight', 'She said "we go" and left.', ['we go']],
    ['angled', 'She said «we go» and left.', ['we go']],
    ['low and high', 'She said „we go“ and left.', ['we go']],
    ['single curly', 'She said ‘we can’t go’ and left.', ['we can’t go']],
    ['single straight', "She said 'we can't go' and left.", ["we can't go"]],
    [
      'a plural’s possessive inside single marks',
      'It is ‘the workers’ own bill’ now.',
      ['the workers’ own bill'],
    ],
    ['single inside double', '“He told me ‘no’ twice,” she said.', ['He told me ‘no’ twice,']],
    ['double inside single', '‘He told me “no” twice,’ she said.', ['He told me “no” twice,']],
    ['curly inside curly', '“Some of the “list” are firm,” he said.', ['Some of the “list” are firm,']],
    ['two in one sentence', '“We go,” she said, “and soon.”', ['We go,', 'and soon.']],
    ['an opening curly closed by a straight', '“We go," she said.', ['We go,']],
    ['opened by a closing curly', '”We go,” she said.', ['We go,']],
    ['no blank after a colon', 'Lee:"We go."', ['We go.']],
    ['no blank after a stop', 'They feared it."We go," he said.', ['We go,']],
    ['in brackets', 'The plan (“our best”) is out.', ['our best']],
    ['not an inch mark', 'A 6" pipe and an 8" pipe.', []],
    ['not apostrophes', "The '90s were the workers' years; 'tis so, rock 'n' roll.", []],
    ['no closing mark in the middle of a sentence', 'It is 5“ long and nothing more.', []],
  ])('%s', (_, text, expected) => {
    expect(quotationMarks(text).map(({ words }) => cut(text, words))).toEqual(expected);
  });

  test.each([
    ['“We lost a third of our ships.', false],
    ['He said: “We lost a third of our ships.', false],
    ['“Yes,” he said. “We lost a third of our ships.', false],
    ['“We lost a third of our ships.”', true],
  ])('what goes on in the next paragraph: %s', (text, closed) => {
    expect(quotationMarks(text).at(-1)).toMatchObject({
      closed,
      words: { end: text.replace(/”$/, '').length },
    });
  });

  test('any text is cut into quotations in order, inside it', () => {
    const marks = fc.constantFrom(
      '“',
      '”',
      '"',
      "'",
      '‘',
      '’',
      '«',
      '»',
      'a',
      's',
      ' ',
      '.',
      ',',
      'B',
      '9',
      '\u00A0',
    );
    fc.assert(
      fc.property(fc.array(marks, { maxLength: 60 }), (characters) => {
        const text = characters.join('');
        let at = 0;
        for (const { span, words } of quotationMarks(text)) {
          expect(span.start).toBeGreaterThanOrEqual(at);
          expect(words.start).toBe(span.start + 1);
          expect(words.end).toBeGreaterThanOrEqual(words.start);
          expect(span.end).toBeGreaterThanOrEqual(words.end);
          expect(span.end).toBeLessThanOrEqual(text.length);
          at = span.end;
        }
        annotate(text);
      }),
    );
  });

  test('a long paragraph of marks is read at once', busyMachine, () => {
    const started = cpuTime();
    for (const unit of ['“', '“a “b” ', "'a ", '‘a ', 'Lee said “we go”. '])
      quotationMarks(unit.repeat(20_000));
    expect(cpuTime() - started).toBeLessThan(2000);
  });
});

test.each([
  ['“We will never close the old quay,” said Ann Lee.', 'speech'],
  ['Ann Lee said the quay was “astonishing”.', 'fragment'],
  ['The “blue economy” has many friends.', 'term'],
  ['The so-called “quay for everyone” has no friends.', 'term'],
  ['She has read “A Short History of Dredging” twice.', 'title'],
  ['The film “We will never close the old quay” is out.', 'title'],
  ['“Ships wait at the old quay,” by Ann Lee, is out.', 'title'],
  ['Every banner has “Ships First And Last” on it.', 'title'],
])('what it is: %s', (text, kind) => {
  expect(annotate(text).quotations.map((quotation) => quotation.kind)).toEqual([kind]);
});

describe('speakers', () => {
  test.each([
    // After the words.
    ['“We will never close it,” Ann Lee said.', ['Ann Lee']],
    ['“We will never close it,” said Ann Lee, the harbour master.', ['Ann Lee']],
    ['“We will never close it,” she told the Gazette on Monday.', ['she']],
    ['“We will never close it”, says Ann Lee.', ['Ann Lee']],
    ['“Will you ever close it?” Ann Lee asked.', ['Ann Lee']],
    ['“We will never close it,” said Labour leader Ann Lee.', ['Ann Lee']],
    ['“We will never close it,” said Sen. Ann B. Lee.', ['Ann B. Lee']],
    ['“We will never close it,” Ann Lee, who runs the harbour, told the Gazette.', ['Ann Lee']],
    ['“We will never close it,” according to Ann Lee.', ['Ann Lee']],
    ['“We will never close it” — Ann Lee', ['Ann Lee']],
    ['The shadow minister, Ann Lee, said it was “a gamble with our harbour”.', ['Ann Lee']],
    ['“We will never close it.” Lee said. Nobody asked.', ['Lee']],
    // Before the words.
    ['Ann Lee said: “We will never close it.”', ['Ann Lee']],
    ['Ann Lee, the harbour master, said that “we will never close it”.', ['Ann Lee']],
    ['Ann Lee: “We will never close it.”', ['Ann Lee']],
    ['In an interview with Tom Ames on Monday, Ann Lee said “we will never close it”.', ['Ann Lee']],
    ['According to Ann Lee, “we will never close it” in this century.', ['Ann Lee']],
    ['Ann Lee praised “the best quay on this coast” again.', ['Ann Lee']],
    ['She went on to say: “We will never close it.”', ['She']],
    ['Ann Lee spoke for an hour, adding that “we will never close it”.', ['Ann Lee']],
    ['A spokesman for the ministry said: “We will never close it.”', ['A spokesman for the ministry']],
    ['Captain Ann Lee of that crew called it “the best quay on this coast” twice.', ['Ann Lee']],
    ['The board’s new spokesman, Ann Lee, judged it “the best quay on this coast”.', ['Ann Lee']],
    ['Tom Ames, who heard from his boss, Ann Lee, said: “We will never close it.”', ['Tom Ames']],
    ['The claims of the board are false, says Lee: “We will never close it.”', ['Lee']],
    ['As Ann Lee put it on Monday, “we will never close it”.', ['Ann Lee']],
    ['Ann Lee thanked Tom Ames, to cries of “never close our quay again”.', [undefined]],
    ['To cries of “never close our quay again”, shouted Tom Ames, Lee left.', ['Tom Ames']],
    // Between and across.
    ['“We are open,” Ann Lee said, “and we will never close it.”', ['Ann Lee', 'Ann Lee']],
    ['“We are open today,” said Ann Lee. “We will never close it.”', ['Ann Lee', 'Ann Lee']],
    ['Ann Lee was tired. “We will never close it.”', ['Ann Lee']],
    ['The deal will “never ever close the quay”, Ann Lee said.', ['Ann Lee']],
    [
      '“We are open today,” said Ann Lee. Tom Ames disagreed. “You will soon close it,” he said.',
      ['Ann Lee', 'he'],
    ],
    ['Ann Lee speaks of “a quay for us all”; Tom Ames wants “a road for us all”.', ['Ann Lee', 'Tom Ames']],
  ])('%s', (text, expected) => {
    const found = annotate(text).quotations.map(({ speaker }) => speaker && cut(text, speaker.span));
    expect(found).toEqual(expected);
  });

  test.each([
    ['Ann Lee said: “We will never close it.”', true],
    ['Ann Lee was tired. “We will never close it.”', false],
  ])('is sure only where something gives the words: %s', (text, sure) => {
    expect(annotate(text).quotations[0]?.speaker?.sure).toBe(sure);
  });

  test('a long paragraph of quotations is read in linear time', busyMachine, () => {
    const started = cpuTime();
    annotate('Lee said “we will go home now” and so on, '.repeat(3000));
    expect(cpuTime() - started).toBeLessThan(5000);
  });
});
