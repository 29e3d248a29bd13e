/** The settings that only the editor's show of a draft depends on, each with its default. */

export interface EditorSettings {
  /** The source and line after each sourced fact. */
  readonly inlayHints: boolean;
  /** Counts over headings and sources. */
  readonly codeLens: boolean;
}

export const defaultEditorSettings: EditorSettings = { inlayHints: false, codeLens: true };

/** A setting of the wrong type counts as its default. */
export function readEditorSettings(value: unknown): EditorSettings {
  const given = (value ?? {}) as Record<string, unknown>;
  const flag = (name: keyof EditorSettings): boolean =>
    typeof given[name] === 'boolean' ? given[name] : defaultEditorSettings[name];
  return { inlayHints: flag('inlayHints'), codeLens: flag('codeLens') };
}
