import { pageName } from '../../addresses/names.ts';
import { htmlToMarkdown } from '../../convert/html-to-markdown.ts';
import { folderTree } from '../../navigation/folder-tree.ts';
import { isMarkdown, pathParts, readPages, siteAddress } from '../../pages/read-pages.ts';
import { type DataMap, isYes, numberOf, textOf, textsOf } from '../../source/plain-data.ts';
import type { SourceFolder } from '../../source/source-folder.ts';
import { nothingMore } from '../nothing-more.ts';
import type {
  Center,
  ImportSettings,
  LeftOut,
  NavigationGroup,
  NavigationNode,
  NumberedTarget,
  SourcePage,
} from '../types.ts';
import {
  byPosition,
  mostFrequent,
  nameOf,
  oldAddresses,
  originOf,
  position,
  records,
  restriction,
  textWithin,
  titleOf,
  unique,
} from './records.ts';
import { attachments, languageOf, readTranslations } from './translations.ts';

/**
 * A help center of Zendesk: the answers of its API, saved as JSON
 * (https://developer.zendesk.com/api-reference/help_center/help-center-api/articles/), or Markdown with its numbers.
 */
export function readZendesk(folder: SourceFolder, settings: ImportSettings): Center {
  const articles = records(folder, 'articles');
  return articles.length > 0 ? fromApi(folder, articles, settings) : fromMarkdown(folder, settings);
}

function fromApi(folder: SourceFolder, all: readonly DataMap[], settings: ImportSettings): Center {
  const translations = records(folder, 'translations');
  const locale =
    mostFrequent(
      all.flatMap((article) => textOf(article.get('source_locale')) ?? textOf(article.get('locale')) ?? []),
    ) ?? 'en-us';
  const inLocale = (one: DataMap): boolean => (textOf(one.get('locale')) ?? locale) === locale;
  const sections = unique(records(folder, 'sections').filter(inLocale));
  const categories = unique(records(folder, 'categories').filter(inLocale));
  const leftOut: LeftOut[] = [];
  const pages: SourcePage[] = [];
  const bySection = new Map<string, SourcePage[]>();
  const byId = new Map<string, NumberedTarget>();
  const used = new Set<string>();
  const sorted = [...unique(all.filter(inLocale))].sort(
    (a, b) => position(a) - position(b) || (titleOf(a) < titleOf(b) ? -1 : 1),
  );
  for (const article of sorted) {
    const id = textOf(article.get('id')) ?? '';
    const translation = translations.find(
      (one) => textOf(one.get('source_id')) === id && textOf(one.get('locale')) === locale,
    );
    const reason = restriction(article) ?? (translation && restriction(translation));
    if (reason !== undefined) {
      const file = `articles.json: ${id} ${titleOf(article)}`;
      leftOut.push({ file, reason });
      byId.set(`articles/${id}`, { kind: 'left-out', file });
      continue;
    }
    const html = textWithin(article.get('body')) ?? textWithin(translation?.get('body')) ?? '';
    const title = titleOf(article) || titleOf(translation ?? article) || id;
    const section = sections.find((one) => textOf(one.get('id')) === textOf(article.get('section_id')));
    const place = [section && nameOf(section)].flatMap((part) => (part ? [pageName(part)] : []));
    const plain = [...place, pageName(title) || id].join('/');
    const file = `${used.has(plain) ? `${plain}-${id}` : plain}.md`;
    used.add(plain);
    byId.set(`articles/${id}`, { kind: 'page', file });
    const page: SourcePage = {
      file,
      source: htmlToMarkdown(html),
      bodyOffset: 0,
      data: new Map(),
      title,
      addresses: oldAddresses('articles', id),
      isHidden: false,
      tags: textsOf(article.get('label_names')),
      description: undefined,
      weight: position(article),
      isFeatured: isYes(article.get('promoted')),
    };
    pages.push(page);
    const key = textOf(article.get('section_id')) ?? '';
    bySection.set(key, [...(bySection.get(key) ?? []), page]);
  }
  const sectionNode = (section: DataMap): NavigationGroup => {
    const id = textOf(section.get('id')) ?? '';
    const below = sections.filter((one) => textOf(one.get('parent_section_id')) === id);
    const own = [...(bySection.get(id) ?? [])];
    if (/title/.test(textOf(section.get('sorting')) ?? ''))
      own.sort((a, b) => ((a.title ?? '') < (b.title ?? '') ? -1 : 1));
    return group(section, 'sections', [
      ...own.map(({ file }): NavigationNode => ({ kind: 'page', file })),
      ...byPosition(below).map(sectionNode),
    ]);
  };
  const known = new Set(sections.map((one) => textOf(one.get('id')) ?? ''));
  const rootSections = (category: string | undefined): readonly DataMap[] =>
    byPosition(
      sections.filter(
        (one) =>
          textOf(one.get('category_id')) === category &&
          !known.has(textOf(one.get('parent_section_id')) ?? ''),
      ),
    );
  const navigation: NavigationNode[] = byPosition(categories).map((category) =>
    group(category, 'categories', rootSections(textOf(category.get('id'))).map(sectionNode)),
  );
  const listed = new Set(categories.map((one) => textOf(one.get('id'))));
  navigation.push(
    ...byPosition(
      sections.filter(
        (one) =>
          !listed.has(textOf(one.get('category_id'))) &&
          !known.has(textOf(one.get('parent_section_id')) ?? ''),
      ),
    ).map(sectionNode),
  );
  for (const [kind, lists] of [
    ['sections', sections],
    ['categories', categories],
  ] as const)
    for (const one of lists) {
      const id = textOf(one.get('id')) ?? '';
      byId.set(`${kind}/${id}`, { kind: 'group', address: oldAddresses(kind, id)[0] ?? '' });
    }
  for (const [id, target] of attachments(folder)) byId.set(`article_attachments/${id}`, target);
  const translated = readTranslations(folder, all, { locale, byId });
  leftOut.push(...translated.leftOut);
  const hosts = [
    ...new Set([...all, ...sections, ...categories].flatMap((one) => originOf(textOf(one.get('html_url'))))),
  ];
  const read = center(settings, pages, navigation, leftOut, byId);
  return {
    ...read,
    language: languageOf(locale),
    translations: translated.translations,
    addressing: {
      ...read.addressing,
      hosts: [...hosts, ...originOf(settings.url)],
    },
  };
}

/** Markdown that is pushed to Zendesk: `title`, `id`, and folders for categories and sections. */
function fromMarkdown(folder: SourceFolder, settings: ImportSettings): Center {
  const byId = new Map<string, NumberedTarget>();
  const { pages, leftOut } = readPages(
    folder,
    {
      root: '',
      isPage: (path) =>
        isMarkdown(path) && !/(?:^|\/)[._]|^(?:README|CONTRIBUTING|LICENSE|CHANGELOG)\.md$/i.test(path),
      addressesOf: (path, data) => {
        const id = textOf(data.get('id')) ?? textOf(data.get('article_id'));
        if (id === undefined || !/^\d+$/.test(id)) return [];
        byId.set(`articles/${id}`, { kind: 'page', file: path });
        return oldAddresses('articles', id);
      },
      weightOf: (_path, data) => numberOf(data.get('position')) ?? numberOf(data.get('order')),
    },
    settings.now,
  );
  const restricted = pages.filter(({ data }) => restriction(data) !== undefined);
  const open = pages.filter((page) => !restricted.includes(page));
  const all = [
    ...leftOut,
    ...restricted.map(({ file, data }) => ({ file, reason: restriction(data) ?? '' })),
  ];
  return center(
    settings,
    open,
    folderTree(open, '', (path) => ({ title: pathParts(`${path}/x.md`).folders.at(-1) })),
    all,
    byId,
  );
}

function center(
  settings: ImportSettings,
  pages: readonly SourcePage[],
  navigation: readonly NavigationNode[],
  leftOut: readonly LeftOut[],
  byId: ReadonlyMap<string, NumberedTarget>,
): Center {
  const { host } = siteAddress(settings.url);
  return {
    format: 'zendesk',
    title: undefined,
    language: undefined,
    pages,
    navigation,
    leftOut,
    addressing: {
      docsRoot: '',
      staticRoots: ['', 'attachments', 'article_attachments', 'images'],
      basePath: '',
      hosts: host === undefined ? [] : [host],
      markdownFrom: 'file',
      htmlFrom: 'file',
      byName: false,
      byId,
    },
    ...nothingMore,
  };
}

function group(
  one: DataMap,
  kind: 'sections' | 'categories',
  children: readonly NavigationNode[],
): NavigationGroup {
  return {
    kind: 'group',
    title: nameOf(one) ?? '',
    description: textOf(one.get('description')),
    addresses: oldAddresses(kind, textOf(one.get('id')) ?? ''),
    children,
  };
}
