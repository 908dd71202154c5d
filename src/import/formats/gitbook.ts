import { folderTree } from '../navigation/folder-tree.ts';
import { createMissedEntries } from '../navigation/missed-entries.ts';
import { readSummary } from '../navigation/summary.ts';
import { listedFiles } from '../pages/listed-files.ts';
import { address, isMarkdown, pathParts, readPages, siteAddress } from '../pages/read-pages.ts';
import { dataAt, mapAt, textOf } from '../source/plain-data.ts';
import { readYaml } from '../source/read-data.ts';
import type { SourceFolder } from '../source/source-folder.ts';
import type { Center, ImportSettings } from './types.ts';

/** A space of GitBook that is synchronized with Git (https://gitbook.com/docs/getting-started/git-sync). */
export function readGitbook(folder: SourceFolder, settings: ImportSettings): Center {
  const config = readYaml(folder.text('.gitbook.yaml') ?? '').data;
  const root = (textOf(config.get('root')) ?? '').replace(/^\.?\/+|\/+$/g, '').replace(/^\.$/, '');
  const below = (path: string): string => (root === '' ? path : `${root}/${path}`);
  const summaryFile = below(textOf(dataAt(config, 'structure', 'summary')) ?? 'SUMMARY.md').replace(
    '/./',
    '/',
  );
  const summary = folder.text(summaryFile);
  const { basePath, host } = siteAddress(settings.url);
  const addressesOf = (path: string): readonly string[] => {
    const { folders, base } = pathParts(root === '' ? path : path.slice(root.length + 1));
    return [address([basePath, ...folders, /^readme$/i.test(base) ? undefined : base], false)];
  };
  const { pages, leftOut } = readPages(
    folder,
    {
      root,
      isPage: (path) =>
        isMarkdown(path) &&
        path !== summaryFile &&
        !/(?:^|\/)\.gitbook\//.test(path) &&
        !isOfRepository(path, root),
      addressesOf,
    },
    settings.now,
  );
  const missed = createMissedEntries();
  const navigation =
    summary === undefined ? folderTree(pages, root, () => ({})) : readSummary(summary, root, missed.miss);
  const listed = new Set(listedFiles(navigation));
  const known = new Set([...pages, ...leftOut].map(({ file }) => file));
  for (const file of listed)
    if (!known.has(file)) missed.miss(root === '' ? file : file.slice(root.length + 1));
  const redirects = [...mapAt(config, 'redirects')].flatMap(([from, to]) => {
    const target = textOf(to);
    return target === undefined
      ? []
      : [{ from: address([basePath, from], false), to: below(target), file: '.gitbook.yaml' }];
  });
  return {
    format: 'gitbook',
    title: undefined,
    language: undefined,
    pages:
      summary === undefined
        ? pages
        : pages.map((page) => (listed.has(page.file) ? page : { ...page, isHidden: true })),
    navigation,
    leftOut,
    notListed: missed.found(summaryFile, summary),
    addressing: {
      docsRoot: root,
      staticRoots: [root, below('.gitbook/assets')],
      basePath,
      hosts: host === undefined ? [] : [host],
      markdownFrom: 'file',
      htmlFrom: 'file',
      byName: false,
    },
    slugs: 'gitbook',
    redirects,
    settings: new Map(),
    includeRoots: [root],
    templates: () => [],
    remarks: pages
      .filter(({ file }) => summary !== undefined && !listed.has(file))
      .map(
        ({ file }) =>
          `${file} stands in no list of SUMMARY.md, so GitBook did not show it: it is hidden here`,
      ),
  };
}

function isOfRepository(path: string, root: string): boolean {
  return root === '' && /^(?:CONTRIBUTING|LICENSE|CHANGELOG|CODE_OF_CONDUCT|AGENTS|CLAUDE)\.md$/i.test(path);
}
