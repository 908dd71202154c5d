import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { buildSite } from '../corpus/build-site.ts';

/** Path of the help center that is in two languages. */
export const translatedBase = '/both';

const files = {
  '_data/site.json': JSON.stringify({
    title: 'Both',
    url: 'https://both.example',
    languages: { de: { label: 'Deutsch', title: 'Beide' }, ar: { label: 'العربية', title: 'كلاهما' } },
  }),
  '_data/applies.json': JSON.stringify({ teams: { label: 'Teams' } }),
  'content/categories/help.md': '---\ntitle: Help\n---\n',
  'content/articles/one.md':
    '---\ntitle: One\ncategories: [help]\n---\n\nText.\n\n## Further down\n\nMore.\n',
  'content/articles/two.md':
    '---\ntitle: Two\ncategories: [help]\npopular: true\napplies_to: [teams]\nsince: "2026.3"\ndescription: For teams.\n---\n\nNot translated.\n\n::: only teams\nFor some.\n:::\n',
  'content/de/articles/one.md': '---\ntitle: Eins\n---\n\nText.\n\n## Weiter unten\n\nMehr.\n',
} as const;

/** Writes a help center of which one article is translated, as it is built, to a folder in which there are others. */
export function writeTranslatedSite(folder: string): void {
  const cwd = mkdtempSync(path.join(tmpdir(), 'signpost-translated-'));
  try {
    for (const [file, text] of Object.entries(files)) {
      mkdirSync(path.dirname(path.join(cwd, file)), { recursive: true });
      writeFileSync(path.join(cwd, file), text);
    }
    // Beside others, since what a host reads at its root is theirs.
    const output = path.join(cwd, 'site');
    buildSite(['--output', output, '--base', translatedBase], { cwd });
    cpSync(path.join(output, translatedBase), path.join(folder, translatedBase), { recursive: true });
  } finally {
    rmSync(cwd, { recursive: true });
  }
}
