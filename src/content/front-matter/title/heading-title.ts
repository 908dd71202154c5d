import { type ContentLayout, folderIn } from '../../layout/layout.ts';
import type { TitleHeading } from '../../types.ts';
import { type FrontMatter, withEntry } from '../front-matter.ts';
import { titleHeadingIn } from './title-heading.ts';

/**
 * The front matter with a title, where none is written in it: that of the heading with which the body begins, and in
 * a mapped tree else the name of the file.
 *
 * @returns beside it the heading, which is not shown in the body then
 */
export function withHeadingTitle(
  frontMatter: FrontMatter,
  source: string,
  layout: ContentLayout,
): { readonly frontMatter: FrontMatter; readonly heading?: TitleHeading } {
  const written = frontMatter.entries.get('title');
  if (written !== undefined && (written.value.kind !== 'nothing' || written.value.raw !== ''))
    return { frontMatter };
  const found = titleHeadingIn(source, frontMatter.bodyOffset);
  const text = found?.text ?? (layout.isMapped ? nameAsTitle(frontMatter.file, layout) : undefined);
  if (text === undefined) return { frontMatter };
  const offset = found?.from ?? 0;
  const value = { kind: 'scalar', text, truth: undefined, raw: text, offset } as const;
  const titled = withEntry(frontMatter, source, 'title', { keyOffset: offset, value });
  if (found === undefined) return { frontMatter: titled };
  const { from, to, ids } = found;
  return { frontMatter: titled, heading: { from, to, ids } };
}

/** `docs/getting-started.md` is `Getting started`. */
export function nameAsTitle(file: string, layout: ContentLayout): string {
  const path = folderIn(file, layout) ?? file.replace(/\.md$/i, '');
  const words = path
    .slice(path.lastIndexOf('/') + 1)
    .replace(/^\d+[-_. ]+(?=\p{L})/u, '')
    .replace(/[-_]+/g, ' ')
    .trim();
  return words.charAt(0).toUpperCase() + words.slice(1) || path;
}
