/** A number inside a name that differs from the source's: "Section 233" where the sources have "Section 232". */

import { locate, sentenceWords, wordsAt } from '../evidence/document.ts';
import type { Check } from './check.ts';

/** So many of the other numbers are told. */
const most = 3;

export const nameNumber: Check = {
  id: 'name-number',
  severity: 'information',
  *run({ draft, judgements }) {
    for (const { passage, numbered } of judgements)
      for (const { name, others } of numbered()) {
        if (others.length === 0) continue;
        const { span } = locate(draft, passage, name.number);
        const told = others.slice(0, most);
        yield {
          span,
          message: `The sources have ${told.map(({ location }) => wordsAt(location)).join(', ')}.`,
          related: told.map(({ location }) => ({ location, message: sentenceWords(location) })),
          ...(others.length === 1 && {
            fixes: [
              {
                title: `Write ${wordsAt(told[0]!.location)}`,
                span,
                newText: told[0]!.number,
                preferred: false,
              },
            ],
          }),
        };
      }
  },
};
