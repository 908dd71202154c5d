import type { Icons } from '../content/icons.ts';

/** What a renderer knows of the site that its articles are part of. */
export interface RenderContext {
  readonly site: {
    readonly title: string;
    readonly description: string;
    readonly url: string;
    /** Where the site lives: `''` or `/help`. */
    readonly basePath: string;
  };
  /** Address without the base of the article or category in a file (`articles/a/b.md`), for `{% link %}`. */
  readonly addressOf: (file: string) => string | undefined;
  /** Files that {@link addressOf} knows, for suggestions. */
  readonly linkableFiles: () => readonly string[];
  readonly imageSize: (
    path: string,
  ) => { readonly width: number; readonly height: number } | 'unreadable' | 'missing';
  /** Paths of all images (`images/a/b.png`), for suggestions. */
  readonly imagePaths: () => readonly string[];
  readonly icons: Icons;
}

/** What is rendered: a body in its file, and what Liquid may say of the page. */
export interface RenderInput {
  readonly file: string;
  readonly source: string;
  readonly bodyOffset: number;
  readonly page: {
    readonly title: string;
    /** Address without the base. */
    readonly url: string;
    readonly description: string;
  };
}
