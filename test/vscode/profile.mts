/** Makes a throw-away profile and a copy of the sample workspace, so that a run leaves nothing behind. */
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '../..');

export interface Profile {
  /** Holds the others, and what else a run needs. */
  readonly folder: string;
  readonly workspace: string;
  readonly userData: string;
  readonly extensions: string;
  remove(): void;
}

/** Quiet: nothing but the editor, and nothing that asks a network. */
const settings = {
  'chat.disableAIFeatures': true,
  'extensions.autoCheckUpdates': false,
  'extensions.autoUpdate': 'off',
  'extensions.ignoreRecommendations': true,
  'files.autoSave': 'off',
  'git.enabled': false,
  'security.workspace.trust.enabled': false,
  'telemetry.telemetryLevel': 'off',
  'update.mode': 'none',
  'workbench.enableExperiments': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
};

export function makeProfile(more: Readonly<Record<string, unknown>> = {}): Profile {
  // A short path: the server keeps Unix sockets in it.
  const folder = mkdtempSync(path.join(os.tmpdir(), 'pa-'));
  const profile = {
    folder,
    workspace: path.join(folder, 'workspace'),
    userData: path.join(folder, 'data'),
    extensions: path.join(folder, 'extensions'),
    remove: () => rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 }),
  };
  cpSync(path.join(root, 'fixtures/workspace'), profile.workspace, { recursive: true });
  mkdirSync(path.join(profile.userData, 'User'), { recursive: true });
  mkdirSync(profile.extensions);
  writeFileSync(
    path.join(profile.userData, 'User/settings.json'),
    JSON.stringify({ ...settings, ...more }, null, 2),
  );
  return profile;
}
