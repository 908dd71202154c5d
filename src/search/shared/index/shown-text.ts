import type { ArticleText, ArticleTitle, SectionText } from '../types.ts';
import { readJson } from './files.ts';

/** How files hold what is shown: names of fields would be a tenth of a file, and of its heading the length says all. */
type PackedTitle = readonly [url: string, title: string, ...categoriesAndBadges: string[]];
type PackedSection = readonly [id: string, heading: string, text: string, ...smaller: PackedHeading[]];
type PackedHeading = readonly [id: string, start: number, length: number];
type PackedText = readonly [article: PackedTitle, description: string, ...sections: PackedSection[]];

/** Before a badge, which stands behind the categories; no title has it. */
const badgeSign = '\u0001';

/** What is shown of an article, as its files hold it, to be written as JSON. */
export function packedText({ description = '', sections, ...article }: ArticleText): PackedText {
  return [packedTitle(article), description, ...sections.map(packedSection)];
}

export function packedTitle({ url, title, categories, badges }: ArticleTitle): PackedTitle {
  return [url, title, ...categories, ...badges.map((badge) => badgeSign + badge)];
}

/** Reads what {@link packedText} gave. */
export function readText(contents: Uint8Array): ArticleText {
  const [article, description, ...sections] = readJson<PackedText>(contents);
  return { ...titleOf(article), description: description || undefined, sections: sections.map(sectionOf) };
}

/** Reads a list of what {@link packedTitle} gave. */
export function readTitles(contents: Uint8Array): readonly ArticleTitle[] {
  return readJson<readonly PackedTitle[]>(contents).map(titleOf);
}

function packedSection({ id, heading, text, smaller = [] }: SectionText): PackedSection {
  return [id, heading, text, ...smaller.map((part) => [part.id, part.start, part.heading.length] as const)];
}

function titleOf([url, title, ...shown]: PackedTitle): ArticleTitle {
  const isBadge = (text: string) => text.startsWith(badgeSign);
  return {
    url,
    title,
    categories: shown.filter((text) => !isBadge(text)),
    badges: shown.filter(isBadge).map((text) => text.slice(badgeSign.length)),
  };
}

/** The text of a smaller heading is a part of its section's. */
function sectionOf([id, heading, text, ...smaller]: PackedSection): SectionText {
  return {
    id,
    heading,
    text,
    smaller: smaller.map(([part, start, length]) => ({
      id: part,
      heading: text.slice(start, start + length),
      start,
    })),
  };
}
