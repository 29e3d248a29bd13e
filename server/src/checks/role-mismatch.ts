/** An office that no source gives a person, where the sources give another. */
import { locate, wordsAt } from '../evidence/document.ts';

import type { Entity } from '../evidence/names/entities.ts';
import { isAddress, officeIn, officesAround, sentenceOf } from '../evidence/names/person-titles.ts';
import type { Check } from './check.ts';

/** A professor may be told of as an economist, who holds no office. */
const isOther = (office: string, role: string): boolean =>
  office !== 'professor' || officeIn(role) !== undefined;

export const roleMismatch: Check = {
  id: 'role-mismatch',
  severity: 'warning',
  *run(reading) {
    const { draft, problems } = reading;
    // The title may stand in the source that could not be read.
    if (problems.some(({ kind }) => kind === 'source')) return;
    const held = new Map<Entity, ReadonlySet<string>>();
    for (const { mention, entity, passage, sourced } of reading.names()) {
      if (!sourced || entity.type !== 'person' || !(mention.title || mention.role)) continue;
      const offices = held.get(entity) ?? officesAround(entity, draft);
      held.set(entity, offices);
      for (const role of [mention.title, mention.role]) {
        if (!role) continue;
        const { text } = passage.annotations;
        const office = officeIn(text.slice(role.start, role.end));
        if (office === undefined || offices.has(office)) continue;
        if (entity.titles.some((title) => officeIn(title) === office)) continue;
        const stated = entity.roles.find(
          (location) =>
            location.document !== draft &&
            !isAddress(wordsAt(location)) &&
            isOther(office, wordsAt(location)),
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
