import { cpSync, linkSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** How many times as many articles, in how many times as many categories. */
export interface Scale {
  readonly articles: number;
  readonly categories: number;
}

/** A help center grows in articles faster than in categories: the corpus has 15, and then 48 and 106. */
export const scales: readonly Scale[] = [
  { articles: 1, categories: 1 },
  { articles: 10, categories: 48 / 15 },
  { articles: 50, categories: 106 / 15 },
];

export interface Copies {
  readonly articleCount: number;
  readonly categoryCount: number;
}

/**
 * Makes a content folder that is a multiple of another one: every article as often as `scale` says, each
 * copy under a name of its own (`send-copy-2.md`), in categories that are multiplied in the same way.
 * Images and files are there once, and all copies show them.
 */
export function makeCopies(source: string, target: string, scale: Scale): Copies {
  const categories = filesIn(source, 'categories').filter((file) => file.endsWith('.md'));
  const articles = filesIn(source, 'articles').filter((file) => file.endsWith('.md'));
  const categoryCount = Math.round(categories.length * scale.categories);
  /** The first categories have one copy more where the number of copies does not come out even. */
  const copiesOf = new Map(
    categories.map(
      (file, index) => [nameOf(file), Math.ceil((categoryCount - index) / categories.length)] as const,
    ),
  );
  for (const file of categories) {
    const text = readFileSync(path.join(source, file), 'utf8');
    for (let copy = 1; copy <= (copiesOf.get(nameOf(file)) ?? 1); copy += 1) {
      write(target, copyName(file, copy), copy === 1 ? text : categoryCopy(text, copy));
    }
  }
  for (const file of articles) {
    const text = readFileSync(path.join(source, file), 'utf8');
    for (let copy = 1; copy <= scale.articles; copy += 1) {
      write(target, copyName(file, copy), copy === 1 ? text : articleCopy(text, copy, copiesOf));
    }
  }
  for (const folder of ['images', 'files']) linkFiles(source, target, folder);
  return { articleCount: articles.length * scale.articles, categoryCount };
}

function categoryCopy(text: string, copy: number): string {
  return withoutRedirects(text).replace(
    /^title:(.*)$/m,
    (_, title: string) => `title:${unquoted(title)} ${copy}`,
  );
}

/** Spreads the copies of an article over the copies of its categories. */
function articleCopy(text: string, copy: number, copiesOf: ReadonlyMap<string, number>): string {
  return withoutRedirects(text).replace(/^categories: *\[(.*)\]/m, (_, names: string) => {
    const copied = names.split(',').map((written) => {
      const name = unquoted(written.trim());
      return copyName(name, ((copy - 1) % (copiesOf.get(name) ?? 1)) + 1);
    });
    return `categories: [${copied.join(', ')}]`;
  });
}

/** An old address can lead to one page only, and the first copy has it. */
function withoutRedirects(text: string): string {
  return text.replace(/^redirect_from:.*\n(?:[ \t]+-.*\n)*/m, '');
}

function unquoted(value: string): string {
  return value.replace(/^( *)(["'])(.*)\2 *$/, '$1$3');
}

function copyName(file: string, copy: number): string {
  if (copy === 1) return file;
  const { dir, name, ext } = path.parse(file);
  return path.join(dir, `${name}-copy-${copy}${ext}`);
}

function nameOf(file: string): string {
  return path.parse(file).name;
}

function linkFiles(source: string, target: string, folder: string): void {
  for (const file of filesIn(source, folder)) {
    const copy = path.join(target, file);
    mkdirSync(path.dirname(copy), { recursive: true });
    try {
      linkSync(path.join(source, file), copy);
    } catch {
      // Another file system, or one without hard links.
      cpSync(path.join(source, file), copy);
    }
  }
}

function write(folder: string, file: string, text: string): void {
  mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
  writeFileSync(path.join(folder, file), text);
}

/** Files of one folder of the content, as paths relative to the content, sorted. */
function filesIn(content: string, folder: string): string[] {
  return readdirSync(path.join(content, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(content, path.join(entry.parentPath, entry.name)))
    .sort();
}
