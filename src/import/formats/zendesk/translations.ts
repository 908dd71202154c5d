import { htmlToMarkdown } from '../../convert/html-to-markdown.ts';
import { type DataMap, textOf, textsOf } from '../../source/plain-data.ts';
import type { SourceFolder } from '../../source/source-folder.ts';
import type { LeftOut, NumberedTarget, PageTranslation } from '../types.ts';
import { nameOf, oldAddresses, records, restriction, textWithin, titleOf } from './records.ts';

interface Known {
  /** The language of the center itself. */
  readonly locale: string;
  /** What is imported, by its number. */
  readonly byId: ReadonlyMap<string, NumberedTarget>;
}

/** Zendesk's `en-us` as settings write it: `en-US`. */
export function languageOf(locale: string): string {
  try {
    return Intl.getCanonicalLocales(locale)[0] ?? locale;
  } catch {
    return locale;
  }
}

/**
 * Reads the articles, sections and categories of other languages, whether they are listed with the others or as answers
 * of the API for translations. A translation is public where it and its source are.
 */
export function readTranslations(
  folder: SourceFolder,
  articles: readonly DataMap[],
  { locale, byId }: Known,
): { readonly translations: readonly PageTranslation[]; readonly leftOut: readonly LeftOut[] } {
  const translations = new Map<string, PageTranslation>();
  const leftOut: LeftOut[] = [];
  const localeOf = (one: DataMap): string => textOf(one.get('locale')) ?? locale;
  const own = records(folder, 'translations').map((one) => {
    const kind = (textOf(one.get('source_type')) ?? 'Article').toLowerCase();
    return { one, id: textOf(one.get('source_id')) ?? '', kind };
  });
  const listed = [
    ...articles.map((one) => ({ one, id: textOf(one.get('id')) ?? '', kind: 'article' })),
    ...records(folder, 'sections').map((one) => ({ one, id: textOf(one.get('id')) ?? '', kind: 'section' })),
    ...records(folder, 'categories').map((one) => ({
      one,
      id: textOf(one.get('id')) ?? '',
      kind: 'category',
    })),
  ];
  for (const { one, id, kind } of [...listed, ...own]) {
    const language = languageOf(localeOf(one));
    if (localeOf(one) === locale || translations.has(`${language} ${kind} ${id}`)) continue;
    const target = byId.get(`${kind === 'category' ? 'categories' : `${kind}s`}/${id}`);
    const title = titleOf(one) || nameOf(one) || '';
    const reason =
      restriction(one) ??
      (target?.kind === 'page' || target?.kind === 'group' ? undefined : 'its source is not imported');
    if (reason !== undefined || title === '') {
      leftOut.push({ file: `${kind} ${id} (${localeOf(one)})`, reason: reason ?? 'it has no title' });
      continue;
    }
    translations.set(`${language} ${kind} ${id}`, {
      language,
      of:
        target?.kind === 'page'
          ? { file: target.file }
          : { address: oldAddresses(kind === 'section' ? 'sections' : 'categories', id)[0] ?? '' },
      title,
      source: htmlToMarkdown(textWithin(one.get('body')) ?? ''),
      tags: textsOf(one.get('label_names')),
      description: textOf(one.get('description')),
    });
  }
  return { translations: [...translations.values()], leftOut };
}

/**
 * The files of attachments, by number: where the number stands in the path of a file, or the name in one path alone.
 */
export function attachments(folder: SourceFolder): ReadonlyMap<string, NumberedTarget> {
  const files = folder.files.filter((path) => !path.endsWith('.json'));
  const found = new Map<string, NumberedTarget>();
  for (const path of files)
    for (const [, id = ''] of path.matchAll(/(?:^|[/_-])(\d{3,})(?=[/_.-]|$)/g))
      if (!found.has(id)) found.set(id, { kind: 'asset', file: path });
  for (const kind of ['article_attachments', 'attachments'])
    for (const one of records(folder, kind)) {
      const id = textOf(one.get('id')) ?? '';
      if (found.has(id)) continue;
      const url = textOf(one.get('content_url')) ?? '';
      const names = [textOf(one.get('file_name')), url.slice(url.lastIndexOf('/') + 1)];
      const same = files.filter((path) => names.includes(path.slice(path.lastIndexOf('/') + 1)));
      const [only] = same;
      found.set(
        id,
        only !== undefined && same.length === 1 ? { kind: 'asset', file: only } : { kind: 'missing' },
      );
    }
  return found;
}
