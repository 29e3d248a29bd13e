/** "87 of the city’s 1,460 schools": what a bare number is of stands behind its whole. */
import { run } from '../../../annotate/figures/scan.ts';
import type { Fact } from '../fact.ts';

const lead = /\s+of\s+(?:(?:the|those|these|its|their|all|[\p{L}.-]+[’']s?)\s+){0,3}/iuy;

/** Where what follows an "of the" opens; undefined where none stands there. */
export function ofThose(text: string, at: number): number | undefined {
  const found = run(lead, text, at);
  return found ? at + found[0].length : undefined;
}

/** The figure that a source's number is a part of. */
export function wholeOf({ figure, passage, statement: { facts } }: Fact): Fact | undefined {
  const at = ofThose(passage.annotations.text, figure.amount.end);
  return at === undefined ? undefined : facts.find((fact) => fact.figure.amount.start === at);
}
