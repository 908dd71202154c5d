import { folderTree } from '../navigation/folder-tree.ts';
import { address, isMarkdown, pathParts, readPages, siteAddress, weightIn } from '../pages/read-pages.ts';
import { textOf } from '../source/plain-data.ts';
import type { SourceFolder } from '../source/source-folder.ts';
import { nothingMore } from './nothing-more.ts';
import type { Center, ImportSettings } from './types.ts';

/** What a repository says of itself in Markdown, and no reader of a help center looks for. */
const ofRepository = /^(?:CONTRIBUTING|LICENSE|CHANGELOG|CODE_OF_CONDUCT|SECURITY|AGENTS|CLAUDE)\.md$/i;

/** A folder of Markdown files without the signs of any system. */
export function readMarkdown(folder: SourceFolder, settings: ImportSettings): Center {
  const { basePath, host } = siteAddress(settings.url);
  const { pages, leftOut } = readPages(
    folder,
    {
      root: '',
      isPage: (path) => isMarkdown(path) && !ofRepository.test(path) && !/(?:^|\/)[._]/.test(path),
      addressesOf: (path) => {
        const { folders, base } = pathParts(path);
        return [address([basePath, ...folders, /^(?:index|readme)$/i.test(base) ? undefined : base], false)];
      },
      navigationTitle: (data) => textOf(data.get('nav_title')) ?? textOf(data.get('sidebar_label')),
      weightOf: (_path, data) =>
        weightIn(data, 'order', 'weight', 'position', 'nav_order', 'sidebar_position'),
    },
    settings.now,
  );
  return {
    format: 'markdown',
    title: undefined,
    language: undefined,
    pages,
    navigation: folderTree(pages, '', () => ({})),
    leftOut,
    addressing: {
      docsRoot: '',
      staticRoots: ['', 'static', 'public', 'assets'],
      basePath,
      hosts: host === undefined ? [] : [host],
      markdownFrom: 'file',
      htmlFrom: 'file',
      byName: false,
    },
    ...nothingMore,
  };
}
