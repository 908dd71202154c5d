import { belowLanguage } from '../translations/language-folder.ts';

/** Which folder of a content folder holds what; paths in it, without slashes at their ends. */
export interface ContentLayout {
  readonly articles: string;
  /** Nothing in a mapped tree that has none. */
  readonly categories: string | undefined;
  readonly images: string | undefined;
  readonly files: string | undefined;
  /** Texts that articles show. */
  readonly snippets?: string | undefined;
  /**
   * Whether the tree is somebody else's, and stays as it is (`content` in the settings): each of its folders is a
   * category, a file needs no front matter, and what is not for Signpost is passed over.
   */
  readonly isMapped: boolean;
}

export const ownLayout: ContentLayout = {
  articles: 'articles',
  categories: 'categories',
  images: 'images',
  files: 'files',
  snippets: 'snippets',
  isMapped: false,
};

const roles = ['articles', 'categories', 'images', 'files', 'snippets'] as const;

/** What a folder holds. */
export type ContentRole = (typeof roles)[number];

/** A path in one of the folders. */
export interface RolePath {
  readonly role: ContentRole;
  /** The path below the folder of the role. */
  readonly below: string;
}

/** Finds the folder that a file is in, in whatever language. */
export function roleOf(file: string, layout: ContentLayout): RolePath | undefined {
  return roleIn(layout.isMapped ? file : belowLanguage(file), layout);
}

/** Finds the folder that a path of one language is in; of one in another one, the inner. */
export function roleIn(path: string, layout: ContentLayout): RolePath | undefined {
  let inner: { readonly role: ContentRole; readonly length: number } | undefined;
  for (const role of roles) {
    const folder = layout[role];
    if (folder === undefined || folder.length <= (inner?.length ?? 0)) continue;
    if (path.startsWith(folder) && path[folder.length] === '/') inner = { role, length: folder.length };
  }
  return inner && { role: inner.role, below: path.slice(inner.length + 1) };
}

/** The folders of a layout, as far as there are any. */
export function foldersOf(layout: ContentLayout): readonly string[] {
  return roles.flatMap((role) => layout[role] ?? []);
}

/** The page of a folder below that of articles, which introduces the category that the folder is. */
const folderPage = /^(?<folder>.+)\/(?:index|readme)\.md$/i;

/** Whether a file makes an article or a category. */
export function pageKind(file: string, layout: ContentLayout): 'article' | 'category' {
  const place = roleOf(file, layout);
  return place?.role === 'categories' || folderIn(file, layout) !== undefined ? 'category' : 'article';
}

/** The folder, below that of articles, whose own page a file is (`index.md`, `README.md`). */
export function folderIn(file: string, layout: ContentLayout): string | undefined {
  const place = roleOf(file, layout);
  return place?.role === 'articles' ? folderPage.exec(place.below)?.groups?.folder : undefined;
}
