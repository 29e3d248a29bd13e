/** What client and server say to each other beyond LSP: the one file of the server that the client imports. */

/** The scheme of the texts that are drawn from PDF, Word and Excel files and web pages; see `workspace/source-view.ts`. */
export { viewScheme } from '../workspace/source-view.ts';

/** As in LSP: from zero, in UTF-16 code units. */
export interface PlainPosition {
  readonly line: number;
  readonly character: number;
}
export interface PlainRange {
  readonly start: PlainPosition;
  readonly end: PlainPosition;
}

/** Server to client, for files that the server can't read by itself: bytes in base64, or an error. */
export const readFileRequest = 'policyAnnotator/readFile';
export interface ReadFileParams {
  readonly uri: string;
}
/** One of the two. */
export interface ReadFileResult {
  readonly base64?: string;
  readonly error?: string;
}

/** Server to client: the URIs of all files below a folder; none if it does not exist. */
export const listFilesRequest = 'policyAnnotator/listFiles';
export interface ListFilesParams {
  readonly folder: string;
}
export interface ListFilesResult {
  readonly uris: readonly string[];
  /** What could not be listed, a phrase each. */
  readonly gaps: readonly string[];
}

/** Server to client, after each check of an open document. */
export const statusNotification = 'policyAnnotator/status';
export interface StatusParams {
  readonly uri: string;
  readonly role: 'draft' | 'source' | 'configuration';
  /** How many sources were read, and the names of the first of them. */
  readonly sourceCount: number;
  readonly sources: readonly string[];
  /** A sentence for each source that could not be read. */
  readonly problems: readonly string[];
  readonly facts: FactCounts;
}
/** What became of the facts; the derived ones are among the sourced. */
export interface FactCounts {
  readonly all: number;
  readonly sourced: number;
  readonly derived: number;
  readonly open: number;
  readonly accepted: number;
}

/** Client to server: the facts of an open draft, in order; null for a document that is none. */
export const factsRequest = 'policyAnnotator/facts';
export interface FactsParams {
  readonly uri: string;
}
export type FactsResult = readonly FactItem[] | null;
export interface FactItem {
  readonly kind: 'figure' | 'quotation';
  /** The words in the draft, on one line. */
  readonly words: string;
  readonly range: PlainRange;
  /** "supported", "contradicted", "altered" and so on. */
  readonly verdict: string;
  readonly state: 'sourced' | 'open' | 'accepted';
  /** Names of the people in its sentence. */
  readonly people: readonly string[];
  readonly source?: SourcePlace;
}
export interface SourcePlace {
  readonly uri: string;
  readonly name: string;
  /** The page or line, where the file has them. */
  readonly place?: string;
  /** What stands there. */
  readonly words: string;
  readonly range: PlainRange;
}

/** Client to server: the sources of an open draft, with their use in all drafts; null for a document that is none. */
export const sourcesRequest = 'policyAnnotator/sources';
export interface SourcesParams {
  readonly uri: string;
}
export interface SourcesResult {
  readonly sources: readonly SourceItem[];
  /** A sentence for each source that could not be read. */
  readonly problems: readonly string[];
}
export interface SourceItem {
  readonly uri: string;
  readonly name: string;
  readonly standing?: 'primary' | 'secondary';
  /** Facts of this draft that rest on it. */
  readonly facts: number;
  /** Drafts that use it, this one included. */
  readonly drafts: number;
}

/** Client to server: every draft of the folders that has facts and sources, those with the most open facts first. */
export const coverageRequest = 'policyAnnotator/coverage';
export type CoverageResult = readonly DraftCoverage[];
export interface DraftCoverage {
  readonly uri: string;
  readonly name: string;
  readonly counts: FactCounts;
  readonly sources: readonly SourceCoverage[];
}
/** The facts that a source bears out or speaks against; without URI and name, those of no source. */
export interface SourceCoverage {
  readonly uri?: string;
  readonly name?: string;
  readonly counts: FactCounts;
}

/** Client to server: what stands beside the cursor, the best first. From a draft into sources, and the other way round. */
export const besideRequest = 'policyAnnotator/beside';
export interface BesideParams {
  readonly uri: string;
  readonly position: PlainPosition;
}
export type BesideResult = readonly BesidePlace[];
export interface BesidePlace {
  readonly uri: string;
  /** The figure or the words. */
  readonly range: PlainRange;
  /** The sentence around it. */
  readonly sentence: PlainRange;
}

/** Client to server: words that are put into a draft at a range, as a quotation; null where no source has them. */
export const quoteRequest = 'policyAnnotator/quote';
export interface QuoteParams {
  readonly uri: string;
  readonly range: PlainRange;
  readonly words: string;
}
export type QuoteResult = {
  readonly title: string;
  /** What stands at the range, and what comes along elsewhere in the draft. */
  readonly newText: string;
  readonly edits: readonly { readonly range: PlainRange; readonly newText: string }[];
} | null;

/** Commands that the server carries out in any editor, by `workspace/executeCommand`. */
export const serverCommands = {
  /** Takes a draft's URI. */
  fixAll: 'policyAnnotator.server.fixAll',
  /** Takes `UseAsSourceArguments`; answers `UseAsSourceResult`. */
  useAsSource: 'policyAnnotator.server.useAsSource',
  /** Takes a draft's URI; answers the URI of the file that now says so, as `MarkCheckedResult`. */
  markChecked: 'policyAnnotator.server.markChecked',
  /** Takes a `Shown`: asks the editor to open it. */
  show: 'policyAnnotator.server.show',
} as const;
export interface Shown {
  readonly uri: string;
  readonly range: PlainRange;
}
export interface UseAsSourceArguments {
  readonly source: string;
  readonly isFolder?: boolean;
  /** The draft that is to rest on it: if its front matter names sources, the new one is added there. */
  readonly draft?: string;
}
export interface UseAsSourceResult {
  /** The file that now names the source. */
  readonly uri: string;
  /** False where it did so before. */
  readonly changed: boolean;
}

export interface MarkCheckedResult {
  readonly uri: string;
}

/** What a client may put into the initialization options. */
export interface InitializationOptions {
  /** It answers the requests for files. */
  readonly servesFiles?: boolean;
  /** It shows a finding above the hover of the same words, so that the hover need not say it again. */
  readonly showsFindings?: boolean;
  /** Whose findings it asks for: those of open documents, which is the default, or of all drafts in the folders. */
  readonly diagnosticMode?: 'openFilesOnly' | 'workspace' | undefined;
  /** Commands of its own for code lenses. */
  readonly lensCommands?: { readonly showFacts?: string; readonly showUses?: string };
  /** A folder on the server's machine, as a file URI, in which it may keep what it read of the sources. */
  readonly storage?: string;
  /** Where the pages of the checks lie: a URI that ends in a slash. */
  readonly checkPages?: string;
}
