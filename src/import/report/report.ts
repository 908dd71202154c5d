import { foreignKey, wordsOfKey } from '../../content/front-matter/foreign-keys.ts';
import type { Outcome } from '../convert/types.ts';
import type { ConvertedCenter, LinkFault } from '../convert-center.ts';
import type { LeftOut } from '../formats/types.ts';
import type { PutResult } from '../write/put-content.ts';
import { lostWords } from './visible-words.ts';

/** One kind of what the source has and Signpost writes otherwise. */
export interface ConstructCount {
  readonly construct: string;
  readonly outcome: Outcome;
  readonly count: number;
  readonly pages: number;
  /** The first place in the source: `docs/a.md:12`. */
  readonly first: string;
  readonly detail?: string;
}

/** All that an import tells, as data. */
export interface ImportReport {
  readonly format: string;
  readonly articles: number;
  readonly categories: number;
  /** Pages of the source that introduce a category. */
  readonly introductions: number;
  readonly images: number;
  readonly files: number;
  readonly constructs: readonly ConstructCount[];
  readonly leftOut: readonly LeftOut[];
  /** Entries of the navigation that no list has here. */
  readonly notListed: readonly LeftOut[];
  /** They have an address and stand in no list. */
  readonly hidden: readonly string[];
  /** Pages that share their name with others, and whose address is their path. */
  readonly renamed: readonly { readonly file: string; readonly name: string }[];
  readonly links: {
    readonly resolved: number;
    readonly elsewhere: number;
    readonly faults: readonly LinkFault[];
  };
  readonly redirects: {
    readonly kept: number;
    readonly lost: ConvertedCenter['redirects']['lost'];
  };
  /** Keys of front matter that say nothing here. */
  readonly keys: readonly { readonly key: string; readonly count: number; readonly first: string }[];
  readonly words: {
    readonly source: number;
    readonly lost: number;
    readonly articles: readonly {
      readonly file: string;
      readonly words: number;
      readonly lost: readonly string[];
    }[];
  };
  readonly remarks: readonly string[];
  /** Files that somebody has edited since the last import, and that stay as they are. */
  readonly edited: readonly string[];
}

/** Keys that an import reads. */
const read = new Set(
  'title description tags tag keywords weight order slug url aliases permalink redirect_from id draft published publish hidden unlisted date sidebar_label sidebar_position nav_order nav_title parent category categories linktitle nav_exclude excerpt summary position label'.split(
    ' ',
  ),
);

/**
 * Gathers what an import tells.
 *
 * @param remarks what a person is to know beside what the format's reader says
 */
export function createReport(
  converted: ConvertedCenter,
  put: PutResult | undefined,
  remarks: readonly string[],
): ImportReport {
  const { center, pages, tree, assets, faults, links, redirects } = converted;
  const articles = pages.map(({ source, title, isTitled, article }) => ({
    file: source.file,
    // A title that is a heading of the text stands in its sections.
    ...lostWords(source.source.slice(source.bodyOffset), isTitled ? '' : title, article),
  }));
  const notes = pages.flatMap((page) => page.notes);
  const constructs = [
    ...Map.groupBy(notes, ({ construct, outcome }) => `${outcome} ${construct}`).values(),
  ].flatMap((group): ConstructCount[] => {
    const [first] = group;
    if (!first) return [];
    const { construct, outcome, detail, file, line } = first;
    return [
      {
        construct,
        outcome,
        count: group.length,
        pages: new Set(group.map((note) => note.file)).size,
        first: `${file}:${line}`,
        ...(detail !== undefined && { detail }),
      },
    ];
  });
  const keys = new Map<string, { count: number; first: string }>();
  for (const { file, data } of center.pages) {
    for (const key of data.keys()) {
      if (
        read.has(key.toLowerCase()) ||
        ['order', 'redirect_from', 'tags', 'description', 'title'].includes(
          foreignKey(wordsOfKey(key))?.key ?? '',
        )
      )
        continue;
      const known = keys.get(key);
      keys.set(key, { count: (known?.count ?? 0) + 1, first: known?.first ?? file });
    }
  }
  return {
    format: center.format,
    articles: pages.filter(({ place }) => place.introduces === undefined).length,
    categories: tree.categories.length,
    introductions: pages.filter(({ place }) => place.introduces !== undefined).length,
    images: assets.filter(({ file }) => !file.startsWith('files/')).length,
    files: assets.filter(({ file }) => file.startsWith('files/')).length,
    constructs: constructs.sort((a, b) => b.count - a.count || (a.construct < b.construct ? -1 : 1)),
    leftOut: center.leftOut,
    notListed: center.notListed ?? [],
    hidden: pages.filter(({ source }) => source.isHidden).map(({ source }) => source.file),
    renamed: pages.flatMap(({ source, place: { name, introduces } }) =>
      introduces === undefined && name.includes('/') ? [{ file: source.file, name }] : [],
    ),
    links: { ...links, faults },
    redirects: { kept: redirects.kept, lost: redirects.lost },
    keys: [...keys]
      .map(([key, { count, first }]) => ({ key, count, first }))
      .sort((a, b) => b.count - a.count || (a.key < b.key ? -1 : 1)),
    words: {
      source: articles.reduce((sum, { words }) => sum + words, 0),
      lost: articles.reduce((sum, { lost }) => sum + lost.length, 0),
      articles,
    },
    remarks: [...remarks, ...center.remarks],
    edited: put?.kept ?? [],
  };
}
