import { factNames } from '../compare/page-facts.ts';
import { newsBeside } from '../compare/told-once.ts';
import { previewPath } from '../pages/preview-paths.ts';
import { counted, withVisibleSigns, wordsText } from '../wording.ts';
import type { CommentedChanges, CommentedPage, CommentedSetting } from './commented-changes.ts';

/** The first line of the comment, by which it is found again; readers do not see it. */
export const commentMarker = '<!-- signpost-preview -->';

/** More than this nobody reads in a comment. */
const mostEntries = 25;
const mostCharacters = 160;
/** A longer address than this is no link; browsers and mail programs cut it. */
const longestAddress = 500;
/** GitHub refuses a comment of more than 65,536. */
const longestComment = 60_000;

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
    capped(changes.settings, settingLine).join('\n'),
    capped(changes.pages, (page) => pageLine(page, link)).join('\n'),
  ]);
}

function comment(parts: readonly string[]): string {
  const text = [commentMarker, `${heading}\n${source}`, ...parts.filter((part) => part !== '')].join('\n\n');
  if (text.length < longestComment) return `${text}\n`;
  const lastLine = text.lastIndexOf('\n', longestComment);
  return `${text.slice(0, lastLine)}\n- and more\n`;
}

function lossLines({ lostAddresses, lostAnchors, newProblems }: CommentedChanges): readonly string[] {
  const news = newsBeside({ addresses: lostAddresses.map(({ path }) => path), anchors: lostAnchors });
  const anchors = lostAnchors.flatMap(({ path, ids }) => ids.map((id) => `${path}#${id}`));
  return [
    ...capped(lostAddresses, ({ path }) => `- **Address lost:** ${code(path)}`),
    ...capped(anchors, (address) => `- **Anchor lost:** ${code(address)}`),
    ...capped(newProblems.filter(news.isNewsOfProblem), ({ file, line, message }) => {
      const place = line === undefined ? file : `${file}:${line}`;
      return `- **New link problem** in ${code(place)}: ${code(message)}`;
    }),
  ];
}

const heading = '### What this change does to the help center';
const source = "The pull request's own build reports this about itself.";

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
    [counts.lists ?? 0, 'list', 'lists', 'in another order'],
    [counts.settings ?? 0, 'setting', 'settings', 'changed'],
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
    factNames
      .filter((name) => page.details.includes(name))
      .map((name) => `${name} changed`)
      .join(', '),
    page.publication === undefined ? '' : code(page.publication),
    page.diffPath === undefined ? '' : link('what changed', page.diffPath),
  ];
  return `- ${link(code(page.title), page.path)}: ${parts.filter((part) => part !== '').join(', ')}`;
}

function settingLine({ name, before, after }: CommentedSetting): string {
  const side = (value: string | undefined): string => (value === undefined ? 'not set' : code(value));
  return `- **Setting** ${code(name)}: ${side(before)} before, ${side(after)} now`;
}

function capped<Item>(items: readonly Item[], line: (item: Item) => string): readonly string[] {
  const lines = items.slice(0, mostEntries).map(line);
  return items.length > mostEntries ? [...lines, `- and ${items.length - mostEntries} more`] : lines;
}

/** Text as code, which no character of it can end; what could make it look like another text is written out. */
function code(text: string): string {
  // What is cut off is not looked at: a title may be megabytes long.
  const plain = withVisibleSigns(text.slice(0, 10 * mostCharacters).toWellFormed())
    .replace(/\r?\n|\t/g, ' ')
    .replace(/[\p{Cc}\p{Cf}\p{Z}]+/gu, ' ')
    .replaceAll('`', "'")
    .trim();
  const cut = plain.slice(0, mostCharacters).toWellFormed().trimEnd();
  const shown = plain.length > mostCharacters ? `${cut}…` : plain;
  return shown === '' ? '(empty)' : `\`${shown}\``;
}

/** Links to pages below an address; text alone for what would lead elsewhere. */
function createLinks(siteUrl: string | undefined): WriteLink {
  return (text, path) => {
    if (siteUrl === undefined || path === undefined || path.length > longestAddress) return text;
    if (!URL.canParse(siteUrl + path)) return text;
    const url = new URL(siteUrl + path);
    if (url.href.length > longestAddress) return text;
    if (url.origin !== new URL(siteUrl).origin || !/^https?:$/.test(url.protocol)) return text;
    // As `URL` writes an address, it holds no space and no angle bracket.
    return `[${text}](<${url.href}>)`;
  };
}
