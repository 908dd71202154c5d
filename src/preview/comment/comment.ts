import { factNames } from '../compare/page-facts.ts';
import { previewPath } from '../pages/preview-paths.ts';
import { counted, wordsText } from '../wording.ts';
import type { CommentedChanges, CommentedPage } from './commented-changes.ts';

/** The first line of the comment, by which it is found again; readers do not see it. */
export const commentMarker = '<!-- signpost-preview -->';

/** More than this nobody reads in a comment. */
const mostEntries = 25;
const mostCharacters = 160;

/**
 * Writes the comment on a pull request, in GitHub's Markdown: what readers lose first, then the most changed pages.
 *
 * Everything in it may come from whoever opened the pull request. So all texts stand in code spans, in which GitHub
 * looks for no mention, no link, no reference and no markup, and links lead to the preview alone.
 *
 * @param siteUrl origin and base of the preview: `https://deploy-preview-7--example.netlify.app/help`; nothing where
 *   nobody but the pull request says it, and then there are no links
 */
export function commentText(changes: CommentedChanges, siteUrl: string | undefined): string {
  const link = createLinks(siteUrl);
  const all = siteUrl === undefined ? '' : ` ${link('See all changes', previewPath)}.`;
  if (changes.reason !== undefined)
    return comment([`There is nothing to compare with: ${code(changes.reason)}${all}`]);
  const summary = summaryOf(changes);
  if (summary.length === 0) return comment([`No page changes.${all}`]);
  return comment([
    `${summary.join(', ')}.${all}`,
    lossLines(changes).join('\n'),
    capped(changes.pages, (page) => pageLine(page, link)).join('\n'),
  ]);
}

function comment(parts: readonly string[]): string {
  return `${[commentMarker, heading, ...parts.filter((part) => part !== '')].join('\n\n')}\n`;
}

function lossLines({ lostAddresses, lostAnchors, newProblems }: CommentedChanges): readonly string[] {
  const anchors = lostAnchors.flatMap(({ path, ids }) => ids.map((id) => `${path}#${id}`));
  return [
    ...capped(lostAddresses, ({ path }) => `- **Address lost:** ${code(path)}`),
    ...capped(anchors, (address) => `- **Anchor lost:** ${code(address)}`),
    ...capped(newProblems, ({ file, line, message }) => {
      const place = line === undefined ? file : `${file}:${line}`;
      return `- **New link problem** in ${code(place)}: ${code(message)}`;
    }),
  ];
}

const heading = '### What this change does to the help center';

const pageCounts = [
  ['text', 'changed in the text'],
  ['added', 'added'],
  ['moved', 'moved'],
  ['removed', 'removed'],
  ['markup', 'changed in the HTML only'],
  ['details', 'changed in details only'],
] as const;

const kindNames: Readonly<Record<CommentedPage['change'], string>> = {
  text: 'text changed',
  added: 'added',
  moved: 'moved',
  removed: 'removed',
  markup: 'same words, other HTML',
  details: 'details changed',
};

function summaryOf({ counts }: CommentedChanges): readonly string[] {
  const others = [
    [counts.assets, 'file', 'files', 'changed'],
    [counts.redirects, 'redirect', 'redirects', 'changed'],
    [counts.lostAddresses, 'address', 'addresses', 'lost'],
    [counts.lostAnchors, 'anchor', 'anchors', 'lost'],
    [counts.newProblems, 'new link problem', 'new link problems', ''],
    [counts.queries, 'search', 'searches', 'answered otherwise'],
    [counts.generatorFiles, 'file', 'files', 'changed beside the content'],
  ] as const;
  return [
    ...pageCounts.flatMap(([kind, done]) =>
      counts[kind] > 0 ? [`${counted(counts[kind], 'page')} ${done}`] : [],
    ),
    ...others.flatMap(([count, one, many, done]) =>
      count > 0 ? [`${counted(count, one, many)} ${done}`.trim()] : [],
    ),
  ];
}

type WriteLink = (text: string, path: string | undefined) => string;

function pageLine(page: CommentedPage, link: WriteLink): string {
  const { change, previousPath } = page;
  const parts = [
    kindNames[change],
    change === 'moved' && previousPath !== undefined ? `from ${code(previousPath)}` : '',
    change === 'added' || change === 'removed' ? '' : wordsText(page.added, page.removed),
    page.details
      .filter((name) => factNames.includes(name))
      .map((name) => `${name} changed`)
      .join(', '),
    page.diffPath === undefined ? '' : link('what changed', page.diffPath),
  ];
  return `- ${link(code(page.title), page.path)}: ${parts.filter((part) => part !== '').join(', ')}`;
}

function capped<Item>(items: readonly Item[], line: (item: Item) => string): readonly string[] {
  const lines = items.slice(0, mostEntries).map(line);
  return items.length > mostEntries ? [...lines, `- and ${items.length - mostEntries} more`] : lines;
}

/** Text as code, which no character of it can end. */
function code(text: string): string {
  const plain = text
    .replace(/[\p{Cc}\p{Cf}\p{Z}]+/gu, ' ')
    .replaceAll('`', "'")
    .trim();
  const shown = plain.length > mostCharacters ? `${plain.slice(0, mostCharacters).trimEnd()}…` : plain;
  return shown === '' ? '(empty)' : `\`${shown}\``;
}

/** Links to pages below an address; text alone for what would lead elsewhere. */
function createLinks(siteUrl: string | undefined): WriteLink {
  return (text, path) => {
    if (siteUrl === undefined || path === undefined || !URL.canParse(siteUrl + path)) return text;
    const url = new URL(siteUrl + path);
    if (url.origin !== new URL(siteUrl).origin || !/^https?:$/.test(url.protocol)) return text;
    // As `URL` writes an address, it holds no space and no angle bracket.
    return `[${text}](<${url.href}>)`;
  };
}
