import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { CheckOptions } from '../check/check.ts';
import { readSite } from '../check/check.ts';
import { changeFiles, type FileChange } from '../content/changes/change-files.ts';
import { readWhole } from '../content/changes/changeable-file.ts';
import { plainText } from '../content/plain-text.ts';
import { parseArticle, parseCategory } from '../content/read-document.ts';
import { parseSnippet } from '../content/reuse/snippets.ts';
import { readSiteConfig } from '../content/settings/site-config.ts';
import type { AnyDocument, Content } from '../content/types.ts';
import { slugOf } from '../rendering/html/ids/ids.ts';
import { renderedOnce } from '../site/rendered-once.ts';
import { createSite, type Site } from '../site/site.ts';
import { createCheckTools } from '../site/site-tools.ts';
import { type RepeatedText, repeatedTexts, type TextPlace } from './repeated-blocks.ts';

/** A text that has become a snippet, or could. */
export interface ExtractedText extends RepeatedText {
  /** `sign-in`. */
  readonly name: string;
}

/**
 * Finds what is written word for word in several places, and could be a snippet without a change to what readers get.
 *
 * @param fewest places that a text stands in
 */
export async function findSnippets(options: CheckOptions, fewest: number): Promise<readonly ExtractedText[]> {
  return (await planSnippets(options, fewest)).texts;
}

/** Takes these texts out into snippets, all files or none. */
export async function extractSnippets(
  options: CheckOptions,
  fewest: number,
): Promise<readonly ExtractedText[]> {
  const { texts, changes } = await planSnippets(options, fewest);
  if (changes.length > 0) {
    mkdirSync(join(options.contentDir, 'snippets'), { recursive: true });
    changeFiles(options.contentDir, changes);
  }
  return texts;
}

async function planSnippets(options: CheckOptions, fewest: number) {
  const config = await readSiteConfig(options.project.settingsFile, options);
  const tools = await createCheckTools({ ...config, language: 'en' }, options.project);
  const site = await readSite(options, tools);
  const { content } = site;
  const documents: readonly AnyDocument[] = [...content.articles, ...content.categories].filter(
    ({ isMade }) => !isMade,
  );
  const siteWith = (changed: Content): Site =>
    createSite(changed, site.helpCenter.site, tools, renderedOnce(new Map()));
  const names = new Set((content.snippets ?? []).map(({ name }) => name));
  const texts: ExtractedText[] = [];
  const edits = new Map<string, (TextPlace & { readonly tag: string })[]>();
  for (const repeated of repeatedTexts(documents, fewest)) {
    const name = freeName(repeated.text, names, options.contentDir);
    const kept = sameForReaders(name, repeated, site, siteWith);
    if (kept.length < fewest) continue;
    names.add(name);
    texts.push({ ...repeated, places: kept, name });
    for (const place of kept) {
      const known = edits.get(place.file);
      const edit = { ...place, tag: `{% snippet ${name} %}` };
      if (known) known.push(edit);
      else edits.set(place.file, [edit]);
    }
  }
  const changes: FileChange[] = texts.map(({ name, text }) => ({
    file: `snippets/${name}.md`,
    after: `${text}\n`,
  }));
  for (const [file, places] of edits) {
    const before = await readWhole(options.contentDir, file);
    const after = withTags(plainText(before), places);
    const isWindows = before.includes('\r\n');
    changes.push({ file, before, after: isWindows ? after.replaceAll('\n', '\r\n') : after });
  }
  return { texts, changes };
}

/** The places at which readers get the same with the snippet: not where a tag is no tag, as in code and in a table. */
function sameForReaders(
  name: string,
  { text, places }: RepeatedText,
  site: Site,
  siteWith: (content: Content) => Site,
): readonly TextPlace[] {
  const { content } = site;
  const { snippet } = parseSnippet(`snippets/${name}.md`, `${text}\n`);
  if (!snippet) return [];
  const byFile = Map.groupBy(places, ({ file }) => file);
  const changed = <Kind extends AnyDocument>(
    documents: readonly Kind[],
    parse: (file: string, source: string) => { readonly document?: Kind },
  ): readonly Kind[] =>
    documents.map((document) => {
      const inFile = byFile.get(document.file);
      if (!inFile) return document;
      const tag = `{% snippet ${name} %}`;
      const source = withTags(
        document.source,
        inFile.map((place) => ({ ...place, tag })),
      );
      const { document: made } = parse(document.file, source);
      return made ? { ...made, name: document.name } : document;
    });
  const { layout } = content;
  const after = siteWith({
    ...content,
    snippets: [...(content.snippets ?? []), snippet],
    articles: changed(content.articles, (file, source) => parseArticle(file, source, layout)),
    categories: changed(content.categories, (file, source) => parseCategory(file, source, layout)),
  });
  const now = new Map(
    [...after.content.articles, ...after.content.categories].map((document) => [document.file, document]),
  );
  return [...content.articles, ...content.categories].flatMap((document) => {
    const inFile = byFile.get(document.file);
    const made = now.get(document.file);
    if (!inFile || !made) return [];
    return after.render(made).html === site.render(document).html ? inFile : [];
  });
}

function withTags(source: string, places: readonly (TextPlace & { readonly tag: string })[]): string {
  let text = source;
  for (const { from, to, tag } of places.toSorted((a, b) => b.from - a.from)) {
    const line = source.slice(from, to);
    const indent = /^[ \t]*/.exec(line)?.[0] ?? '';
    text = text.slice(0, from) + indent + tag + text.slice(to);
  }
  return text;
}

/** The first words of the text, as a name that no snippet has. */
function freeName(text: string, names: ReadonlySet<string>, contentDir: string): string {
  const words = text
    .replace(/\{[{%].*?[%}]\}|<[^>]*>|\]\([^)]*\)/g, ' ')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
    .slice(0, 4);
  const base = slugOf(words.join(' ')) || 'text';
  for (let number = 1; ; number += 1) {
    const name = number === 1 ? base : `${base}-${number}`;
    if (!names.has(name) && !existsSync(join(contentDir, 'snippets', `${name}.md`))) return name;
  }
}
