import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { plainText } from '../content/plain-text.ts';
import { ownProject } from '../site/project.ts';

/** Reads the files that problems name, each once and when it is asked for: of many problems, few are shown. */
export function createSourceReader(contentDir: string): (file: string) => string | undefined {
  const known = new Map<string, string | undefined>();
  return (file) => {
    if (!known.has(file)) known.set(file, read(file, contentDir));
    return known.get(file);
  };
}

function read(file: string, contentDir: string): string | undefined {
  // Files of the project, such as layouts, keep their own path.
  const folder = /^_[a-z]+\//.test(file) ? ownProject.root : contentDir;
  try {
    return plainText(readFileSync(join(folder, file), 'utf8'));
  } catch {
    return undefined;
  }
}
