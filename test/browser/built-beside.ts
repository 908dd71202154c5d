import { appendFileSync, constants, cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { buildSite } from '../corpus/build-site.ts';

/**
 * Builds a help center, with its images in all their sizes, under a path of its own into a folder in which there may be
 * others.
 *
 * @param base path it lives under: `/own`
 */
export function buildBeside(folder: string, content: string, base: string): void {
  const built = mkdtempSync(path.join(tmpdir(), 'signpost-beside-'));
  const output = path.join(built, 'site');
  try {
    const address = ['--base', base, '--context', 'production'];
    buildSite(['--content', content, '--output', output, ...address], { images: true });
    placeBeside(folder, output, base);
  } finally {
    rmSync(built, { recursive: true });
  }
}

/**
 * Copies a help center that was built for a path of its own into a folder in which there may be others. Its page for
 * what is not there, which hosts want at their root, is `404.html` below that path.
 */
export function placeBeside(folder: string, output: string, base: string): void {
  const mode = constants.COPYFILE_FICLONE;
  cpSync(path.join(output, base), path.join(folder, base), { recursive: true, mode });
  const missing = path.join(output, '404.html');
  if (existsSync(missing)) cpSync(missing, path.join(folder, base, '404.html'));
  addHostFiles(output, folder);
}

/** Adds the headers and redirects of a site to those of the others; the headers of all their files are the same. */
function addHostFiles(site: string, folder: string): void {
  const read = (file: string): string => (existsSync(file) ? readFileSync(file, 'utf8') : '');
  const known = read(path.join(folder, '_headers'));
  const rules = read(path.join(site, '_headers')).split('\n\n');
  const added = rules.filter((rule) => known === '' || !rule.startsWith('/*\n'));
  appendFileSync(path.join(folder, '_headers'), `\n${added.join('\n\n')}`);
  appendFileSync(path.join(folder, '_redirects'), read(path.join(site, '_redirects')));
}
