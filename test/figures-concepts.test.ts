/** What a figure measures, when and whose, as the sentence says it. */
import { describe, expect, test } from 'vitest';
import { annotate } from '../server/src/annotate/annotate.ts';
import { conceptOf, conceptText } from '../server/src/annotate/figures/concept.ts';

/** Thing, period and entity of each figure that is no date: "exports | 2023 | China". */
function concepts(text: string): string[] {
  const annotations = annotate(text);
  return annotations.figures
    .filter(({ date, kind }) => !date && kind !== 'time')
    .map((figure) => {
      const { thing, period, entity } = conceptOf(annotations, figure);
      return [thing, period, entity]
        .map((span) => (span ? text.slice(span.start, span.end) : '-'))
        .join(' | ');
    });
}

describe('the thing', () => {
  test.each([
    ['It counts at least 15 key minerals in all.', 'key minerals'],
    ['Over 70% of the grain imports come by sea.', 'grain imports'],
    ['Unemployment in the region fell to 3.5%.', 'Unemployment in the region'],
    ['Exports of copper were worth $3bn.', 'Exports of copper'],
    ['They set a 25% tariff on steel.', 'tariff on steel'],
    ['The angle was impressive at 37 degrees.', 'angle'],
    ['They agreed to an overall cut of 8%.', 'overall cut'],
    ['An increase of 5% in exports was reported.', 'exports'],
    ['They dug 8 miles (13 km) of new tunnels.', 'new tunnels · new tunnels'],
    ['It made a net profit of 9 billion kroner ($1 billion).', 'net profit · net profit'],
    ['Trade, with its shares down 12%, was slow.', 'shares'],
    ['Prices rose in the north to 5%.', 'Prices'],
    ['The hall is 90 metres long.', 'hall'],
    ['The town will spend $5 million on schools.', 'schools'],
    ['It is a 16-page report.', 'page report'],
    ['They have a six-year transport plan.', 'transport plan'],
    ['It fell by 5%.', '-'],
    ['In 2024, 12% was spent.', '-'],
  ])('%s', (text, things) => {
    expect(
      concepts(text)
        .map((concept) => concept.split(' | ')[0])
        .join(' · '),
    ).toBe(things);
  });
});

describe('the thing that rose, not the verb', () => {
  test.each([
    ['Fish exports rose 5% to 40 tonnes.', ['Fish exports | - | -', 'Fish exports | - | -']],
    ['Inflation could reach 4% next year.', ['Inflation | next year | -']],
    [
      'Prices rose in January to 5%, while wages grew 2% in March.',
      ['Prices | January | -', 'wages | March | -'],
    ],
  ])('%s', (text, expected) => {
    expect(concepts(text)).toEqual(expected);
  });
});

describe('when and whose', () => {
  test.each([
    ['China’s steel exports rose 5% to 40 tonnes in 2023.', 'China’s steel exports | 2023 | China'],
    ['In the first quarter, sales in Germany fell 3%.', 'sales in Germany | first quarter | Germany'],
    ['Sales in Germany were €2 million, from €3 million a year earlier.', 'Sales in Germany | - | Germany'],
    ['Over 70% of Japan’s oil imports come from Kuwait.', 'Japan’s oil imports | - | Japan'],
    ['Trade between Norway and Sweden grew 5%.', 'Trade between Norway and Sweden | - | -'],
    ['The 2013 amendments cut costs by 5%.', 'costs | - | -'],
    ['In 2024, deaths were 12% fewer than in 2023.', 'deaths | 2024 | -'],
    ['Deaths were 12% fewer than in 2023.', 'Deaths | 2023 | -'],
  ])('%s', (text, expected) => {
    expect(concepts(text)[0]).toBe(expected);
  });

  test('each figure of a sentence has its own', () => {
    expect(concepts('In 2023 there were 2,310 births and in 2021 there were 960.')).toEqual([
      'births | 2023 | -',
      'births | 2021 | -',
    ]);
    expect(concepts('Output was 20 tonnes in 2021 and 30 tonnes in 2023.')).toEqual([
      'Output | 2021 | -',
      'Output | 2023 | -',
    ]);
  });
});

test('in one line', () => {
  const text = 'In 2023, Norway’s fish exports rose 5%.';
  const annotations = annotate(text);
  expect(conceptText(text, conceptOf(annotations, annotations.figures.at(-1)!))).toBe(
    'Norway’s fish exports, 2023',
  );
});

test('a date measures nothing', () => {
  const annotations = annotate('It opened on 4 June 2023.');
  expect(conceptOf(annotations, annotations.figures[0]!)).toEqual({});
});
