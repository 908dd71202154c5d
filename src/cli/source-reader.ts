import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { plainText } from '../content/plain-text.ts';
import { packageDir } from '../site/project.ts';

/**
 * Reads the files that problems name, each once and when it is asked for: of many problems, few are shown.
 *
 * @param root of the site
 */
export function createSourceReader(contentDir: string, root: string): (file: string) => string | undefined {
  const known = new Map<string, string | undefined>();
  return (file) => {
    if (!known.has(file)) known.set(file, read(file, contentDir, root));
    return known.get(file);
  };
}

function read(file: string, contentDir: string, root: string): string | undefined {
  // Files of the project, such as layouts, keep their own path; a layout that the site has not is the program's.
  const folders = /^_[a-z]+\//.test(file) ? [root, packageDir] : [contentDir];
  for (const folder of folders) {
    try {
      return plainText(readFileSync(join(folder, file), 'utf8'));
    } catch {
      // It may be in the next one.
    }
  }
  return undefined;
}
