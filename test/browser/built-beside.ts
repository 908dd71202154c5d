import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { buildSite } from '../corpus/build-site.ts';

/**
 * Builds a help center under a path of its own into a folder in which there may be others. Its page for what is not
 * there, which hosts want at their root, is `404.html` below that path.
 *
 * @param base path it lives under: `/real`
 */
export function buildBeside(folder: string, content: string, base: string, images: boolean): void {
  const built = mkdtempSync(path.join(tmpdir(), 'signpost-beside-'));
  const output = path.join(built, 'site');
  try {
    buildSite(['--content', content, '--base', base, '--output', output], { images });
    cpSync(path.join(output, base), path.join(folder, base), { recursive: true });
    const missing = path.join(output, '404.html');
    if (existsSync(missing)) cpSync(missing, path.join(folder, base, '404.html'));
  } finally {
    rmSync(built, { recursive: true });
  }
}
