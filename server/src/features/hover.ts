/** Hover: what the sources say of a figure or quotation, and who a name means; the verdict first, in plain words. */
import { type Hover, MarkupKind, type Position } from 'vscode-languageserver-types';
import { conceptOf, conceptText } from '../annotate/figures/concept.ts';
import type { Snapshot } from '../checks/run.ts';
import { mostShown } from '../checks/stated.ts';
import { wordsAt } from '../evidence/document.ts';
import type { Fact } from '../evidence/figures/fact.ts';
import { factLocation, writtenAmount } from '../evidence/figures/fact-words.ts';
import type { Support } from '../evidence/figures/verdict.ts';
import type { Derivation } from '../evidence/figures/workings/derivation.ts';
import type { Entity } from '../evidence/names/entity.ts';
import type { NumberedSupport } from '../evidence/names/numbered-support.ts';
import type { QuoteSupport } from '../evidence/quotations/quotes.ts';
import type { Reading } from '../evidence/reading.ts';
import { touches } from '../text/span.ts';
import { type Target, targetsAt } from './at.ts';
import { introduction } from './definition.ts';
import { type Block, line, markup, sentenceQuote, strong } from './markup.ts';
import { offsetAt, rangeOf } from './ranges.ts';

/**
 * `isFindingShown`: the editor shows a finding right above the hover where the cursor is on its words. What it says is then not said
 * again, and the hover goes on with the source's sentence.
 */
export function hover(
  reading: Snapshot,
  position: Position,
  kind: MarkupKind = MarkupKind.Markdown,
  isFindingShown = false,
): Hover | null {
  const offset = offsetAt(reading.draft, position);
  for (const target of targetsAt(reading, offset)) {
    // A hint is shown over its first letters alone.
    const isSaid =
      isFindingShown &&
      target.kind !== 'mention' &&
      reading.findings.some(({ span, severity }) => severity !== 'hint' && touches(span, offset));
    const blocks = blocksOf(target, reading).slice(isSaid ? 1 : 0);
    if (blocks.length > 0)
      return { contents: markup(blocks, kind), range: rangeOf(reading.draft, target.origin.span) };
  }
  return null;
}

function blocksOf(target: Target, reading: Reading): Block[] {
  switch (target.kind) {
    case 'figure':
      return target.support ? figureBlocks(target.support, reading) : [];
    case 'numbered':
      return numberedBlocks(target.numbered);
    case 'mention':
      return entityBlocks(target.entity, reading);
    case 'quotation':
      return quoteBlocks(target.quote, reading);
  }
}

function figureBlocks(
  { verdict, evidence, instead, derivation, nearest, astray }: Support,
  reading: Reading,
): Block[] {
  const near = nearest
    .filter((fact) => fact !== evidence)
    .flatMap((fact) => sentenceQuote(factLocation(fact)));
  switch (verdict) {
    case 'supported':
      return [
        line(strong(evidence!.document.name), ' states this figure.'),
        sentenceQuote(factLocation(evidence!)),
      ];
    case 'approximate':
      return [
        line(strong(evidence!.document.name), ' has ', strong(writtenAmount(evidence!)), '.'),
        sentenceQuote(factLocation(evidence!)),
      ];
    case 'derived':
      return [
        line('Computed from the sources: ', strong(derivation!.working), '.'),
        ...operandQuotes(derivation!),
      ];
    case 'misplaced':
      return [
        line(strong(instead!.document.name), ' has ', strong(writtenAmount(instead!)), ' here.'),
        sentenceQuote(factLocation(instead!)),
        line('It has this figure of something else', aboutOf(evidence!), ':'),
        sentenceQuote(factLocation(evidence!)),
      ];
    case 'contradicted':
      if (derivation)
        return [
          line('The sources’ figures give ', strong(derivation.working), '.'),
          ...operandQuotes(derivation),
        ];
      return [
        line(strong(evidence!.document.name), ' has ', strong(writtenAmount(evidence!)), ' here.'),
        sentenceQuote(factLocation(evidence!)),
      ];
    case 'unsupported':
      return [
        line(strong('No source states this figure.')),
        ...(astray
          ? [
              line(strong(astray.document.name), ' has it of something else', aboutOf(astray), ':'),
              sentenceQuote(factLocation(astray)),
            ]
          : []),
        ...(near.length ? [line('Nearest in the sources:'), ...near] : []),
      ];
    case 'unchecked':
      return reading.sources.length === 0 || !reading.indexes?.complete
        ? [line('Not checked: no source that may state this figure could be read.')]
        : [line('Left to the writer: no source gives this figure outright, so it is not judged.')];
  }
}

function operandQuotes({ operands }: Derivation): Block[] {
  const more = operands.length - mostShown;
  return [
    ...operands.slice(0, mostShown).map((fact) => sentenceQuote(factLocation(fact))),
    ...(more > 0 ? [line(`… and ${more} more.`)] : []),
  ];
}

/** What a source's figure is of, where its sentence says so: " (imports from China, 2023)". */
function aboutOf({ passage, figure }: Fact): string {
  const about = conceptText(passage.annotations.text, conceptOf(passage.annotations, figure));
  return about && ` (${about})`;
}

function quoteBlocks({ verdict, evidence, omitted, statedBy }: QuoteSupport, { entities }: Reading): Block[] {
  const source = evidence && strong(evidence.document.name);
  const sentence = evidence ? [sentenceQuote(evidence)] : [];
  switch (verdict) {
    case 'supported':
      return [line(source!, ' has these words.'), ...sentence];
    case 'altered':
      return [line(source!, ' has nearly these words.'), ...sentence];
    case 'distorted':
      return [line('The ellipsis leaves out “', strong(wordsAt(omitted!)), '”.'), ...sentence];
    case 'misattributed': {
      const name = statedBy?.name && (entities.of(statedBy.name)?.name ?? statedBy.name.name);
      return [line(source!, ' gives these words to ', strong(name ?? 'someone else'), '.'), ...sentence];
    }
    case 'unsupported':
      return [line(strong('No source has these words.'))];
    case 'unchecked':
      return [line('Not checked: no source that may have these words could be read.')];
    case 'not-a-quotation':
      return [];
  }
}

function numberedBlocks({ verdict, evidence, others }: NumberedSupport): Block[] {
  if (!evidence) return [];
  const source = strong(evidence.document.name);
  const said =
    verdict === 'supported'
      ? line(source, ' has this.')
      : line(source, ' has ', strong(wordsAt(others[0]!.location)), '.');
  return [said, sentenceQuote(evidence)];
}

function entityBlocks({ name, type, roles, mentions }: Entity, reading: Reading): Block[] {
  const sourced = roles.find(({ document }) => document !== reading.draft) ?? roles[0];
  const place = introduction(mentions, reading);
  const inSources = mentions.filter(({ document }) => document !== reading.draft);
  const counts = [...new Set(inSources.map(({ document }) => document))].map(
    (document) =>
      `${times(mentions.filter((mention) => mention.document === document).length)} in ${document.name}`,
  );
  const here = mentions.length - inSources.length;
  return [
    line(strong(name), sourced ? `, ${wordsAt(sourced)}` : ` (${type})`),
    ...(place && place.document !== reading.draft ? [sentenceQuote(place)] : []),
    line(`Mentioned ${[...counts, `${times(here)} here`].join(', ')}.`),
  ];
}

const times = (count: number): string => (count === 1 ? 'once' : count === 2 ? 'twice' : `${count} times`);
