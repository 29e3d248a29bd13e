/** The facts of a draft as a tree: by verdict, by source or by person. */
import * as vscode from 'vscode';
import type { FactItem } from '../../server/src/protocol/requests.ts';
import { verdictShown } from './verdicts.ts';

export type Grouping = 'verdict' | 'source' | 'person';

export interface FactGroup {
  readonly label: string;
  readonly icon: string;
  readonly facts: readonly FactItem[];
}

/** Groups with open facts come first, the others in the order in which the draft brings them up. */
export function grouped(
  facts: readonly FactItem[],
  by: Grouping,
  short: (name: string) => string,
): FactGroup[] {
  const groups = new Map<string, { icon: string; facts: FactItem[] }>();
  for (const fact of facts)
    for (const { label, icon } of groupsOf(fact, by, short)) {
      const known = groups.get(label);
      if (known) known.facts.push(fact);
      else groups.set(label, { icon, facts: [fact] });
    }
  const opens = (list: readonly FactItem[]) => (list.some(({ state }) => state === 'open') ? 0 : 1);
  return [...groups]
    .map(([label, group]) => ({ label, ...group }))
    .sort((a, b) => opens(a.facts) - opens(b.facts));
}

function groupsOf(
  { verdict, state, source, people }: FactItem,
  by: Grouping,
  short: (name: string) => string,
): readonly { label: string; icon: string }[] {
  if (by === 'verdict') {
    const { words, icon } = verdictShown(verdict, state);
    return [{ label: words, icon }];
  }
  if (by === 'source')
    return [
      source
        ? { label: short(source.name), icon: 'book' }
        : { label: vscode.l10n.t('No source'), icon: 'question' },
    ];
  const named = people.map((label) => ({ label, icon: 'person' }));
  return named.length > 0 ? named : [{ label: vscode.l10n.t('No person named'), icon: 'dash' }];
}

export function groupItem({ label, icon, facts }: FactGroup): vscode.TreeItem {
  const item = new vscode.TreeItem(label, vscode.TreeItemCollapsibleState.Expanded);
  item.iconPath = new vscode.ThemeIcon(icon);
  const open = facts.filter(({ state }) => state === 'open').length;
  // Where all or none are open, one number says so: most verdicts are the one or the other.
  const isMixed = open > 0 && open < facts.length;
  item.description = isMixed ? vscode.l10n.t('{0}, {1} open', facts.length, open) : String(facts.length);
  return item;
}

export function factItem(
  fact: FactItem,
  draft: vscode.Uri,
  by: Grouping,
  short: (name: string) => string,
): vscode.TreeItem {
  const { kind, words, range, verdict, state, source } = fact;
  const shown = verdictShown(verdict, state);
  const item = new vscode.TreeItem(words.length > 80 ? `${words.slice(0, 80).trimEnd()}…` : words);
  item.iconPath = new vscode.ThemeIcon(shown.icon);
  // What stands in the source is told where it is not what the draft has.
  const isElsewise = source && !source.words.toLowerCase().includes(words.toLowerCase());
  const stated = kind === 'figure' && verdict !== 'derived' && isElsewise && source.words;
  const file = by !== 'source' && source && short(source.name);
  item.description = filled(' · ', stated, filled(', ', file, source?.place));
  const line = vscode.l10n.t('line {0} of the draft', range.start.line + 1);
  const inSource = source && vscode.l10n.t('in the source: {0}', item.description);
  item.tooltip = filled('\n', shown.words, words, line, filled(', ', source?.name, source?.place));
  item.accessibilityInformation = { label: filled(', ', `${shown.words}: ${words}`, inSource, line) };
  item.contextValue = source ? 'fact.sourced' : 'fact';
  item.command = {
    command: 'policyAnnotator.openFact',
    title: vscode.l10n.t('Go to the fact'),
    arguments: [draft, fact],
  };
  return item;
}

const filled = (separator: string, ...parts: readonly (string | false | undefined)[]): string =>
  parts.filter(Boolean).join(separator);
