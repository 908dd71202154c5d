import { titleHeadingIn } from '../../content/front-matter/title/title-heading.ts';
import { createSlugs } from '../addresses/slugs.ts';
import type { Center, SourcePage } from '../formats/types.ts';
import { readable } from '../navigation/folder-tree.ts';
import { isIndex, pathParts } from '../pages/read-pages.ts';
import type { SourceFolder } from '../source/source-folder.ts';
import { contextOf } from './context.ts';
import { type ConvertedBody, convertBody } from './convert-body.ts';
import { applyEdits } from './edits.ts';
import { type HeadingPlan, planHeadings } from './headings.ts';
import type { ReadText } from './reader.ts';

/** A page whose body is converted, as far as it needs to know of no other. */
export interface Started {
  readonly page: SourcePage;
  readonly body: ConvertedBody;
  readonly headings: HeadingPlan;
  readonly title: string;
  /** Whether the text begins with the title, so that the front matter need not say it. */
  readonly isTitled: boolean;
}

/** Converts the body of a page, and finds its title. */
export function startPage(
  page: SourcePage,
  folder: SourceFolder,
  center: Center,
  read: ReadText,
  hasIcon: (name: string) => boolean,
): Started {
  const context = contextOf(page, folder, center, {
    hasIcon,
    titleOf: () => undefined,
    wikiTarget: () => undefined,
  });
  const choice = {
    isMdx: page.file.endsWith('.mdx') || center.format === 'docusaurus' || center.format === 'starlight',
    isWiki: center.format === 'obsidian' || center.format === 'markdown',
  };
  const body = convertBody(page.source, page.bodyOffset, choice, read, context);
  const known = page.title;
  const plan = (keepsTitle: boolean): HeadingPlan =>
    planHeadings(body.text.text, body.article, known, createSlugs(center.slugs), keepsTitle);
  const { headings, isTitled } = withTitle(body, known, plan);
  const title =
    (center.format === 'obsidian' ? headings.title : undefined) ??
    known ??
    headings.title ??
    page.navigationTitle ??
    readable(
      isIndex(page.file) ? (pathParts(page.file).folders.at(-1) ?? 'Home') : pathParts(page.file).base,
    );
  return { page, body, headings, title: title.trim() || page.file, isTitled };
}

/** Keeps the heading that is the title, where nothing else says it and Signpost reads it as the same. */
function withTitle(
  { text }: ConvertedBody,
  known: string | undefined,
  plan: (keepsTitle: boolean) => HeadingPlan,
): { readonly headings: HeadingPlan; readonly isTitled: boolean } {
  const headings = plan(false);
  if (known !== undefined || headings.title === undefined || headings.isShifted)
    return { headings, isTitled: false };
  const kept = plan(true);
  const isTitled = titleHeadingIn(applyEdits(text, kept.edits).text, 0)?.text === headings.title.trim();
  return isTitled ? { headings: kept, isTitled } : { headings, isTitled };
}

/** The heading whose text a wiki link names. */
export function idOfHeading({ body }: Started, fragment: string): string | undefined {
  const wanted = fragment.split('#').at(-1)?.replace(/^\^/, '').trim().toLowerCase() ?? '';
  return body.article.headings.find(({ text, id }) => text.trim().toLowerCase() === wanted || id === wanted)
    ?.id;
}
