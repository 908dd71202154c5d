import type { AnchorAlias } from '../content/front-matter/value-readers.ts';
import type { ImageReading } from '../content/images/image-sizes.ts';
import type { Applicability } from '../content/settings/vocabulary/applicability.ts';
import type { GlossaryEntry } from '../content/settings/vocabulary/glossary.ts';
import type { Terms } from '../content/settings/vocabulary/terms.ts';
import type { ContentAsset, Snippet, TitleHeading } from '../content/types.ts';
import type { Words } from '../wording/words.ts';
import type { Icons } from './icons.ts';
import type { StyleGuide } from './prose/style-guide.ts';
import type { Heading } from './types.ts';

/** What a renderer knows of the site that its articles are part of. */
export interface RenderContext {
  readonly site: {
    readonly title: string;
    readonly description: string;
    readonly url: string;
    /** Where the site lives, and the files of all its languages: `''` or `/help`. */
    readonly basePath: string;
    /** Where the pages of this language are below that: `''` or `/de`. */
    readonly languagePath: string;
  };
  /** Where the reader of this language gets to by a link as it is written; the link itself where that is so. */
  readonly localAddress: (href: string) => string;
  /** The file that this language has in the place of one of the source: `images/a.png` -> `de/images/a.png`. */
  readonly localFile: (path: string) => string;
  /** Address without the base of the article or category in a file (`articles/a/b.md`), for `{% link %}`. */
  readonly addressOf: (file: string) => string | undefined;
  /**
   * What is published of the file that a target leads to when it is read as a path from the file it stands in
   * (`../proxy/intro.md#tls`, in `articles/a/b.md`); nothing where it is no such path, and where there is no such file.
   */
  readonly publishedAt: (written: string, from: string) => PublishedFile | undefined;
  /** Files that {@link addressOf} knows, for suggestions. */
  readonly linkableFiles: () => readonly string[];
  readonly imageSize: (path: string) => ImageReading;
  /** What the build has made of an image (`images/a/b.png`); `undefined` if it is shown as it is. */
  readonly preparedImage: (path: string) => PreparedImage | undefined;
  /** All images, for suggestions. */
  readonly images: () => readonly Pick<ContentAsset, 'path' | 'file'>[];
  /** The texts of `snippets/` by their names, in the language of the site or in that of the source. */
  readonly snippets?: ReadonlyMap<string, Snippet> | undefined;
  /** What `{{ term.NAME }}` stands for; nothing where the site has no terms. */
  readonly terms?: Terms | undefined;
  /** What `::: only` may name; nothing where the site has no list. */
  readonly applicability?: Applicability;
  readonly icons: Icons;
  /** Address of the file that has the drawing of an icon; nothing where it stands in the page. */
  readonly iconAddress?: ((name: string) => string | undefined) | undefined;
  /** What Signpost says around what writers say, in the site's language. */
  readonly words: Words;
  /** Terms that are explained where an article first uses them; nothing where there are none. */
  readonly glossary?: Glossary;
  /** Whether each block says which line of which file it is from, for whoever writes it. */
  readonly marksPlaces?: boolean | undefined;
  /** Terms to avoid; nothing where there are none. */
  readonly style?: StyleGuide | undefined;
}

/** A file of the content folder, and where it is published. */
export interface PublishedFile {
  readonly file: string;
  /** Without the base, percent-encoded. */
  readonly address: string;
}

/** Files that were made of an image before pages are rendered, or why there are none. */
export type PreparedImage =
  | { readonly kind: 'smaller' | 'animation'; readonly variants: readonly ImageVariant[] }
  | { readonly kind: 'as-it-is' | 'damaged' };

/** A WebP file of an image; of an animation, its first frame. */
export interface ImageVariant {
  /** Without the base: `assets/images/4f0c5b7a9d21e863.webp`. */
  readonly path: string;
  /** In pixels. */
  readonly width: number;
}

/** What is rendered: a body in its file, and what Liquid may say of the page. */
export interface RenderInput {
  readonly file: string;
  readonly source: string;
  readonly bodyOffset: number;
  /** Of a translation, the headings of its source: where the outlines are alike, their ids lead to its own. */
  readonly sourceHeadings?: readonly Pick<Heading, 'level' | 'id'>[];
  /** The heading that is the title of the page, and no part of what is shown of the body. */
  readonly titleHeading?: TitleHeading | undefined;
  /** Old ids of headings that the front matter lists. */
  readonly anchors?: readonly AnchorAlias[];
  readonly page: {
    readonly title: string;
    /** Address without the base. */
    readonly url: string;
    readonly description: string;
  };
}

/** Finds the terms of a glossary in a text. */
export interface Glossary {
  /** Cuts a text into pieces; those that are a term say which entry explains it. */
  readonly split: (text: string) => readonly { readonly text: string; readonly entry?: GlossaryEntry }[];
}
