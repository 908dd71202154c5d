import { isBehind } from '../content/translations/fingerprint.ts';
import type { AnyDocument } from '../content/types.ts';
import { type Position, type Problem, problem } from '../problems/problem.ts';
import { positionAt } from '../problems/source-text.ts';
import type { Heading, RenderedArticle } from '../rendering/types.ts';
import { documentsOf, type Site } from '../site/site.ts';

/** What is counted between two headings: the words that name it, and how many the HTML of a record has. */
const parts = [
  ['code block', 'code blocks', (html) => count(html, /<pre[ >]/g)],
  ['callout', 'callouts', (html) => count(html, /<[a-z]+ class="callout[ "]/g)],
  ['image', 'images', (html) => count(html, /<img /g)],
  ['table', 'tables', (html) => count(html, /<table[ >]/g)],
  ['link', 'links', (html) => count(html, /<a [^>]*href="[^#]/g)],
  ['step', 'steps', countSteps],
  // One that is read is one that ends no code.
  ['backtick', 'backticks', (html) => count(html.replace(/<(pre|code)\b.*?<\/\1>|<[^>]*>/gs, ''), /`/g)],
] as const satisfies readonly (readonly [one: string, many: string, count: (html: string) => number])[];

/**
 * Finds translations that have lost or gained a part on the way: a heading, a code block, a callout, an image, a table,
 * a link or a step. One that is known to be behind is left out, since it has the shape of an older source.
 */
export function translationShapes(site: Site): readonly Problem[] {
  return documentsOf(site).flatMap((document) => {
    const { translationOf } = document;
    if (!translationOf || isBehind(document)) return [];
    const source = { document: translationOf, record: site.render(translationOf) };
    return shapeProblems({ document, record: site.render(document) }, source);
  });
}

interface Body {
  readonly document: AnyDocument;
  readonly record: RenderedArticle;
}

function shapeProblems(translation: Body, source: Body): readonly Problem[] {
  const { file } = translation.document;
  const found = (position: Position, target: string, message: string): Problem =>
    problem({ file, position, rule: 'translation-shape', target, message });
  const headings = translation.record.headings;
  const ofSource = source.record.headings;
  const length = Math.max(headings.length, ofSource.length);
  const parted = Array.from({ length }, (_, index) => index).find(
    (index) => headings[index]?.level !== ofSource[index]?.level,
  );
  if (parted !== undefined) {
    // Sections that are not the same cannot be compared.
    const [here, there] = [headings[parted], ofSource[parted]];
    const message = `${headingWords(here)} is where ${placeWords(source, there ?? ofSource.at(-1))} has ${there ? `\`${there.text}\` of level ${there.level}` : 'none'}. Translate every heading, in order and at its level: links into sections go by their order.`;
    return [found(startOf(translation, here ?? headings.at(-1)), here?.text ?? '', message)];
  }
  const sections = sectionsOf(translation.record);
  return sectionsOf(source.record).flatMap((html, index) =>
    parts.flatMap(([one, many, countIn]) => {
      const [has, meant] = [countIn(sections[index] ?? ''), countIn(html)];
      if (has === meant) return [];
      const heading = headings[index - 1];
      const where = heading ? `Below \`${heading.text}\`` : 'Before the first heading';
      const message = `${where}, the translation has ${has} ${has === 1 ? one : many}, and ${placeWords(source, ofSource[index - 1])} has ${meant}. Look whether one was lost, joined or added.`;
      return [found(startOf(translation, heading), heading?.text ?? '', message)];
    }),
  );
}

function headingWords(heading: Heading | undefined): string {
  return heading ? `The heading \`${heading.text}\` of level ${heading.level}` : 'No heading';
}

/** The file of the source, with the line where a section begins. */
function placeWords(source: Body, heading: Heading | undefined): string {
  const { file } = source.document;
  const position = startOf(source, heading);
  return position === 'unknown' ? file : `${position.file ?? file}:${position.line}`;
}

/** Where a section begins: at its heading, or, above the first one, where the text does. */
function startOf({ document: { source, bodyOffset } }: Body, heading: Heading | undefined): Position {
  if (heading) return heading.position;
  const text = source.slice(bodyOffset).search(/\S/);
  return positionAt(source, bodyOffset + Math.max(text, 0));
}

/** The HTML before the first heading, and from each heading to the next. */
function sectionsOf({ html, headings }: RenderedArticle): readonly string[] {
  const starts = [0];
  for (const { id } of headings) starts.push(html.indexOf(` id="${id}"`, starts.at(-1)));
  return starts.map((start, index) => html.slice(start, starts[index + 1]));
}

function count(html: string, pattern: RegExp): number {
  return [...html.matchAll(pattern)].length;
}

/** Items of numbered lists. */
function countSteps(html: string): number {
  const open: string[] = [];
  let steps = 0;
  for (const [tag, name = ''] of html.matchAll(/<\/?(ol|ul|li)\b/g)) {
    if (name === 'li') steps += tag === '<li' && open.at(-1) === 'ol' ? 1 : 0;
    else if (tag.startsWith('</')) open.pop();
    else open.push(name);
  }
  return steps;
}
