import { addressKey } from '../model/addresses.ts';
import type { Page } from '../pages/all-pages.ts';
import { type Problem, problem } from '../problems/problem.ts';
import type { Site } from '../site/site.ts';

/** What is wrong with the pages of `_pages/` beside their links: an address that is taken, and no title. */
export function ownPageProblems({ pages, urls, ownPages }: Site): readonly Problem[] {
  const own = ownPages();
  if (own.length === 0) return [];
  // A page of the site's own may take the place of the home page, and of no other.
  const owners = new Map(
    pages.filter(({ kind }) => kind !== 'home').map((page) => [addressKey(page.url), page]),
  );
  return own.flatMap(({ file, url, title, problems }) => {
    const owner = owners.get(addressKey(urls.withBase(url)));
    const start = { file, position: { line: 1, column: 1 } } as const;
    const taken =
      owner &&
      problem({
        ...start,
        rule: 'duplicate-name',
        target: url,
        message: `The page would be published at \`${url}\`, the address of ${labelOf(owner)}: write another \`permalink\`.`,
      });
    const untitled =
      title === ''
        ? problem({
            ...start,
            rule: 'missing-title',
            target: file,
            message:
              'The page has no title: write `title: What it is about` between two lines of `---` at its beginning.',
          })
        : undefined;
    return [...problems, ...[taken, untitled].filter((found) => found !== undefined)];
  });
}

function labelOf(page: Page): string {
  switch (page.kind) {
    case 'article':
      return `\`${page.article.document.file}\``;
    case 'category':
      return `\`${page.category.document.file}\``;
    case 'tag':
      return `the page of the tag \`${page.tag.name}\``;
    case 'search':
      return 'the search page';
    default:
      return "one of Signpost's own pages";
  }
}
