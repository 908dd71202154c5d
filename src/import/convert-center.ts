import { createPositions } from '../problems/source-text.ts';
import { type MappedText, sourceRange } from '../rendering/mapped-text.ts';
import type { RenderedArticle } from '../rendering/types.ts';
import { addressKey } from './addresses/address-key.ts';
import { type AssetPlace, createAssets } from './addresses/assets.ts';
import { createTargets } from './addresses/center-targets.ts';
import { nameInReference } from './addresses/reference.ts';
import { createResolver } from './addresses/resolver.ts';
import { applyEdits } from './convert/edits.ts';
import { linkEdits, type TargetAnswer, targetsIn } from './convert/links.ts';
import { tagLines } from './convert/passes/obsidian.ts';
import { abbreviationsIn } from './convert/passes/texts.ts';
import type { ReadText } from './convert/reader.ts';
import { type Started, startPage } from './convert/start-page.ts';
import type { PlacedNote } from './convert/types.ts';
import type { Center, SourcePage } from './formats/types.ts';
import { type PlannedPlace, type PlannedTree, planCategories } from './plan/categories.ts';
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
    | 'its file is not in the folder'
    | 'place is not there';
}

export interface ConvertedPage {
  readonly source: SourcePage;
  readonly title: string;
  readonly place: PlannedPlace;
  /** Whether the text begins with the title. */
  readonly isTitled: boolean;
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
  const ownerOf = new Map(
    center.pages.flatMap(({ file, addresses }) => addresses.map((one) => [addressKey(one), file] as const)),
  );
  const sources = new Map(center.pages.map((page) => [page.file, page]));
  const tree = planCategories(
    center.navigation,
    started.map(({ page, title }) => ({ file: page.file, title })),
    {
      below,
      canIntroduce: (file) => {
        const page = sources.get(file);
        return page !== undefined && !page.isHidden && page.isFeatured !== true && page.tags.length === 0;
      },
      ownerOf: (key) => ownerOf.get(key),
    },
  );
  const groupKeys = new Map(
    tree.categories.flatMap((category) =>
      category.addresses.map((one) => [addressKey(one), category] as const),
    ),
  );
  const resolve = createResolver(folder, center, new Set([...groupKeys.keys(), '']));
  const assets = createAssets([root, ...center.addressing.staticRoots], root);
  const byFile = new Map(started.map((one) => [one.page.file, one]));
  const redirects = planRedirects(oldAddresses(center, tree, resolve), currentAddresses(tree));
  const placeOf = (file: string): PlannedPlace => {
    const place = tree.places.get(file);
    if (place === undefined) throw new Error(`No place was planned for ${file}`);
    return place;
  };
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

  const targetOf = createTargets({
    format: center.format,
    placeOf,
    pageAt: (file) => byFile.get(file),
    idsOf: (file) => withHeadings.get(file)?.article.ids ?? [],
    groupAt: (key) => groupKeys.get(key),
    assetAt: assets.placeOf,
  });

  /** Writes the links of a text, and gives it as it is read then. */
  const linkText = (one: Started, text: MappedText, article: RenderedArticle) => {
    const { page } = one;
    const positionAt = createPositions(page.source);
    const lineAt = (offset: number): number => positionAt(sourceRange(text, offset, offset + 1).from).line;
    const { edits, notes } = linkEdits(
      text.text,
      targetsIn(text.text, article),
      ({ written, offset, isImage, isHtml }) => {
        const answer = targetOf(written, resolve(page, written, isHtml), one, article.ids);
        const name = nameInReference(written);
        count[answer.state === 'elsewhere' ? 'elsewhere' : 'resolved'] += 1;
        const reason = reasons[answer.state];
        if (reason !== undefined)
          faults.push({
            file: page.file,
            line: lineAt(offset),
            target: name ?? written,
            isImage,
            reason: answer.target === undefined ? reason : 'place is not there',
          });
        return name === undefined ? answer : { target: name, ...answer };
      },
    );
    const linked = applyEdits(text, edits);
    return {
      text: linked.text,
      article: edits.length === 0 ? article : read(linked.text),
      notes: notes.map(({ offset, ...note }) => ({ ...note, file: page.file, line: lineAt(offset) })),
    };
  };

  const pages = started.map((one): ConvertedPage => {
    const { page, body, title } = one;
    const place = placeOf(page.file);
    const { text, article } = withHeadings.get(page.file) ?? body;
    const linked = linkText(one, text, article);
    const tags = center.format === 'obsidian' ? tagLines(page.source.slice(page.bodyOffset)) : [];
    const listed = place.introduces?.title ?? page.navigationTitle;
    const keys = {
      title: one.isTitled ? undefined : title,
      navigationTitle: listed === undefined || listed === title ? undefined : listed,
      categories: place.introduces === undefined ? place.categories : undefined,
      order: place.introduces?.order ?? place.order,
      parent: place.introduces?.parent,
      hidden: page.isHidden,
      featured: page.isFeatured ?? false,
      tags: [...new Set([...page.tags, ...tags])],
      description: page.description ?? place.introduces?.description,
      redirectFrom: redirects.of(page.file),
    };
    return {
      source: page,
      title,
      place,
      isTitled: one.isTitled,
      text: fileText(keys, linked.text, title, frontMatterIn(page)),
      article: linked.article,
      notes: [...body.notes, ...linked.notes],
    };
  });

  const texts = new Map(pages.map(({ place, text }) => [place.file, text]));
  for (const { name, file, title, order, parent, description, introduction } of tree.categories)
    if (introduction === undefined) {
      const redirectFrom = redirects.of(`category:${name}`);
      texts.set(file, fileText({ title, order, parent, description, redirectFrom }, ''));
    }
  for (const { language, of, title, source, tags, description } of center.translations ?? []) {
    const original = 'file' in of ? sources.get(of.file) : undefined;
    if (original !== undefined) {
      const page = { ...original, source, bodyOffset: 0, title };
      const one = startPage(page, folder, center, read, hasIcon);
      const text = applyEdits(one.body.text, one.headings.edits);
      const linked = linkText(one, text, read(text.text));
      texts.set(`${language}/${placeOf(page.file).file}`, fileText({ title, tags }, linked.text));
    }
    const category = 'address' in of ? groupKeys.get(addressKey(of.address)) : undefined;
    if (category !== undefined)
      texts.set(`${language}/${category.file}`, fileText({ title, description }, ''));
  }
  const glossary = new Map(
    center.pages.flatMap((page) => [...abbreviationsIn(page.source.slice(page.bodyOffset))]),
  );
  return { center, pages, tree, redirects, assets: assets.all(), texts, faults, links: count, glossary };
}

/** What stands between the marks of a front matter in YAML. */
function frontMatterIn({ source, bodyOffset }: SourcePage): string {
  return /^\s*---[ \t]*\n([\s\S]*?)^---[ \t]*$/m.exec(source.slice(0, bodyOffset))?.[1] ?? '';
}

const reasons: Readonly<Partial<Record<TargetAnswer['state'], LinkFault['reason']>>> = {
  broken: 'broken in the source',
  'left-out': 'leads to a page that is not imported',
  unpublished: 'may not be published',
  missing: 'its file is not in the folder',
};
