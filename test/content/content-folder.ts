import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** Writes a content folder for one test, in a folder of its own, and removes it afterwards. */
export async function contentFolder(
  t: { readonly after: (work: () => Promise<void>) => void },
  files: Readonly<Record<string, string | Uint8Array>>,
): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'signpost-'));
  t.after(() => rm(folder, { recursive: true, force: true }));
  const contentDir = join(folder, 'content');
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(contentDir, path)), { recursive: true });
    await writeFile(join(contentDir, path), text);
  }
  return contentDir;
}

/** A whole article with a title and the given lines of front matter. */
export function article(...lines: readonly string[]): string {
  return ['---', 'title: X', ...lines, '---', 'Text.', ''].join('\n');
}
