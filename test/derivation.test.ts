/** Figures that follow from what the sources state. */
import { describe, expect, test } from 'vitest';
import { verdictsIn } from './harness/verdicts.ts';

const last = (draft: string, source: string) => verdictsIn(draft, source).at(-1);

describe('follows', () => {
  test.each([
    [
      'Summer had 24,000 more visits than spring.',
      'Visits rose from 115,000 in spring to 139,000 in summer.',
      '24,000: derived (139,000 − 115,000)',
    ],
    [
      'The two ports handled 3.59 million tonnes together.',
      'The east port handled 1,810,948 tonnes and the west port 1,778,548 tonnes.',
      '3.59 million tonnes: derived (1,810,948 tonnes + 1,778,548 tonnes)',
    ],
    ['The other 30% came by sea.', 'Of the goods, 70% came by road.', '30%: derived (100% − 70%)'],
    [
      'Of the grant, 78% went to factories.',
      'Of the grant of $50 billion, $39 billion went to factories.',
      '78%: derived ($39 billion ÷ $50 billion)',
    ],
    [
      'The gap between east and west is 32 points.',
      'In the east 91% of pupils passed and in the west 59%.',
      '32: derived (91% − 59%)',
    ],
    [
      'Exports rose by 25%.',
      'Exports rose from 200 tonnes to 250 tonnes.',
      '25%: derived ((250 tonnes − 200 tonnes) ÷ 200 tonnes)',
    ],
    [
      'The prison closed after 38 years.',
      'The prison opened in 1923. It closed in 1961.',
      '38 years: derived (1961 − 1923)',
    ],
    [
      'The museum drew more than thirteen times as many visitors.',
      'The museum drew 195,301 visitors, where 14,483 visitors had come the year before.',
      'more than thirteen times: derived (195,301 ÷ 14,483)',
    ],
    [
      'The places cost some £13,600 each.',
      'The 880,000 places cost £12 billion.',
      'some £13,600: derived (£12 billion ÷ 880,000)',
    ],
    [
      'The year before, output had stood at 9,518 tonnes.',
      'Output rose 44.3% to 13,735 tonnes.',
      '9,518 tonnes: derived (13,735 tonnes ÷ (1 + 44.3%))',
    ],
    [
      'The school trains 72 divers.',
      'The school has three courses of 24 divers each.',
      '72: derived (three × 24)',
    ],
    [
      'Of 1,450 shops asked, close to 400 had let people go.',
      'In a survey of 1,450 shops 27% had let people go.',
      'close to 400: derived (27% of 1,450)',
    ],
    [
      'Rents take 9 million and tools 5.3 million, which leaves 1.5 million.',
      'The club spent 15.8 million. Of this, 9 million went on rents and 5.3 million on tools.',
      '1.5 million: derived (15.8 million − 5.3 million − 9 million)',
    ],
    [
      'The flow is just 58% of the average.',
      'The flow was 342 cubic metres a second, against 298 a year before and an average of 590.',
      '58%: derived (342 cubic metres ÷ an average of 590)',
    ],
    [
      'The bridge closed four and a half years after its opening.',
      'The bridge opened on 7 March 2021. It closed on 28 September 2025.',
      'four and a half years: derived (7 March 2021 to 28 September 2025)',
    ],
    [
      'Of sixteen replies, eleven are public.',
      'Sixteen replies came, five of them secret.',
      'eleven: derived (sixteen − five)',
    ],
    [
      'Vacant posts fell from 341 to 212 in six months.',
      'At the end of September 212 posts were vacant, down from 341 in March.',
      'six months: derived (March to September)',
    ],
    [
      'The law wants 8% of spending, which would be about $155 million.',
      'The city spends $1.94 billion. The law wants 8 per cent of spending.',
      'about $155 million: derived (8 per cent of $1.94 billion)',
    ],
    [
      'The bank has cut its rate by 3.5 points, from 16.75 percent.',
      'The bank has cut its rate by 350 basis points, to 13.25 percent.',
      '16.75 percent: derived (13.25 percent + 350 basis points)',
    ],
    [
      'The depots keep 1,930 carts fewer than they need, a third of them; so the town lacks 1,930 carts.',
      'The depots keep 3,860 carts and need 5,790.',
      '1,930: derived (5,790 − 3,860)',
    ],
    [
      'There are 52 wardens now and 130 by spring: 78 to go.',
      'The city has 52 wardens. By spring there will be 130.',
      '78: derived (130 − 52)',
    ],
    [
      'The quays cost 730 million euros in 2021, i.e. some 2 million a day.',
      'The quays cost 730 million euros in 2021, after 690 million in 2020.',
      'some 2 million: derived (730 million euros ÷ 365)',
    ],
    [
      'Water use fell from 1,360 to 1,105 litres, by 19%.',
      'Water use went down from 1,360 litres in 2016 to 1,105 in 2022.',
      '19%: derived ((1,105 − 1,360 litres) ÷ 1,360 litres)',
    ],
    [
      'The claims add up to 118%: the north wants 71%, the others 47%.',
      'The north has set itself 71 per cent. The others want 47 per cent.',
      '47%: supported',
    ],
    [
      'The two want 71% and 47%, which adds up to 118%.',
      'The north has set itself 71 per cent. The south wants 47 per cent.',
      '118%: derived (71 per cent + 47 per cent)',
    ],
    [
      'They want 71% and 47% of the 300,000 barrels, or 118%, which is 54,000 barrels too many.',
      'The north wants 71 per cent and the south 47 per cent. There are 300,000 barrels.',
      '54,000 barrels: derived ((118% − 100%) of 300,000 barrels)',
    ],
    [
      'Of 400 nurses 121 came from Kerala and 98 from Cebu: more than half, in other words.',
      'The clinics hired 400 nurses. There came 121 from Kerala, 98 from Cebu and 60 from Leith.',
      'more than half: derived ((121 + 98) ÷ 400)',
    ],
    [
      'Of 1.2 million lamps 480,000 are done; at the present 90,000 a year it would take another 8 years.',
      'The plan is for 1.2 million lamps. By now 480,000 are done, on average 90,000 a year.',
      '8 years: derived ((1.2 million − 480,000) ÷ 90,000)',
    ],
    [
      'The bill is £4,100 a year (205 × £20).',
      'Last year 340 tons were taken, this year 135. A ton costs £20.',
      '£20: supported',
    ],
    // The source itself tells how far off the other number is.
    [
      'The council planned 1,500 homes.',
      'The council built 1,200 homes, 300 fewer than it had planned.',
      '1,500: derived (1,200 + 300)',
    ],
    [
      'It takes 326 seats to govern.',
      'The party won 325 seats, one short of a majority.',
      '326: derived (325 + one)',
    ],
    [
      'Rents were to rise by 3%.',
      'Rents rose by 5%, two percentage points more than the goal.',
      '3%: derived (5% − two percentage points)',
    ],
    // What is said again after "or" has a unit of its own.
    [
      'Of the 18,420 people, the Saxons made up 4,310, or 23%.',
      'There were 18,420 people. The Saxons filed 4,310 forms.',
      '23%: derived (4,310 ÷ 18,420)',
    ],
    [
      'Some 5,270 people left, 60% of them freely.',
      'So far 5,270 people left, of whom 3,160 did so freely with a grant of up to €2,800.',
      '60%: derived (3,160 ÷ 5,270)',
    ],
    [
      'Pilots flew 118 hours, two-thirds of what is wanted.',
      'Pilots flew 118 hours in 2024, while 180 are wanted.',
      'two-thirds: derived (118 hours ÷ 180)',
    ],
    // Another figure that comes near, of something else, is no evidence where two give it.
    [
      'There are 37GW in the queue, 3GW more than all plants have.',
      'The queue has 37GW, more than all plants have with 34GW. The wind gives 3.4GW.',
      '3GW: derived (37GW − 34GW)',
    ],
    [
      'Of the profit of 27,300 euros, grants make up 73%.',
      'The profit was 27,300 euros last year, of which 19,800 came from grants.',
      '73%: derived (19,800 ÷ 27,300 euros)',
    ],
    [
      'Barley, at 2.8m tonnes, made up 12%.',
      'They harvested 23.4m tonnes. Wheat came to 13.1m tonnes, maize to 6.2m, barley to 2.8m.',
      '12%: derived (2.8m ÷ 23.4m tonnes)',
    ],
    [
      'Against 141,000 barns before there are 64,200, less than half as many.',
      'There are 64,200 barns left, 3.4% fewer than a year ago; in 2003 there were 141,000.',
      'less than half: derived (64,200 ÷ 141,000)',
    ],
    // The figure that the draft cites, and the one in the sentence beside it in the source.
    [
      'Wool is at $1.32 a pound, four cents above raw cotton.',
      'Raw cotton rose less than 1 cent, to $1.28 a pound. Wool rose 1 cent, to $1.32 a pound, and silk lost 24 cents.',
      'four cents: derived ($1.32 − $1.28)',
    ],
    // The money beside a small number is not its unit.
    [
      'They got about $630,000 each.',
      'By May 212 firms had asked and 139 had received money, $87m in all.',
      'about $630,000: derived ($87m ÷ 139)',
    ],
    // What the draft cites goes with what stands beside it in the source, though others come as near.
    [
      'The list has 412,300 names, about 35,000 more than a year before.',
      'The list has 412,300 names. A year before it had 376,900. Of 41,870 guards, one in five has left.',
      'about 35,000: derived (412,300 − 376,900)',
    ],
    [
      'The loss was £6.2m and is £2.7m; it shrank by more than half.',
      'The loss was £6.2m and is £2.7m.',
      'more than half: derived ((£2.7m − £6.2m) ÷ £6.2m)',
    ],
    [
      'The blasts killed eighteen people.',
      'The blasts killed eleven soldiers and seven civilians.',
      'eighteen: derived (eleven + seven)',
    ],
    // A span of years, with its first year or with both.
    ['The scheme runs for six years.', 'The scheme runs in 2024–2030.', 'six years: derived (2030 − 2024)'],
    ['The scheme spans seven years.', 'The scheme runs in 2024–2030.', 'seven years: derived (2024–2030)'],
    [
      'The five-year scheme is over.',
      'The scheme of 2015 to 2020 is over.',
      'five-year: derived (2020 − 2015)',
    ],
    // What is left of the whole where one more part is told of.
    [
      'Another 10% were undecided.',
      'Of those asked, 55% were for it and 35% were against it.',
      '10%: derived (100% − 55% − 35%)',
    ],
    ['Poll gives her a 10-point lead', 'She leads him by 52% to 42% in the poll.', '10: derived (52% − 42%)'],
    [
      'Painter of the harbour dead at 88',
      'MILLPORT, 3 June 2011. The painter of the harbour, who was born in 1923, has died.',
      '88: derived (2011 − 1923)',
    ],
    // A list that tells how many of each.
    [
      'Nine people were taken ashore.',
      'The lifeboat took six sailors and three cooks ashore.',
      'Nine: derived (six + three)',
    ],
    [
      'Four people were fined.',
      'The court fined two brokers, a notary and a clerk.',
      'Four: derived (two + one + one)',
    ],
    [
      'Six boats were lost.',
      'Five boats sank in the storm and a sixth ran aground.',
      'Six: derived (five, then the sixth)',
    ],
    [
      'The pile-up was of four lorries.',
      'A lorry ran into three other lorries.',
      'four: derived (one + three other)',
    ],
  ])('%s', (draft, source, expected) => {
    expect(last(draft, source)).toBe(expected);
  });
});

describe('until the day of writing', () => {
  test.each([
    [
      'Three months after the toll came in, ferries are empty.',
      'HARBOURTOWN, 4 November 2031. The toll came in on 7 August.',
      'Three months: derived (7 August to 4 November 2031)',
    ],
    [
      'Five months after the toll came in, ferries are empty.',
      'HARBOURTOWN, 4 November 2031. The toll came in on 7 August.',
      'Five months: unsupported',
    ],
    [
      'Three months after the toll came in, ferries are empty.',
      'HARBOURTOWN, 4 February 2031. The toll came in on 7 November.',
      'Three months: derived (7 November to 4 February 2031)',
    ],
  ])('%s — %s', (draft, source, expected) => {
    expect(verdictsIn(draft, source)[0]).toBe(expected);
  });
});
