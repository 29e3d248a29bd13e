/** The TextMate grammars: what is coloured before the server has answered, in Markdown and in plain-text drafts. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { cpuTime } from './harness/busy-machine.ts';
import { coloured, draft, languages, markdown, root, scopesOf, tokenised } from './harness/grammars.ts';

const figures: readonly (readonly [text: string, ...figures: string[]])[] = [
  ['The fund holds $12 billion, or about 9% of the budget.', '$12 billion', '9%'],
  ['Loans of US$3.5bn, €40 million, £1,250 and ¥900 were paid.', 'US$3.5bn', '€40 million', '£1,250', '¥900'],
  [
    'It cost 30 million euros, or EUR 30 million, not ten dollars.',
    '30 million euros',
    'EUR 30 million',
    'ten dollars',
  ],
  ['A rise of 2.5 percentage points, to 61 per cent.', '2.5 percentage points', '61 per cent'],
  ['Between 5–10% of 1,200,000 homes.', '5–10%', '1,200,000'],
  ['At least fifteen ports and twenty-two airfields closed.', 'fifteen', 'twenty-two'],
  ['More than six in ten farmers, and two thirds of millers.', 'six in ten', 'two thirds'],
  ['The fifth-largest dam is the 3rd of its kind.', 'fifth-largest', '3rd'],
  ['A four-day visit, then about six weeks and 40 km.', 'four-day', 'six weeks', '40 km'],
  ['On Friday, 3 May 2024 and on March 9, then in July 2023.', 'Friday, 3 May 2024', 'March 9', 'July 2023'],
  [
    'The 1990s, 2010, mid-2019 and 1939–45; filed 2024-02-29.',
    '1990s',
    '2010',
    '2019',
    '1939–45',
    '2024-02-29',
  ],
  ['Doors open at 5 p.m. and close at 17:30.', '5 p.m.', '17:30'],
  ['Seven ports closed. In 12 of them nobody noticed.', 'Seven', '12'],
  ['Half of it came late: ½ of 3½ tonnes.', '½', '3½ tonnes'],
  ['An F-150, a Boeing 737, an Il-76, the G7, 5G and COVID-19 went by.'],
  ['See Section 232, Article 5(2), § 12, p. 4, pp. 10–12 and Table 3.'],
  ['Air Force One met the Big Four on Highway 61.'],
  ['Version 1.2.3 at https://example.org/2024/70%25?n=12 and www.example.org/5, or ask 7@example.org.'],
  ['Call +44 20 7946 0018 or 555-010-9999.'],
  ['One of them said that no one knew.'],
];

for (const scope of [markdown, draft])
  describe(`figures in ${scope}`, () => {
    test.each(figures)('%s', async (text, ...expected) => {
      expect(await coloured(scope, text, 'figure')).toEqual(expected);
    });
  });

const quotations: readonly (readonly [text: string, ...quotations: string[]])[] = [
  ['“We start now,” she said, “with 12 ships.”', '“We start now,”', '“with 12 ships.”'],
  ['He called it "a small step" and left.', '"a small step"'],
  ['The minister’s ‘very last word’ wasn’t heard.', '‘very last word’'],
  ['Il a dit «pas encore» hier.', '«pas encore»'],
  ['A 27" screen and a 5\' pole, the workers’ own.'],
  ['“An open mark must not colour the rest.'],
];

for (const scope of [markdown, draft])
  describe(`quotations in ${scope}`, () => {
    test.each(quotations)('%s', async (text, ...expected) => {
      expect(await coloured(scope, text, 'quotation')).toEqual(expected);
    });
    test('a figure inside a quotation is both', async () => {
      expect(await coloured(scope, '“with 12 ships”', 'figure')).toEqual(['12']);
    });
    test('an open quotation mark leaves the next paragraph alone', async () => {
      expect(await coloured(scope, '“No end.\n\nAnother ”paragraph”.', 'quotation')).toEqual([]);
    });
  });

const citations: readonly (readonly [text: string, ...citations: string[]])[] = [
  ['As stated.[^3] Again.[^long-name]', '[^3]', '[^long-name]'],
  [
    'So they say [@smith2020, p. 33; see also @doe1999] and [-@lee].',
    '[@smith2020, p. 33; see also @doe1999]',
    '[-@lee]',
  ],
  ['As @smith2020 shows.', '@smith2020'],
  ['Numbered [4] and [5–7].', '[4]', '[5–7]'],
  ['Ask [the office](mailto:a@example.org) or a.b@example.org.'],
];

for (const scope of [markdown, draft])
  describe(`citations in ${scope}`, () => {
    test.each(citations)('%s', async (text, ...expected) => {
      expect(await coloured(scope, text, 'citation')).toEqual(expected);
      expect(await coloured(scope, text, 'figure')).toEqual([]);
    });
    test('the key has a scope that themes colour', async () => {
      expect(await scopesOf(scope, 'See [@smith2020].', 'smith2020')).toContain(
        'entity.name.type.citation.policy',
      );
      expect(await scopesOf(scope, 'See.[^n7]', 'n7')).toContain('entity.name.type.citation.policy');
    });
  });

describe('in Markdown', () => {
  const figuresIn = (text: string) => coloured(markdown, text, 'figure');

  test('list and heading numbers, footnote marks are no figures', async () => {
    expect(await figuresIn('1. Build 3 ports.\n2. Wait.\n   1. Nested, 40 days.\n\n10) More.')).toEqual([
      '3',
      '40 days',
    ]);
    expect(await figuresIn('# 4. Costs of $3 million\n## 4.2 Who pays\n### 15 ports at 2 coasts')).toEqual([
      '$3 million',
      '15',
      '2',
    ]);
    expect(await figuresIn('[^1]: Read the 2 volumes.')).toEqual(['2']);
  });

  test('tables', async () => {
    const table =
      '| Port | Share |\n| --- | ---: |\n| Brindle | 12.5% |\n|Harrow|$4m|\n| “Old” [^2] | about 60 ships |';
    expect(await figuresIn(table)).toEqual(['12.5%', '$4m', '60']);
    expect(await coloured(markdown, table, 'quotation')).toEqual(['“Old”']);
    expect(await coloured(markdown, table, 'citation')).toEqual(['[^2]']);
  });

  test('emphasis around and inside a number', async () => {
    expect(
      await figuresIn('A sum of **$55 million**, *more than* **70** per cent and $**8** billion.'),
    ).toEqual(['$55 million', '70', ' per cent', '$', '8', ' billion']);
    const scopes = await scopesOf(markdown, 'more than **70** per cent', '70');
    expect(scopes).toEqual(expect.arrayContaining(['markup.bold.markdown', 'constant.numeric.count.policy']));
    expect(await scopesOf(markdown, 'more than **70** per cent', 'per cent')).not.toContain(
      'markup.bold.markdown',
    );
  });

  test('emphasis and links go on working inside a quotation', async () => {
    const text = '“We *never* did, see [this](https://example.org/12),” he said.';
    expect(await coloured(markdown, text, 'quotation')).toEqual([
      '“We *never* did, see [this](https://example.org/12),”',
    ]);
    expect(await scopesOf(markdown, text, 'never')).toContain('markup.italic.markdown');
    expect(await scopesOf(markdown, text, 'https')).toContain('markup.underline.link.markdown');
    expect(await figuresIn(text)).toEqual([]);
  });

  test('nothing in code, links’ addresses, comments, tags and front matter', async () => {
    for (const text of [
      'Run `seq 12` now.',
      '```\n$5 million “quoted” [^1]\n```',
      '```js\nconst a = 12;\n```',
      '\n    indented 12 lines “so”',
      'See [the page](https://example.org/2024/12 "Page 12") or <https://example.org/12>.',
      '![chart](img/12.png)',
      '[ref]: https://example.org/12 "12 ships"',
      'A <span title="12 ships">word</span>.',
      '<!-- 12 ships “here” -->',
      '---\ntitle: “12 ships”\nprice: 12\n---',
    ])
      for (const kind of ['figure', 'quotation', 'citation'] as const)
        expect(await coloured(markdown, text, kind), text).toEqual([]);
  });

  test('what is beside an excluded part is still coloured', async () => {
    expect(
      await figuresIn(
        'Run `seq 12` for 9 days, see [12 ships](https://example.org/8).\n\n```\n5\n```\n\nThen 7%.',
      ),
    ).toEqual(['9 days', '12', '7%']);
    expect(await figuresIn('---\nprice: 12\n---\n\n> Paid $5.\n\n- All 8 ports')).toEqual(['$5', '8']);
  });
});

describe('in a plain-text draft', () => {
  test('front matter is YAML and holds no figures', async () => {
    const text = '---\ntitle: Ports\nprice: 12\n---\n\nPaid $12.';
    expect(await coloured(draft, text, 'figure')).toEqual(['$12']);
    expect(await scopesOf(draft, text, '12')).toEqual(
      expect.arrayContaining(['meta.embedded.block.frontmatter.policy', 'constant.numeric.integer.yaml']),
    );
  });

  test('a line of dashes later on opens no front matter', async () => {
    expect(await coloured(draft, 'Paid $12.\n---\nPaid $13.', 'figure')).toEqual(['$12', '$13']);
  });

  test('headings', async () => {
    for (const text of ['# Ports', 'THE PORTS', '## 3. Ports'])
      expect(await scopesOf(draft, text, text.includes('THE') ? 'THE' : 'Ports'), text).toContain(
        'entity.name.section.policy',
      );
    expect(await scopesOf(draft, 'The ports.', 'ports')).not.toContain('markup.heading.policy');
    expect(await coloured(draft, '## 3. Ports\n3. THE PORTS', 'figure')).toEqual([]);
  });

  test('list numbers are no figures', async () => {
    expect(await coloured(draft, '1. Build 3 ports.\n  2) Wait 4 weeks.\n- 5 more', 'figure')).toEqual([
      '3',
      '4 weeks',
      '5',
    ]);
  });
});

test('a long line of openings that never close is tokenised at once', async () => {
  for (const unit of [
    '“',
    '"a',
    '‘b',
    '[',
    '[@',
    '12,',
    '1.',
    'seven ',
    'Xy 1 ',
    '$',
    '*1',
    '«',
    'a.',
    '3-',
  ]) {
    const seconds = async (length: number) => {
      const started = cpuTime();
      await tokenised(draft, unit.repeat(length / unit.length));
      return (cpuTime() - started) / 1000;
    };
    expect(await seconds(8000), unit).toBeLessThan(2);
  }
});

test('the language’s configuration is there and its word pattern keeps words and numbers whole', () => {
  const language = languages.find(({ id }) => id === 'policy-draft')!;
  const { wordPattern } = JSON.parse(readFileSync(new URL(language.configuration, root), 'utf8'));
  const words = 'Japan’s rare-earth fund: $55,000 at 2.5%.'.match(
    new RegExp(wordPattern.pattern, `g${wordPattern.flags}`),
  );
  expect(words).toEqual(['Japan’s', 'rare-earth', 'fund', '55,000', 'at', '2.5']);
});
