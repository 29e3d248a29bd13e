/** Names that end on a number, as they are read and compared. */
import { expect, test } from 'vitest';
import { numberedNames } from '../server/src/annotate/names/numbered-names.ts';
import { slice } from '../server/src/text/span.ts';

const read = (text: string): string[] =>
  numberedNames(text).map(({ word, main, sub, number, span }) => {
    if (/\d/.test(slice(text, number))) expect(slice(text, number)).toBe(main + sub);
    expect(span.end).toBe(number.end);
    return `${word} ${main}${sub && ` ${sub}`}`;
  });

test.each([
  ['Section 43(6) of the Act', ['section 43 (6)']],
  ['under s. 12 and ss 4 and 5', ['section 12', 'section 4', 'section 5']],
  ['Art. 6(1)(f) applies', ['article 6 (1)(f)']],
  ['Sections 7, 9 and 12(a) were repealed', ['section 7', 'section 9', 'section 12 (a)']],
  ['Articles 101–103 of the Treaty', ['article 101', 'article 103']],
  ['Regulation (EU) 2016/679', ['regulation 2016/679']],
  ['Regulation (EC) No 261/2004', ['regulation 261/2004']],
  ['Directive 95/46/EC is older', ['directive 95/46']],
  ["Boeing's 787 and the S&P 500", ['Boeing 787', 'S&P 500']],
  ['Tier 1 and tier 2', ['Tier 1']],
  ['Basel III, Solvency II and Title IX', ['Basel 3', 'Solvency 2', 'Title 9']],
  ['Pillar Two of the plan, in Section Three(a)', ['Pillar 2', 'section 3 (a)']],
  ['When I was in Riga I saw Model X. In Riga. Two came', []],
  ['In 2019 the Section was read. May 2020. Only 12 came; page 4, Chapter 5', []],
  ['Article 50% of it', []],
])('%s', (text, names) => {
  expect(read(text)).toEqual(names);
});
