import type { Urls } from '../../model/urls.ts';
import type { Changes, PageChange } from '../compare/changes.ts';
import { pageOf } from '../compare/compare-sites.ts';
import { publicationText } from '../compare/page-facts.ts';
import type { RowNote } from '../text/row-notes.ts';
import type { TextPiece } from '../text/text-piece.ts';
import { counted, wordsText } from '../wording.ts';
import { type FactView, factViews } from './fact-views.ts';
import { diffPath, entryId } from './preview-paths.ts';

/** Pages with which the same has happened, ready to be listed. */
export interface ChangeGroup {
  readonly id: string;
  readonly title: string;
  /** `3 pages changed in their words` */
  readonly summary: string;
  /** What the group is, where its title does not say it. */
  readonly note: string | undefined;
  readonly entries: readonly ChangeEntry[];
}

export interface ChangeEntry {
  readonly id: string;
  readonly title: string;
  /** The page itself; nothing of a page that is not there any more. A `url` includes the base. */
  readonly url: string | undefined;
  /** Where the change is shown; `undefined` if there is nothing to compare. */
  readonly diffUrl: string | undefined;
  readonly kindText: 'article' | 'category';
  readonly isHidden: boolean;
  readonly file: string;
  /** `12 words added, 3 removed`, or empty. */
  readonly words: string;
  readonly facts: readonly FactView[];
  /** Where the first changed words are. */
  readonly excerpt: readonly TextPiece[];
}

interface GroupWording {
  readonly title: string;
  readonly done: string;
  readonly note?: string;
}

/** In the order of the page. */
const wordings: Readonly<Record<PageChange['kind'], GroupWording>> = {
  text: { title: 'Text changed', done: 'changed in the text' },
  added: { title: 'Added', done: 'added' },
  moved: { title: 'Moved', done: 'moved' },
  removed: { title: 'Removed', done: 'removed' },
  markup: {
    title: 'Same words, other HTML',
    done: 'changed in the HTML only',
    note: 'Readers read the same words. Where a link leads, what an image says, or how something looks may differ.',
  },
  details: {
    title: 'Details changed',
    done: 'changed in details only',
    note: 'The text is the same. Where lists, the home page and the search show these pages, or what they and other sites say of them, differs.',
  },
};

/** Lists the pages of a change by what has become of them, as they are ordered in the change. */
export function changeGroups({ pages }: Changes, urls: Urls): readonly ChangeGroup[] {
  const entries = pages.map((change, index) => ({ change, entry: entryOf(change, index, urls) }));
  const snippetOf = (change: PageChange): string | undefined =>
    change.kind === 'added' || change.kind === 'removed' ? undefined : change.snippet;
  const byItself = entries.filter(({ change }) => snippetOf(change) === undefined);
  const bySnippet = entries.filter(({ change }) => snippetOf(change) !== undefined);
  const group = (
    id: string,
    { title, done, note }: GroupWording,
    members: readonly { readonly entry: ChangeEntry }[],
  ): ChangeGroup => ({
    ...{ id, title, note },
    summary: `${counted(members.length, 'page')} ${done}`,
    entries: members.map(({ entry }) => entry),
  });
  return [
    ...[...Map.groupBy(byItself, ({ change }) => change.kind)].map(([kind, members]) =>
      group(kind, wordings[kind], members),
    ),
    ...[...Map.groupBy(bySnippet, ({ change }) => snippetOf(change) ?? '')].map(([file, members], index) =>
      group(
        `snippet-${index + 1}`,
        {
          title: `Changed by ${file}`,
          done: `changed by ${file}`,
          note: 'These pages show the snippet, and their own files are as they were.',
        },
        members,
      ),
    ),
  ];
}

function entryOf(change: PageChange, index: number, urls: Urls): ChangeEntry {
  const page = pageOf(change);
  const path = diffPath(change);
  return {
    id: entryId(index),
    title: page.title,
    url: change.kind === 'removed' ? undefined : urls.withBase(page.url),
    diffUrl: path === undefined ? undefined : urls.withBase(path),
    kindText: page.kind,
    isHidden: page.hidden,
    file: page.document.file,
    words: [wordsOf(change), change.kind === 'removed' ? undefined : publicationText(page)]
      .filter((part) => part !== undefined && part !== '')
      .join(', '),
    facts: factViews(change),
    excerpt: change.kind === 'added' || change.kind === 'removed' ? [] : (change.text?.excerpt ?? []),
  };
}

/** In a line, how much of a page has changed. */
function wordsOf(change: PageChange): string {
  if (change.kind === 'added' || change.kind === 'removed') return counted(change.words, 'word');
  if (change.text) return wordsText(change.text.added, change.text.removed) || 'signs changed, no words';
  const count = (kind: RowNote['kind']): number => change.notes.filter((note) => note.kind === kind).length;
  const [links, images, texts] = [count('link'), count('image'), count('alternative text')];
  return [
    links > 0 ? `${counted(links, 'link')} ${links === 1 ? 'leads' : 'lead'} elsewhere` : '',
    images > 0 ? counted(images, 'other image') : '',
    texts > 0 ? `${counted(texts, 'alternative text')} changed` : '',
  ]
    .filter((part) => part !== '')
    .join(', ');
}
