import { folderTree } from '../navigation/folder-tree.ts';
import { address, isMarkdown, pathParts, readPages, siteAddress } from '../pages/read-pages.ts';
import { unreadPages } from '../pages/unread-pages.ts';
import { textOf } from '../source/plain-data.ts';
import type { SourceFolder } from '../source/source-folder.ts';
import { nothingMore } from './nothing-more.ts';
import type { Center, ImportSettings } from './types.ts';

/** A vault of Obsidian, as Publish shows it (https://help.obsidian.md/publish): pages are called as their files are. */
export function readObsidian(folder: SourceFolder, settings: ImportSettings): Center {
  const { basePath, host } = siteAddress(settings.url);
  const { pages, leftOut } = readPages(
    folder,
    {
      root: '',
      isPage: (path) => isMarkdown(path) && !/(?:^|\/)[._]|(?:^|\/)(?:templates?)\//i.test(path),
      keptBack: (path) => (/\.excalidraw\.md$/i.test(path) ? 'is a drawing' : undefined),
      addressesOf: (path, data) => {
        const { folders, base } = pathParts(path);
        const permalink = textOf(data.get('permalink'));
        const own = address(
          [basePath, ...folders, base].map((part) => part?.replace(/\s+/g, '+')),
          false,
        );
        return permalink === undefined ? [own] : [address([basePath, permalink], false), own];
      },
      titleOf: (path, data) => textOf(data.get('title')) ?? pathParts(path).base,
    },
    settings.now,
  );
  return {
    format: 'obsidian',
    title: undefined,
    language: undefined,
    pages,
    navigation: folderTree(pages, '', (path) => ({ title: path.slice(path.lastIndexOf('/') + 1) })),
    leftOut: [...leftOut, ...unreadPages(folder, '', /\.(?:canvas|base)$/i)],
    addressing: {
      docsRoot: '',
      staticRoots: [''],
      basePath,
      hosts: host === undefined ? [] : [host],
      markdownFrom: 'file',
      htmlFrom: 'file',
      byName: true,
    },
    ...nothingMore,
  };
}
