import type { AnchorAlias } from '../../src/content/front-matter/value-readers.ts';
import type { ImageReading, ImageSize } from '../../src/content/images/image-sizes.ts';
import type { SourcePosition } from '../../src/problems/problem.ts';
import { positionAt } from '../../src/problems/source-text.ts';
import type { Glossary, PreparedImage, RenderContext } from '../../src/rendering/context.ts';
import { readIcons } from '../../src/rendering/icons.ts';
import type { StyleGuide } from '../../src/rendering/prose/style-guide.ts';
import { createRenderEngines, createRenderer } from '../../src/rendering/render-article.ts';
import type { RenderedArticle } from '../../src/rendering/types.ts';
import { englishWords } from '../../src/wording/words.ts';

/** The file that every test renders, in a folder of its own kind. */
export const file = 'articles/guide/tests.md';

/** Lines of front matter before the body: the body's first line is line 5 of the file. */
export const frontMatter = '---\ntitle: Tests\norder: "01"\n---\n';

/** Number of the file's line that the body's first line is. */
export const firstLine = frontMatter.split('\n').length;

export interface RenderOptions {
  readonly basePath?: string;
  /** What the body may say of its page. */
  readonly title?: string;
  readonly description?: string;
  readonly glossary?: Glossary;
  readonly style?: StyleGuide | undefined;
  /** Old ids of headings, as the front matter lists them. */
  readonly anchors?: readonly AnchorAlias[];
}

export type Render = (body: string, options?: RenderOptions) => RenderedArticle;

const images: Readonly<Record<string, ImageReading>> = {
  'images/send/new.png': image(640, 480),
  'images/vault/lock.gif': image(32, 16, 'GIF'),
  'images/two words.png': image(20, 10),
  'images/broken.png': {
    fault: 'is no image that a browser can show: save it as PNG, JPEG, GIF, WebP or SVG',
  },
  'images/vault/panorama.png': image(1280, 640),
  'images/prepared/wide.png': image(1200, 600),
  'images/prepared/narrow.png': image(300, 200),
  'images/prepared/moving.gif': image(300, 200, 'GIF'),
  'images/prepared/icon.png': image(16, 16),
  'images/prepared/damaged.png': image(300, 200),
  'images/misnamed.png': image(30, 20, 'JPEG'),
  'images/prepared/huge.png': image(20_000, 20_000),
};

/** As if a build had made smaller files of some. */
const preparedImages: Readonly<Record<string, PreparedImage>> = {
  'images/prepared/wide.png': {
    kind: 'smaller',
    variants: [
      { path: 'assets/images/aaaaaaaaaaaaaaaa.webp', width: 800 },
      { path: 'assets/images/bbbbbbbbbbbbbbbb.webp', width: 1200 },
    ],
  },
  'images/prepared/narrow.png': {
    kind: 'smaller',
    variants: [{ path: 'assets/images/cccccccccccccccc.webp', width: 300 }],
  },
  'images/prepared/moving.gif': {
    kind: 'animation',
    variants: [{ path: 'assets/images/dddddddddddddddd.webp', width: 300 }],
  },
  'images/prepared/icon.png': { kind: 'as-it-is' },
  'images/prepared/damaged.png': { kind: 'damaged' },
};

const addresses: ReadonlyMap<string, string> = new Map([
  ['articles/account/keys.md', '/article/keys/'],
  ['articles/account/quoted & "named".md', '/article/quoted-named/'],
  ['categories/account.md', '/account/'],
]);

/** A made-up site with the real icons, which are read once. */
export function createTestContexts(): (options?: RenderOptions) => RenderContext {
  const icons = readIcons();
  return ({ basePath = '', glossary, style } = {}) => ({
    site: {
      title: 'Example Help',
      description: 'Answers.',
      url: 'https://help.example',
      basePath,
      languagePath: '',
    },
    localAddress: (href) => href,
    localFile: (path) => path,
    addressOf: (path) => addresses.get(path),
    ...(glossary && { glossary }),
    style,
    linkableFiles: () => [...addresses.keys()],
    imageSize: (path) => images[path] ?? 'missing',
    preparedImage: (path) => preparedImages[path],
    images: () => Object.keys(images).map((path) => ({ path, file: path })),
    publishedAt: () => undefined,
    icons,
    words: englishWords,
  });
}

/** Creates the function that tests render bodies with. */
export function createTestRenderer(): Render {
  const contextWith = createTestContexts();
  const engines = createRenderEngines();
  return (body, options = {}) => {
    const { title = 'Tests', description = '', anchors = [] } = options;
    return createRenderer(
      contextWith(options),
      engines,
    )({
      file,
      source: frontMatter + body,
      bodyOffset: frontMatter.length,
      anchors,
      page: { title, url: '/article/tests/', description },
    });
  };
}

/** Where in the file a stretch of the body stands that occurs in it once. */
export function positionOf(body: string, text: string): SourcePosition {
  const offset = body.indexOf(text);
  if (offset === -1 || body.indexOf(text, offset + 1) !== -1) {
    throw new Error(`\`${text}\` does not stand in the body exactly once.`);
  }
  return positionAt(frontMatter + body, frontMatter.length + offset);
}

function image(width: number, height: number, format: ImageSize['format'] = 'PNG'): ImageSize {
  return { width, height, format, bytes: 1000 };
}
