import { mkdirSync, realpathSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { changeFiles, type FileChange } from '../content/changes/change-files.ts';
import { changeablePath, readWhole } from '../content/changes/changeable-file.ts';
import { fingerprintOf } from '../content/translations/fingerprint.ts';
import { inLanguageFolder } from '../content/translations/language-folder.ts';
import type { AnyDocument } from '../content/types.ts';
import { didYouMean } from '../problems/did-you-mean.ts';
import { ExpectedError } from '../problems/expected-error.ts';
import { nearest } from '../problems/nearest.ts';
import type { Site } from '../site/site.ts';
import { onlyFrontMatterKeys, withFrontMatterLine } from './front-matter-line.ts';
import { withPinnedHeadings } from './pinned-headings.ts';
import { pseudoBody, pseudoText } from './pseudo.ts';
import { stateOf } from './states.ts';

/** Keys of a source that its translations translate. */
const translatedKeys = ['layout', 'title', 'description', 'tags', 'anchors'] as const;

/**
 * Says of translations that they are up to date: writes from what they were made, and the ids of the source behind
 * headings that have none.
 *
 * @param names of pages; all of the language where none is named
 * @returns the files that were written
 * @throws ExpectedError for a language or a page that there is not
 */
export async function stampTranslations(
  site: Site,
  contentDir: string,
  language: string,
  names: readonly string[],
): Promise<readonly string[]> {
  const edition = editionOf(site, language);
  const documents = translationsIn(edition).filter(
    ({ document }) => names.length === 0 || names.includes(document.name),
  );
  demandNames(
    names,
    documents.map(({ document }) => document.name),
    translationsIn(edition).map(({ document }) => document.name),
  );
  const changes: FileChange[] = [];
  for (const { document, of } of documents) {
    const before = await readWhole(contentDir, document.file);
    const own = edition.render(document).headings;
    const ofSource = site.render(of).headings;
    const isAlike = own.map(({ level }) => level).join() === ofSource.map(({ level }) => level).join();
    const pinned = isAlike
      ? withPinnedHeadings(
          before,
          own,
          ofSource.map(({ id }) => id),
        )
      : before;
    const after = withFrontMatterLine(pinned, 'translated_from', fingerprintOf(of));
    if (after !== before) changes.push({ file: document.file, before, after });
  }
  return written(contentDir, changes);
}

/**
 * Copies sources for somebody to translate: with the ids of their headings, and with what they are made from.
 *
 * @throws ExpectedError for a language or a page that there is not, and for a translation that is there
 */
export async function newTranslations(
  site: Site,
  contentDir: string,
  language: string,
  names: readonly string[],
): Promise<readonly string[]> {
  const edition = editionOf(site, language);
  const sources = documentsOfSource(site);
  demandNames(
    names,
    sources.map(({ name }) => name),
    sources.map(({ name }) => name),
  );
  const there = new Set(translationsIn(edition).map(({ of }) => of.file));
  const changes: FileChange[] = [];
  for (const source of sources.filter(({ name }) => names.includes(name))) {
    if (there.has(source.file))
      throw new ExpectedError(`\`${source.name}\` has a translation in \`${language}\` already.`);
    changes.push({
      file: inLanguageFolder(language, source.file),
      after: withFrontMatterLine(
        copyOf(pinnedSource(source, site), { value: (text) => text, body: (text) => text }),
        'translated_from',
        fingerprintOf(source),
      ),
    });
  }
  return written(contentDir, changes);
}

/**
 * Writes a translation of every page that has none, or that was written so before, in letters with accents: for trying
 * out a language before anybody has translated it.
 */
export async function pseudoTranslations(
  site: Site,
  contentDir: string,
  language: string,
): Promise<readonly string[]> {
  const edition = editionOf(site, language);
  const there = new Map(translationsIn(edition).map(({ document, of }) => [of.file, document.file]));
  const changes: FileChange[] = [];
  for (const source of documentsOfSource(site)) {
    const file = there.get(source.file) ?? inLanguageFolder(language, source.file);
    const after = copyOf(source, { value: pseudoText, body: pseudoBody });
    const before = there.has(source.file) ? await readWhole(contentDir, file) : undefined;
    if (before !== after) changes.push({ file, before, after });
  }
  return written(contentDir, changes);
}

/** @param translate makes the text of each part */
function copyOf(
  { source: text, bodyOffset, ...source }: AnyDocument,
  translate: { readonly value: (text: string) => string; readonly body: (text: string) => string },
): string {
  const head = onlyFrontMatterKeys(text.slice(0, bodyOffset), translatedKeys).replace(
    /^(title|description):[ \t]*(.+)$/gm,
    (_line, key: string, written: string) => `${key}: ${translate.value(written)}`,
  );
  const fingerprint = fingerprintOf({ ...source, source: text, bodyOffset });
  return withFrontMatterLine(head + translate.body(text.slice(bodyOffset)), 'translated_from', fingerprint);
}

/** The text of a source with the ids of its headings behind them. */
function pinnedSource(source: AnyDocument, site: Site): AnyDocument {
  const { headings } = site.render(source);
  const ids = headings.map(({ id }) => id);
  return { ...source, source: withPinnedHeadings(source.source, headings, ids) };
}

/**
 * Says that changes of sources need no translation, such as that of a typing error: translations that were up to date
 * with a source as it was are up to date with it as it is. Those that were behind stay so.
 *
 * @param fingerprintThen of a source as it was, by its file
 */
export async function acceptChanges(
  site: Site,
  contentDir: string,
  fingerprintThen: (file: string) => string | undefined,
): Promise<readonly string[]> {
  const changes: FileChange[] = [];
  for (const edition of site.translations) {
    for (const { document, of } of translationsIn(edition)) {
      const { translatedFrom } = document.frontMatter;
      if (stateOf(document, of) !== 'behind' || translatedFrom !== fingerprintThen(of.file)) continue;
      const before = await readWhole(contentDir, document.file);
      const after = withFrontMatterLine(before, 'translated_from', fingerprintOf(of));
      changes.push({ file: document.file, before, after });
    }
  }
  return written(contentDir, changes);
}

function written(contentDir: string, changes: readonly FileChange[]): readonly string[] {
  if (changes.length === 0) return [];
  const root = realpathSync(contentDir);
  // Git keeps no empty folders, and a language begins without one.
  for (const { file } of changes) mkdirSync(dirname(changeablePath(root, file)), { recursive: true });
  changeFiles(contentDir, changes);
  return changes.map(({ file }) => join(file));
}

/** @throws ExpectedError for a language that the settings do not name */
export function editionOf(site: Site, language: string): Site {
  const found = site.translations.find(({ helpCenter }) => helpCenter.site.folder === language.toLowerCase());
  if (found) return found;
  const known = site.translations.map(({ helpCenter }) => helpCenter.site.folder);
  throw new ExpectedError(
    known.length === 0
      ? `The settings name no other language: add \`"languages": { "${language}": {} }\` to \`_data/site.json\`.`
      : `The settings name no language \`${language}\`: use one of ${known.join(', ')}.${didYouMean(nearest(language, known))}`,
  );
}

/** The translations of a language that have a source, with it. */
export function translationsIn({ content }: Site): readonly { document: AnyDocument; of: AnyDocument }[] {
  return [...content.articles, ...content.categories].flatMap((document) =>
    document.translationOf ? [{ document, of: document.translationOf }] : [],
  );
}

function documentsOfSource({ content }: Site): readonly AnyDocument[] {
  return [...content.articles, ...content.categories];
}

function demandNames(names: readonly string[], found: readonly string[], all: readonly string[]): void {
  const missing = names.find((name) => !found.includes(name));
  if (missing === undefined) return;
  throw new ExpectedError(
    `There is no page \`${missing}\`: write the name of its file, without \`.md\`.${didYouMean(nearest(missing, all))}`,
  );
}
