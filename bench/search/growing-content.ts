import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { type Copies, makeCopies, type Scale } from '../content-copies.ts';
import { growWords, type Vocabulary } from './growing-words.ts';
import { fitHeapsCurve, type HeapsCurve } from './heaps-curve.ts';
import { mixProse, proseLines } from './mixed-prose.ts';
import { proseWords, replaceWords } from './prose-words.ts';
import { createRandom, type Random } from './random.ts';

export interface GrownContent extends Copies {
  readonly vocabulary: Vocabulary;
  /** Fitted to the articles that the content was made from. */
  readonly curve: HeapsCurve;
}

/** Articles that the prose of one is taken from, its own among them. */
const sourcesAnArticle = 3;
const seed = 168;

/**
 * Makes a content folder that is a multiple of another one as {@link makeCopies} does, whose copies are articles of
 * their own: their prose is mixed from several articles, their vocabulary grows as Heaps' law, fitted to the
 * source, says, their titles are mixed too, and their links lead to copies. Headings, lists, tabs, callouts, tables,
 * images and front matter keep their shape. The same at every run.
 *
 * @param texts words of the source's articles as the search reads them
 */
export function makeGrowingContent(
  source: string,
  target: string,
  scale: Scale,
  texts: readonly (readonly string[])[],
): GrownContent {
  const random = createRandom(seed);
  const copies = makeCopies(source, target, scale);
  const files = articleFiles(source);
  const articles = files.map((file) => readArticle(file));
  const curve = fitHeapsCurve(texts, random);
  const words = growWords(texts, curve, random);
  /** Words that the search reads for each word of prose: code, captions and the like are left as they are. */
  const readForProse = texts.flat().length / articles.flatMap(proseOf).length;
  const lines = articles.map(({ body }) => proseLines(body));
  const titles = articles.map(({ title }) => title);
  for (let copy = 2; copy <= scale.articles; copy += 1) {
    for (const file of files) {
      const copied = path.join(target, path.relative(source, copyOf(file, copy)));
      const article = readArticle(copied);
      const others = Array.from({ length: sourcesAnArticle - 1 }, () => random.pick(lines));
      const body = mixProse(article.body, [proseLines(article.body), ...others], random);
      const title = mixTitle(article.title, titles, random);
      const prose = proseOf({ title, body });
      const replacements = words.replacements(prose, Math.round(readForProse * prose.length));
      writeArticle(copied, {
        head: article.head,
        title: replaceWords(title, replacements),
        body: spreadLinks(replaceWords(body, replacements), files, scale, random),
      });
    }
  }
  return { ...copies, vocabulary: words.size(), curve };
}

function proseOf({ title, body }: Pick<WrittenArticle, 'title' | 'body'>): readonly string[] {
  return proseWords(`${title}\n${body}`);
}

/** In half of the places, a word that stands there in the title of another article. */
function mixTitle(title: string, titles: readonly string[], random: Random): string {
  return title
    .split(' ')
    .map((word, place) => (random.chance(0.5) ? (random.pick(titles).split(' ')[place] ?? word) : word))
    .join(' ');
}

/** Lets links to an article lead to any of its copies. */
function spreadLinks(body: string, files: readonly string[], scale: Scale, random: Random): string {
  const names = new Set(files.map((file) => path.parse(file).name));
  return body.replace(/(\/article\/)([\w-]+)/g, (link, folder: string, name: string) =>
    names.has(name) ? folder + copyOf(name, 1 + random.below(scale.articles)) : link,
  );
}

/** The name that a copy has: `send-copy-2.md`. */
function copyOf(file: string, copy: number): string {
  const { dir, name, ext } = path.parse(file);
  return copy === 1 ? file : path.join(dir, `${name}-copy-${copy}${ext}`);
}

interface WrittenArticle {
  /** The lines of the front matter, but for the title. */
  readonly head: string;
  readonly title: string;
  readonly body: string;
}

const article = /^---\r?\n(.*?)^title: *(.*?)\r?\n(.*?)^---\r?\n(.*)$/ms;

function readArticle(file: string): WrittenArticle {
  const [, before = '', title = '', after = '', body] = article.exec(readFileSync(file, 'utf8')) ?? [];
  if (body === undefined) throw new Error(`${file} has no front matter with a title.`);
  return { head: before + after, title: title.replace(/^(["'])(.*)\1$/, '$2'), body };
}

function writeArticle(file: string, { head, title, body }: WrittenArticle): void {
  writeFileSync(file, `---\n${head}title: ${JSON.stringify(title)}\n---\n${body}`);
}

function articleFiles(content: string): readonly string[] {
  return readdirSync(path.join(content, 'articles'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.md'))
    .sort()
    .map((file) => path.join(content, 'articles', file));
}
