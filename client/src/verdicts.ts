/** Verdicts in words, and each with a sign of its own shape, so that none is told by colour alone. */
import * as vscode from 'vscode';

interface Shown {
  readonly words: string;
  readonly icon: string;
}

export function verdictShown(verdict: string, state: 'sourced' | 'open' | 'accepted'): Shown {
  if (state === 'accepted') return { words: vscode.l10n.t('Accepted'), icon: 'bookmark' };
  switch (verdict) {
    case 'supported':
      return { words: vscode.l10n.t('Sourced'), icon: 'pass' };
    case 'derived':
      return { words: vscode.l10n.t('Worked out from the sources'), icon: 'symbol-operator' };
    case 'approximate':
      return { words: vscode.l10n.t('Roughly as the source has it'), icon: 'symbol-numeric' };
    case 'contradicted':
      return { words: vscode.l10n.t('Other figure in the source'), icon: 'error' };
    case 'misplaced':
      return { words: vscode.l10n.t('Of something else in the source'), icon: 'move' };
    case 'altered':
    case 'distorted':
      return { words: vscode.l10n.t('Other words in the source'), icon: 'edit' };
    case 'misattributed':
      return { words: vscode.l10n.t('Other speaker in the source'), icon: 'person' };
    case 'unsupported':
      return { words: vscode.l10n.t('In no source'), icon: 'question' };
    default:
      return { words: vscode.l10n.t('Not checked'), icon: 'circle-slash' };
  }
}
