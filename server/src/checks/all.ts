/** The list of checks: the only place that knows them all. */
import { acronymUnexpanded } from './acronym-unexpanded.ts';
import type { Check } from './check.ts';
import { configurationInvalid } from './configuration-invalid.ts';
import { draftUnchecked } from './draft-unchecked.ts';
import { figureContradicted } from './figure-contradicted.ts';
import { figureUnsupported } from './figure-unsupported.ts';
import { ignoreUnused } from './ignore-unused.ts';
import { nameFirstMention } from './name-first-mention.ts';
import { nameMisplaced } from './name-misplaced.ts';
import { nameUnknown } from './name-unknown.ts';
import { nameVariant } from './name-variant.ts';
import { quoteAltered } from './quote-altered.ts';
import { quoteDistorted } from './quote-distorted.ts';
import { quoteMisattributed } from './quote-misattributed.ts';
import { quoteUnsupported } from './quote-unsupported.ts';
import { roleMismatch } from './role-mismatch.ts';
import { sourceUnreadable } from './source-unreadable.ts';

export const checks: readonly Check[] = [
  figureContradicted,
  figureUnsupported,
  nameVariant,
  nameMisplaced,
  roleMismatch,
  nameFirstMention,
  acronymUnexpanded,
  nameUnknown,
  quoteAltered,
  quoteDistorted,
  quoteMisattributed,
  quoteUnsupported,
  sourceUnreadable,
  configurationInvalid,
  draftUnchecked,
  // Last, for it looks at what the others found.
  ignoreUnused,
];
