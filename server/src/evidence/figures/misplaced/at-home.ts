/** Whether a number stands where the draft speaks of, though another figure of the sources shares more words with the claim. */
import type { Span } from '../../../text/span.ts';
import { stemOf } from '../../terms.ts';
import { isToldOnlyBy, takesUp } from '../affinity.ts';
import type { Claim } from '../claim.ts';
import type { Fact } from '../fact.ts';
import type { EvidenceIndex } from '../index/evidence-index.ts';
import { isSmall } from '../inferred.ts';
import type { Stating } from '../rivals.ts';
import { isTakenUp, sharesMore } from './slot.ts';

interface Around {
  /** The fact counts what the draft does. */
  readonly ofOneSort: boolean;
  readonly text: string;
  readonly sentence: Span;
  readonly stating: Stating;
  readonly index: EvidenceIndex;
}

export const isAtHome = (
  claim: Claim,
  fact: Fact,
  rival: Fact,
  { ofOneSort, text, sentence, stating, index }: Around,
): boolean =>
  ((ofOneSort || !isSmall(claim.figure)) && sharesMore(fact, rival, claim, stating)) ||
  isTakenUp(fact, rival, claim, text, sentence) ||
  isPaired(fact, rival, claim, text, stating) ||
  isToldOnlyBy(fact.statement, rival.statement, claim, index) ||
  takesUp(rival, fact, claim) ||
  hasSameNoun(claim, text, fact, rival);

/** "47% for it and 37% against": of the two that stand side by side in both texts, the rival's sentence has neither. */
function isPaired(
  { statement, figure: own }: Fact,
  rival: Fact,
  { figure: { amount } }: Claim,
  text: string,
  stating: Stating,
): boolean {
  if (statement === rival.statement) return false;
  const at = statement.facts.findIndex(({ figure }) => figure === own);
  const isBeside = (one: Span) =>
    joint.test(
      one.start < amount.start ? text.slice(one.end, amount.start) : text.slice(amount.end, one.start),
    );
  return [statement.facts[at - 1], statement.facts[at + 1]].some(
    (beside) =>
      beside?.figure.kind === own.kind &&
      beside.figure.unit === own.unit &&
      stating(beside).some(
        (other) =>
          isBeside(other.figure.amount) &&
          !rival.statement.facts.some((fact) => stating(fact).includes(other)),
      ),
  );
}

/** A few words without a number, and no other clause's beginning. */
const joint = /^[^\d,;:.()—–]{0,40},?\s(?:and|to|against|but)\s[^\d,;:.()—–]{0,20}$/u;

/** "Friday’s vote": of whose day the very same thing is told. */
function hasSameNoun({ figure }: Claim, text: string, fact: Fact, rival: Fact): boolean {
  if (!figure.date) return false;
  const own = ownedBy(text, figure.amount.end);
  return own !== undefined && own === nounOf(fact) && own !== nounOf(rival);
}

const nounOf = ({ passage, figure }: Fact): string | undefined =>
  ownedBy(passage.annotations.text, figure.amount.end);

const ownedBy = (text: string, end: number): string | undefined => {
  const noun = /^[’']s\s+(\p{Ll}{3,})/u.exec(text.slice(end, end + 40))?.[1];
  return noun && stemOf(noun);
};
