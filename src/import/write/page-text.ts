import { readFrontMatter } from '../../content/front-matter/front-matter.ts';
import { yamlText } from '../../new/page-text.ts';
import { keptLines } from './kept-lines.ts';

/** Signs that nobody sees, of which a build refuses the file. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const control = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g;

/** The front matter of an imported page, in the order in which writers read it. */
export interface PageKeys {
  /** Nothing where the text begins with it. */
  readonly title: string | undefined;
  readonly navigationTitle?: string | undefined;
  readonly categories?: readonly string[] | undefined;
  readonly order?: string | undefined;
  /** Of a category: the one that it is a section of. */
  readonly parent?: string | undefined;
  readonly hidden?: boolean;
  readonly featured?: boolean;
  readonly tags?: readonly string[];
  readonly description?: string | undefined;
  readonly redirectFrom?: readonly string[];
}

/**
 * A whole file: front matter, an empty line, the body; the body alone where there is nothing to say in front of it. Lines
 * of the source's front matter that say the same stay as they are.
 *
 * @param heading the title with which the body begins, where it does
 * @param yaml front matter of the source
 */
export function fileText(keys: PageKeys, body: string, heading?: string, yaml = ''): string {
  const text = body.replace(/^\s*\n/, '').trimEnd();
  const below = text === '' ? '' : `\n${text}\n`;
  const written = (lines: ReadonlyMap<string, string>): string =>
    lines.size === 0
      ? `${text}\n`
      : `---\n${[...lines.values()].join('\n').replace(control, '')}\n---\n${below}`;
  const lines = keyLines(keys);
  const { title, description, tags = [], hidden = false } = keys;
  const kept = keptLines(yaml, { title, description, tags, hidden });
  const [smallest] = [new Map([...kept, ...[...lines].filter(([key]) => !kept.has(key))]), lines]
    .map(written)
    .filter((one) => readFrontMatter('articles/imported.md', one).problems.length === 0);
  return smallest ?? written(keyLines({ ...keys, title: title ?? heading }));
}

/** The front matter line by line, by key. */
function keyLines({
  title,
  navigationTitle,
  categories,
  order,
  parent,
  hidden,
  featured,
  tags = [],
  description,
  redirectFrom = [],
}: PageKeys): ReadonlyMap<string, string> {
  const list = (words: readonly string[]): string => `[${words.join(', ')}]`;
  const tagText = (tag: string): string =>
    /^[\p{L}][\p{L}\p{N} -]*$/u.test(tag) ? yamlText(tag) : JSON.stringify(tag);
  const address = (one: string): string => `  - ${/^[\w/.%~+*-]+$/.test(one) ? one : JSON.stringify(one)}`;
  const values: readonly (readonly [string, string | undefined])[] = [
    ['title', title && yamlText(title)],
    ['navigation_title', navigationTitle && yamlText(navigationTitle)],
    ['categories', categories && list(categories.map(yamlText))],
    ['order', order && JSON.stringify(order)],
    ['parent', parent && yamlText(parent)],
    ['hidden', hidden ? 'true' : undefined],
    ['featured', featured ? 'true' : undefined],
    ['tags', tags.length === 0 ? undefined : list(tags.map(tagText))],
    ['description', description && yamlText(description)],
    ['redirect_from', redirectFrom.length === 0 ? undefined : `\n${redirectFrom.map(address).join('\n')}`],
  ];
  return new Map(
    values.flatMap(([key, value]) =>
      value === undefined ? [] : [[key, `${key}:${value.startsWith('\n') ? '' : ' '}${value}`] as const],
    ),
  );
}
