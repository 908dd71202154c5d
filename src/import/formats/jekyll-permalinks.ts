import { pathParts } from '../pages/read-pages.ts';
import { type DataMap, textOf, textsOf } from '../source/plain-data.ts';

/** What an address of Jekyll is made of. */
export interface PermalinkSource {
  /** Without the folder of the collection. */
  readonly path: string;
  readonly collection: string | undefined;
  readonly data: DataMap;
  /** What the collection says of its addresses. */
  readonly ofCollection: string | undefined;
  /** What the site says of those of posts; for all else only the end of it counts. */
  readonly ofSite: string | undefined;
}

/** https://jekyllrb.com/docs/permalinks/ */
export function permalink(source: PermalinkSource): string {
  const { collection, data } = source;
  const { folders, base: written } = pathParts(source.path);
  const dated = collection === 'posts' ? /^(\d{4}-\d{1,2}-\d{1,2})-(.+)$/.exec(written) : null;
  const base = dated?.[2] ?? written;
  const isIndex = /^(?:index|readme)$/i.test(base);
  const title = textOf(data.get('slug')) ?? base;
  const path = [...folders, written].join('/');
  const names: ReadonlyMap<string, string> = new Map([
    ['path', isIndex ? folders.join('/') : path],
    ['title', title],
    ['name', base],
    ['basename', base],
    ['slug', title.toLowerCase()],
    ['collection', collection ?? ''],
    ['output_ext', '.html'],
    ['categories', collection === 'posts' ? categoriesOf(data) : folders.join('/')],
    ...dateParts(textOf(data.get('date')) ?? dated?.[1] ?? ''),
  ]);
  return patternOf(source, isIndex)
    .replace(/:(\w+)/g, (all, name: string) => names.get(name) ?? all)
    .replace(/\/{2,}/g, '/');
}

/** The styles of posts that have names. */
const styles: ReadonlyMap<string, string> = new Map([
  ['date', '/:categories/:year/:month/:day/:title:output_ext'],
  ['pretty', '/:categories/:year/:month/:day/:title/'],
  ['ordinal', '/:categories/:year/:y_day/:title:output_ext'],
  ['none', '/:categories/:title:output_ext'],
]);

function patternOf(
  { collection, data, ofCollection, ofSite = 'date' }: PermalinkSource,
  isIndex: boolean,
): string {
  const own = textOf(data.get('permalink')) ?? ofCollection;
  if (own !== undefined && !styles.has(own)) return own;
  const style = own ?? ofSite;
  if (collection === 'posts') return styles.get(style) ?? style;
  const front = collection === undefined ? '' : '/:collection';
  if (isIndex) return `${front}/:path/`;
  // A page has the end that addresses of the site have, and no date.
  const isPlain = !style.endsWith('/') && !style.endsWith(':output_ext') && !styles.has(style);
  return `${front}/:path${style === 'pretty' || style.endsWith('/') ? '/' : isPlain ? '' : '.html'}`;
}

/** All that a post says, a text with spaces being several, as Jekyll writes them. */
function categoriesOf(data: DataMap): string {
  const said = data.get('categories');
  const several = typeof said === 'string' ? said.trim().split(/\s+/) : textsOf(said);
  const all = several.length > 0 ? several : textsOf(data.get('category'));
  return [...new Set(all.map((category) => category.toLowerCase()))].join('/');
}

function dateParts(date: string): readonly (readonly [string, string])[] {
  const found = /^(\d{4})-(\d{1,2})-(\d{1,2})/.exec(date);
  if (!found) return [];
  const [, year = '', month = '', day = ''] = found;
  const dayOfYear =
    (Date.UTC(Number(year), Number(month) - 1, Number(day)) - Date.UTC(Number(year), 0)) / 864e5;
  return [
    ['year', year],
    ['short_year', year.slice(2)],
    ['month', month.padStart(2, '0')],
    ['i_month', String(Number(month))],
    ['day', day.padStart(2, '0')],
    ['i_day', String(Number(day))],
    ['y_day', String(dayOfYear + 1).padStart(3, '0')],
  ];
}
