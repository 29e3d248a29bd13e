/** The list of checks: the only place that knows them all. */
import type { Check } from './check.ts';
import { configurationInvalid } from './configuration-invalid.ts';
import { draftUnchecked } from './draft-unchecked.ts';
import { figureContradicted } from './figure-contradicted.ts';
import { figureUnsupported } from './figure-unsupported.ts';
import { sourceUnreadable } from './source-unreadable.ts';

export const checks: readonly Check[] = [
  figureContradicted,
  figureUnsupported,
  sourceUnreadable,
  configurationInvalid,
  draftUnchecked,
];
