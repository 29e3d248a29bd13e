/** The settings that no finding depends on, each with its default. */

export interface EditorSettings {
  /** The source and line after each sourced fact. */
  readonly inlayHints: boolean;
  /** Counts over headings and sources. */
  readonly codeLens: boolean;
  /** What was read of the sources is kept on disk for the next start. */
  readonly cache: boolean;
}

export const defaultEditorSettings: EditorSettings = { inlayHints: false, codeLens: true, cache: true };

/** A setting of the wrong type counts as its default. */
export function readEditorSettings(value: unknown): EditorSettings {
  const given = (value ?? {}) as Record<string, unknown>;
  const flag = (name: keyof EditorSettings): boolean =>
    typeof given[name] === 'boolean' ? given[name] : defaultEditorSettings[name];
  return { inlayHints: flag('inlayHints'), codeLens: flag('codeLens'), cache: flag('cache') };
}
