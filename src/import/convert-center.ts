import { createPositions } from '../problems/source-text.ts';
import { type MappedText, sourceRange } from '../rendering/mapped-text.ts';
import type { RenderedArticle } from '../rendering/types.ts';
import { addressKey } from './addresses/address-key.ts';
import { type AssetPlace, createAssets } from './addresses/assets.ts';
import { namePages, type PageName } from './addresses/names.ts';
import { createResolver, type Destination } from './addresses/resolver.ts';
import { applyEdits } from './convert/edits.ts';
import { linkEdits, type TargetAnswer, targetsIn } from './convert/links.ts';
import { tagLines } from './convert/passes/obsidian.ts';
import { abbreviationsIn } from './convert/passes/texts.ts';
import type { ReadText } from './convert/reader.ts';
import { idOfHeading, type Started, startPage } from './convert/start-page.ts';
import type { PlacedNote } from './convert/types.ts';
import type { Center, SourcePage } from './formats/types.ts';
import { type PlannedTree, planCategories } from './plan/categories.ts';
import { currentAddresses, oldAddresses } from './plan/old-addresses.ts';
import { planRedirects, type RedirectPlan } from './plan/redirects.ts';
import type { SourceFolder } from './source/source-folder.ts';
import { fileText } from './write/page-text.ts';

/** A link or an image of the source that does not lead anywhere in the result. */
export interface LinkFault {
  readonly file: string;
  readonly line: number;
  readonly target: string;
  readonly isImage: boolean;
  readonly reason:
    | 'broken in the source'
    | 'leads to a page that is not imported'
    | 'may not be published'
    | 'place is not there';
}

export interface ConvertedPage {
  readonly source: SourcePage;
  readonly title: string;
  readonly place: PageName;
  readonly text: string;
  /** What readers see of the body in the result. */
  readonly article: RenderedArticle;
  readonly notes: readonly PlacedNote[];
}

export interface ConvertedCenter {
  readonly center: Center;
  readonly pages: readonly ConvertedPage[];
  readonly tree: PlannedTree;
  readonly redirects: RedirectPlan;
  readonly assets: readonly AssetPlace[];
  /** Texts of all files, by path in the content folder. */
  readonly texts: ReadonlyMap<string, string>;
  readonly faults: readonly LinkFault[];
  readonly links: { readonly resolved: number; readonly elsewhere: number };
  readonly glossary: ReadonlyMap<string, string>;
}

/** Converts a center: bodies first, then names and places, then what depends on the names of others. */
export function convertCenter(
  folder: SourceFolder,
  center: Center,
  read: ReadText,
  hasIcon: (name: string) => boolean,
): ConvertedCenter {
  const started = center.pages.map((page) => startPage(page, folder, center, read, hasIcon));
  const root = center.addressing.docsRoot;
  const below = (path: string): string => (root === '' ? path : path.slice(root.length + 1));
  const names = namePages(started.map(({ page, title }) => ({ path: below(page.file), title })));
  const ownerOf = new Map(
    center.pages.flatMap(({ file, addresses }) => addresses.map((one) => [addressKey(one), file] as const)),
  );
  const tree = planCategories(center.navigation, new Set(center.pages.map(({ file }) => file)), (key) =>
    ownerOf.get(key),
  );
  const groupKeys = new Map(
    tree.categories.flatMap(({ name, addresses }) =>
      addresses.map((one) => [addressKey(one), name] as const),
    ),
  );
  const resolve = createResolver(folder, center, new Set([...groupKeys.keys(), '']));
  const assets = createAssets([root, ...center.addressing.staticRoots]);
  const byFile = new Map(started.map((one) => [one.page.file, one]));
  const redirects = planRedirects(
    oldAddresses(center, tree, resolve),
    currentAddresses(names, below, center, tree),
  );
  const faults: LinkFault[] = [];
  const count = { resolved: 0, elsewhere: 0 };

  const withHeadings = new Map(
    started.map((one) => {
      const text = applyEdits(one.body.text, one.headings.edits);
      return [
        one.page.file,
        { text, article: one.headings.edits.length === 0 ? one.body.article : read(text.text) },
      ] as const;
    }),
  );

  const targetOf = (destination: Destination, own: Started): TargetAnswer => {
    switch (destination.kind) {
      case 'here':
        return { ...fragmentOf(own, destination.fragment, true), title: own.title };
      case 'page': {
        const other = byFile.get(destination.file);
        const name = names.get(below(destination.file));
        if (!other || !name) return { state: 'broken' };
        const { target = '', state } = fragmentOf(other, destination.fragment, false);
        return { target: `{{site.baseurl}}/article/${name.name}/${target}`, title: other.title, state };
      }
      case 'group':
        return {
          target: `{{site.baseurl}}/${destination.key === '' ? '' : `${groupKeys.get(destination.key)}/`}`,
          state: 'resolved',
        };
      case 'asset': {
        const place = assets.placeOf(destination.path);
        return place
          ? { target: `{{site.baseurl}}/${encodeURI(place.file)}`, state: 'resolved' }
          : { state: 'unpublished' };
      }
      case 'left-out':
        return { state: 'left-out' };
      default:
        return { state: destination.kind === 'elsewhere' ? 'elsewhere' : 'broken' };
    }
  };

  const fragmentOf = (other: Started, fragment: string, isHere: boolean): TargetAnswer => {
    if (fragment === '') return isHere ? { state: 'resolved' } : { target: '', state: 'resolved' };
    const ids = new Set(withHeadings.get(other.page.file)?.article.ids ?? []);
    const bySource = other.headings.ids.get(fragment) ?? other.headings.ids.get(fragment.toLowerCase());
    const found = bySource ?? (ids.has(fragment) ? fragment : idOfHeading(other, fragment));
    if (found === undefined) return { target: `#${encodeURI(fragment)}`, state: 'broken' };
    return {
      target: found === '' && isHere ? '#' : found === '' ? '' : `#${encodeURI(found)}`,
      state: 'resolved',
    };
  };

  const pages = started.map((one): ConvertedPage => {
    const { page, body, title } = one;
    const place = names.get(below(page.file)) ?? { name: 'article', file: 'articles/article.md' };
    const { text, article } = withHeadings.get(page.file) ?? body;
    const positionAt = createPositions(page.source);
    const lineAt = (mapped: MappedText, offset: number): number =>
      positionAt(sourceRange(mapped, offset, offset + 1).from).line;
    const { edits, notes } = linkEdits(
      text.text,
      targetsIn(text.text, article),
      ({ written, offset, isImage, isHtml }) => {
        const answer = targetOf(resolve(page, written, isHtml), one);
        count[answer.state === 'elsewhere' ? 'elsewhere' : 'resolved'] += 1;
        const reason = reasons[answer.state];
        if (reason !== undefined)
          faults.push({
            file: page.file,
            line: lineAt(text, offset),
            target: written,
            isImage,
            reason: answer.target === undefined ? reason : 'place is not there',
          });
        return answer;
      },
    );
    const linked = applyEdits(text, edits);
    const finished = edits.length === 0 ? article : read(linked.text);
    const spot = tree.places.get(page.file);
    const keys = {
      title,
      categories: spot?.category === undefined ? [] : [spot.category],
      order: spot?.order,
      hidden: page.isHidden,
      featured: page.isFeatured ?? false,
      tags: [
        ...new Set([
          ...page.tags,
          ...(center.format === 'obsidian' ? tagLines(page.source.slice(page.bodyOffset)) : []),
        ]),
      ],
      description: page.description,
      redirectFrom: redirects.of(page.file),
    };
    const placed = notes.map(({ offset, ...note }) => ({
      ...note,
      file: page.file,
      line: lineAt(text, offset),
    }));
    return {
      source: page,
      title,
      place,
      text: fileText(keys, linked.text),
      article: finished,
      notes: [...body.notes, ...placed],
    };
  });

  const texts = new Map(pages.map(({ place, text }) => [place.file, text]));
  for (const { name, title, order, parent, description } of tree.categories)
    texts.set(
      `categories/${name}.md`,
      fileText({ title, order, parent, description, redirectFrom: redirects.of(`category:${name}`) }, ''),
    );
  const glossary = new Map(
    center.pages.flatMap((page) => [...abbreviationsIn(page.source.slice(page.bodyOffset))]),
  );
  return { center, pages, tree, redirects, assets: assets.all(), texts, faults, links: count, glossary };
}

const reasons: Readonly<Partial<Record<TargetAnswer['state'], LinkFault['reason']>>> = {
  broken: 'broken in the source',
  'left-out': 'leads to a page that is not imported',
  unpublished: 'may not be published',
};
