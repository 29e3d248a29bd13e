/** The list of checks: the only place that knows them all. */
import { acronymUnexpanded } from './acronym-unexpanded.ts';
import type { Check } from './check.ts';
import { citationMismatch } from './citation-mismatch.ts';
import { configurationInvalid } from './configuration-invalid.ts';
import { configurationMisspelt } from './configuration-misspelt.ts';
import { dateImpossible } from './date-impossible.ts';
import { dateWeekday } from './date-weekday.ts';
import { draftUnchecked } from './draft-unchecked.ts';
import { figureApproximate } from './figure-approximate.ts';
import { figureBound } from './figure-bound.ts';
import { figureContradicted } from './figure-contradicted.ts';
import { figureDerived } from './figure-derived.ts';
import { figureDirection } from './figure-direction.ts';
import { figureInconsistent } from './figure-inconsistent.ts';
import { figureListCount } from './figure-list-count.ts';
import { figureMiscalculated } from './figure-miscalculated.ts';
import { figureMisplaced } from './figure-misplaced.ts';
import { figurePercentagePoint } from './figure-percentage-point.ts';
import { figureRangeUnit } from './figure-range-unit.ts';
import { figureScale } from './figure-scale.ts';
import { figureUnstated } from './figure-unstated.ts';
import { figureUnsupported } from './figure-unsupported.ts';
import { ignoreUnused } from './ignore-unused.ts';
import { nameFirstMention } from './name-first-mention.ts';
import { nameMisplaced } from './name-misplaced.ts';
import { nameNumber } from './name-number.ts';
import { nameUnknown } from './name-unknown.ts';
import { nameVariant } from './name-variant.ts';
import { partsTotal } from './parts-total.ts';
import { quoteAltered } from './quote-altered.ts';
import { quoteDistorted } from './quote-distorted.ts';
import { quoteMisattributed } from './quote-misattributed.ts';
import { quoteUnsupported } from './quote-unsupported.ts';
import { roleMismatch } from './role-mismatch.ts';
import { sharesOverTotal } from './shares-over-total.ts';
import { sourceChanged } from './source-changed.ts';
import { sourceUnreadable } from './source-unreadable.ts';
import { sourcesDisagree } from './sources-disagree.ts';

const judging: readonly Check[] = [
  figureContradicted,
  figureBound,
  figureDirection,
  figureScale,
  figurePercentagePoint,
  figureMiscalculated,
  figureMisplaced,
  figureUnsupported,
  figureUnstated,
  figureApproximate,
  figureDerived,
  figureInconsistent,
  figureListCount,
  figureRangeUnit,
  partsTotal,
  sharesOverTotal,
  dateImpossible,
  dateWeekday,
  nameNumber,
  sourcesDisagree,
  citationMismatch,
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
  sourceChanged,
  configurationInvalid,
  configurationMisspelt,
  draftUnchecked,
];

/** It looks at what the others found. */
export const ignores = ignoreUnused(judging.map(({ id }) => id));

export const checks: readonly Check[] = [...judging, ignores];
