/** An office that no source gives a person, where the sources give another. */
import { locate, sentenceOf, wordsAt } from '../evidence/document.ts';
import type { Entity } from '../evidence/names/entity.ts';
import { isAddress, officeIn, officesAround, positionIn } from '../evidence/names/person-titles.ts';
import { lazily } from '../text/lazily.ts';
import { memoized } from '../text/memoized.ts';
import type { Check } from './check.ts';

/**
 * Only a position can be another one: “the author of the memoir” is none. A professor may be told of as an economist,
 * who holds no office, and who sits in a house may lead a party there.
 */
function isOther(office: string, role: string): boolean {
  const position = positionIn(role);
  return (
    position !== undefined &&
    (officeIn(position) !== undefined ||
      (office !== 'professor' && !(seats.has(office) && besides.test(role))))
  );
}

const seats: ReadonlySet<string> = new Set(['senator', 'representative']);

const besides =
  /\b(?:leader|whip|chair(?:man|woman|person)?|nominee|candidate|hopeful|contender|front-?runner|member|lawmaker|politician)$/i;

/** What the sources, or a register, call a person, and all offices that are named beside the person. */
interface Held {
  readonly told: ReadonlySet<string | undefined>;
  readonly around: () => ReadonlySet<string>;
}

const heldBy = memoized(
  (entity: Entity): Held => ({
    told: new Set([...entity.titles.map(officeIn), ...entity.roles.map((role) => officeIn(wordsAt(role)))]),
    around: lazily(() => officesAround(entity)),
  }),
);

export const roleMismatch: Check = {
  id: 'role-mismatch',
  severity: 'warning',
  *run(reading) {
    const { draft, problems } = reading;
    // The title may stand in the source that could not be read.
    if (problems.some(({ kind }) => kind === 'source')) return;
    for (const { mention, entity, passage, sourced } of reading.names()) {
      if (!sourced || entity.type !== 'person' || !(mention.title || mention.role)) continue;
      const known = entity.before ?? entity;
      const { told, around } = heldBy(known);
      for (const role of [mention.title, mention.role]) {
        if (!role) continue;
        const { text } = passage.annotations;
        const office = officeIn(text.slice(role.start, role.end));
        if (office === undefined || told.has(office) || around().has(office)) continue;
        const stated = known.roles.find(
          (location) => !isAddress(wordsAt(location)) && isOther(office, wordsAt(location)),
        );
        if (!stated) continue;
        yield {
          span: locate(draft, passage, role).span,
          message: `${stated.document.name} calls ${entity.name} “${wordsAt(stated)}”.`,
          related: [{ location: stated, message: wordsAt(sentenceOf(stated)) }],
        };
      }
    }
  },
};
