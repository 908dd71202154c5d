import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { BuiltHelpCenter } from './help-center.ts';
import { ownBase, writeOwnHelpCenter } from './own-help-center.ts';
import { writeRealHelpCenter } from './real-help-center.ts';

/** Builds Signpost's own help center under `/own`, and beside it the real one, where it is here. */
export async function buildWholeSites(): Promise<BuiltHelpCenter> {
  const folder = mkdtempSync(path.join(tmpdir(), 'signpost-whole-'));
  writeOwnHelpCenter(folder);
  writeRealHelpCenter(folder);
  // What the server answers where nothing is.
  copyFileSync(path.join(folder, ownBase, '404.html'), path.join(folder, '404.html'));
  return { folder, remove: () => rmSync(folder, { recursive: true }) };
}
