/** A folder that is added may lie where none did before: from then on the server hears of its documents too, without a new start. */
import type {
  BaseLanguageClient,
  DynamicFeature,
  ServerCapabilities,
  StaticFeature,
} from 'vscode-languageclient';
import type { DocumentKind } from './documents.ts';

/** What the client library keeps to itself: it looks at the documents' kinds once, at its start. */
interface Inside {
  readonly _features: readonly (StaticFeature | DynamicFeature<unknown>)[];
  readonly _capabilities: ServerCapabilities;
}

export function takeNewSchemes(client: BaseLanguageClient, documents: readonly DocumentKind[]): void {
  const selector = client.clientOptions.documentSelector as DocumentKind[];
  const fresh = documents.filter(({ scheme }) => selector.every((known) => known.scheme !== scheme));
  if (fresh.length === 0) return;
  selector.push(...fresh);
  // One that is still starting finds them in the list.
  if (!client.isRunning()) return;
  const { _features, _capabilities } = client as unknown as Inside;
  for (const feature of _features)
    if ('registrationType' in feature && feature.registrationType.method.startsWith('textDocument/'))
      feature.initialize(_capabilities, fresh);
}
