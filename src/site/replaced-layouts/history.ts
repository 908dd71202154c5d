import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { layoutPaths } from '../layout-files.ts';
import { packageDir } from '../project.ts';
import { compareVersions } from './version.ts';

/** Layouts as released versions had them: version to name to text, where it was another than in the version before. */
export type LayoutHistory = ReadonlyMap<string, ReadonlyMap<string, string>>;

/** Our own layouts: as they are, as they were, and the version of those that are. */
export interface OwnLayouts {
  readonly version: string;
  /** By name, as layouts call each other: `partials/header.njk`. */
  readonly current: ReadonlyMap<string, string>;
  readonly history: LayoutHistory;
}

/** Beside the layouts, since the published package has that folder as it is. */
export const historyFile = join(packageDir, '_includes', 'history.json');

/** @param includesDir folder of our own layouts */
export function readOwnLayouts(version: string, includesDir = join(packageDir, '_includes')): OwnLayouts {
  const texts = [...layoutPaths([includesDir])].map(
    ([name, path]) => [name, readFileSync(path, 'utf8')] as const,
  );
  return { version, current: new Map(texts), history: parseHistory(readFileSync(historyFile, 'utf8')) };
}

/** The text that a layout had in a version; nothing where that is not known. */
export function originalOf(name: string, version: string, layouts: OwnLayouts): string | undefined {
  if (version === layouts.version) return layouts.current.get(name);
  const older = [...layouts.history.keys()]
    .filter((known) => compareVersions(known, version) <= 0)
    .sort(compareVersions);
  return older.map((known) => layouts.history.get(known)?.get(name)).findLast((text) => text !== undefined);
}

/** The history with a version that is being released: of its layouts, those that are new or have changed. */
export function withVersion({ version, current, history }: OwnLayouts): LayoutHistory {
  const others = new Map([...history].filter(([known]) => known !== version));
  const before = { version: '', current, history: others };
  const changed = [...current].filter(([name, text]) => originalOf(name, version, before) !== text);
  return new Map([...others, [version, new Map(changed)]]);
}

export function historyText(history: LayoutHistory): string {
  const versions = [...history].sort(([one], [other]) => compareVersions(one, other));
  const written = Object.fromEntries(
    versions.map(([version, texts]) => [version, Object.fromEntries(texts)]),
  );
  return `${JSON.stringify(written, undefined, 2)}\n`;
}

function parseHistory(text: string): LayoutHistory {
  const schema = z.record(z.string(), z.record(z.string(), z.string()));
  const versions = Object.entries(schema.parse(JSON.parse(text)));
  return new Map(versions.map(([version, texts]) => [version, new Map(Object.entries(texts))]));
}
