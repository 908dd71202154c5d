import type { ChangesFile } from '../../preview/comment/changes-file.ts';
import { newsBeside } from '../../preview/compare/told-once.ts';
import { settingLabel } from '../../preview/wording.ts';
import { counted } from '../../problems/counted.ts';
import { printable } from '../../problems/reporters/printable.ts';

/** More than these nobody reads in a terminal; the page has them all. */
const mostPages = 20;

const lists = [
  ['assets', 'image or file has changed', 'images and files have changed'],
  ['redirects', 'redirect has changed', 'redirects have changed'],
  ['lostAddresses', 'address leads nowhere now', 'addresses lead nowhere now'],
  [
    'lostAnchors',
    'place in a page is gone, to which links may lead',
    'places in pages are gone, to which links may lead',
  ],
  ['newProblems', 'new problem of links', 'new problems of links'],
  ['queries', 'search is answered otherwise', 'searches are answered otherwise'],
  ['lists', 'list is in another order', 'lists are in another order'],
  ['settings', 'setting has changed', 'settings have changed'],
  ['generatorFiles', 'changed file that is no content', 'changed files that are no content'],
] as const;

/**
 * What `signpost preview` prints of a change: its pages, the most changed first, and how much of everything else.
 */
export function previewSummary(changes: ChangesFile): string {
  const { base, pages, settings = [] } = changes;
  const counts = { ...changes.counts, ...newsCounts(changes) };
  const from =
    base === null
      ? ''
      : `Compared with ${base.name}${base.commit === '' ? '' : ` at ${base.commit.slice(0, 9)}`}:\n`;
  const width = Math.max(0, ...pages.slice(0, mostPages).map(({ change }) => change.length));
  const shown = pages
    .slice(0, mostPages)
    .map(({ change, file, added, removed, details, publication, snippet }) => {
      const bySnippet = snippet === undefined ? '' : `by ${printable(snippet)}`;
      const words = added + removed === 0 ? '' : `+${added} -${removed} words`;
      const parts = [
        change.padEnd(width),
        printable(file),
        words,
        details.join(', '),
        printable(publication ?? ''),
        bySnippet,
      ];
      return `  ${parts.filter((part) => part !== '').join('  ')}\n`;
    });
  const more = pages.length > mostPages ? `  and ${counted(pages.length - mostPages, 'more page')}\n` : '';
  const others = lists.flatMap(([key, one, many]) => {
    const count = counts[key] ?? 0;
    return count === 0 ? [] : [`  ${count} ${count === 1 ? one : many}\n`];
  });
  const told = settings.slice(0, mostPages).map((setting) => `  ${settingLine(setting)}\n`);
  const around = (changes.around ?? []).map((difference) => `  ${printable(difference)}\n`);
  const nothing = pages.length + others.length + around.length === 0 ? '  nothing has changed\n' : '';
  return `${from}${shown.join('')}${more}${others.join('')}${told.join('')}${around.join('')}${nothing}`;
}

const longestValue = 100;

/** `urls.article: /article/:name/ -> /guide/:name/` */
function settingLine({ file, name, before, after }: NonNullable<ChangesFile['settings']>[number]): string {
  const side = (value: string | null): string => {
    if (value === null) return 'not set';
    return printable(value.length > longestValue ? `${value.slice(0, longestValue)}…` : value);
  };
  return `setting  ${printable(settingLabel({ file, name }))}: ${side(before)} -> ${side(after)}`;
}

/** How much there is that losses and pages do not tell already. */
function newsCounts({ lostAddresses, lostAnchors, newProblems, redirects, pages, lists = [] }: ChangesFile) {
  const news = newsBeside({ addresses: lostAddresses.map(({ path }) => path), anchors: lostAnchors });
  // A page with another `order` is listed, and says so.
  const hasOrder = pages.some(({ details }) => details.includes('order'));
  return {
    lists: hasOrder ? 0 : lists.length,
    newProblems: newProblems.filter(news.isNewsOfProblem).length,
    redirects: redirects.filter(({ change, from }) => news.isNewsOfRedirect({ kind: change, from })).length,
  };
}
