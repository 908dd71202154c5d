import { lineStarts } from '../../problems/source-text.ts';
import type { RenderedArticle } from '../../rendering/types.ts';
import { elementsIn, type SourceElement } from './components/elements.ts';
import type { Edit } from './edits.ts';
import type { Note } from './types.ts';

/** What is written for an address of the source. */
export interface TargetAnswer {
  /** Nothing where the address stays as it is. */
  readonly target?: string;
  /** Title of the page, for links that show it. */
  readonly title?: string;
  readonly state: 'resolved' | 'elsewhere' | 'broken' | 'left-out' | 'unpublished' | 'missing';
}

/** A target as it stands in a body. */
export interface WrittenTarget {
  readonly written: string;
  readonly offset: number;
  readonly isImage: boolean;
  /** It stands in an attribute of HTML. */
  readonly isHtml: boolean;
}

/** Finds every target of links and images in a body, each place once: Markdown's, those of definitions, and HTML's. */
export function targetsIn(text: string, article: RenderedArticle): readonly WrittenTarget[] {
  const starts = lineStarts(text);
  const found = new Map<number, WrittenTarget>();
  const add = (
    written: string,
    position: RenderedArticle['links'][number]['position'],
    isImage: boolean,
  ): void => {
    if (position === 'unknown' || written === '') return;
    const offset = (starts[position.line - 1] ?? 0) + position.column - 1;
    if (!text.startsWith(written, offset)) return;
    found.set(offset, {
      written,
      offset,
      isImage,
      isHtml: /(?:href|src)\s*=\s*["']?$/i.test(text.slice(Math.max(0, offset - 20), offset)),
    });
  };
  for (const { written, position, isBare } of article.links) if (!isBare) add(written, position, false);
  for (const { written, position } of article.images) add(written, position, true);
  for (const { rule, position, target = '', message } of article.problems) {
    if (rule === 'unsafe-html' && message.includes('the image is removed')) add(target, position, true);
  }
  return [...found.values()].sort((a, b) => a.offset - b.offset);
}

/** Writes the addresses of a body as Signpost has them. */
export function linkEdits(
  text: string,
  targets: readonly WrittenTarget[],
  answer: (target: WrittenTarget) => TargetAnswer,
): { readonly edits: readonly Edit[]; readonly notes: readonly Note[] } {
  const edits: Edit[] = [];
  const notes: Note[] = [];
  const elements = flat(elementsIn(text));
  for (const target of targets) {
    const { written, offset, isImage } = target;
    const { target: written_, title, state } = answer(target);
    const end = offset + written.length;
    if (isImage && state === 'elsewhere') {
      const edit = imageAsLink(text, offset, written, elements);
      if (edit) {
        edits.push(edit);
        notes.push({ construct: 'image of another host', outcome: 'left-out', offset, detail: written });
      }
      continue;
    }
    if (written_ !== undefined && written_ !== written) {
      // Angle brackets are for targets with spaces in them.
      const isBracketed = text[offset - 1] === '<' && text[offset - 2] === '(' && text[end] === '>';
      edits.push({
        from: isBracketed ? offset - 1 : offset,
        to: isBracketed ? end + 1 : end,
        text: written_,
      });
    }
    const mention = /^>?[ \t]+"mention"/.exec(text.slice(end));
    if (mention) {
      edits.push({ from: end + (text[end] === '>' ? 1 : 0), to: end + mention[0].length, text: '' });
      const label = labelBefore(text, offset);
      if (label && title !== undefined) edits.push({ ...label, text: title.replace(/[[\]]/g, '\\$&') });
    }
  }
  return { edits, notes };
}

/** The words in the brackets of the link whose target begins at an offset. */
function labelBefore(
  text: string,
  offset: number,
): { readonly from: number; readonly to: number } | undefined {
  const to = text.lastIndexOf('](', offset);
  if (to === -1 || offset - to > 3) return undefined;
  let depth = 0;
  for (let at = to - 1; at >= 0 && text[at] !== '\n'; at -= 1) {
    if (text[at] === ']') depth += 1;
    else if (text[at] === '[') {
      if (depth === 0) return { from: at + 1, to };
      depth -= 1;
    }
  }
  return undefined;
}

/** An image of another host is a link to it, since pages load nothing from elsewhere; in a link, its text alone. */
function imageAsLink(
  text: string,
  offset: number,
  written: string,
  elements: readonly SourceElement[],
): Edit | undefined {
  const label = labelBefore(text, offset);
  if (label && text[label.from - 2] === '!') {
    const from = label.from - 2;
    const to = text.indexOf(')', offset + written.length) + 1;
    const alt = text.slice(label.from, label.to);
    const isInLink = text[from - 1] === '[' && text.startsWith('](', to);
    const shown = alt.trim() || nameIn(written);
    return to === 0 ? undefined : { from, to, text: isInLink ? shown : `[${shown}](${written})` };
  }
  const element = elements.find(({ name, open }) => name === 'img' && open.from < offset && offset < open.to);
  if (!element) return undefined;
  const alt = element.attributes.get('alt')?.text.trim() || nameIn(written);
  const isInLink = elements.some(
    ({ name, inner }) => name === 'a' && inner.from <= element.open.from && element.open.to <= inner.to,
  );
  return { ...element.open, text: isInLink ? alt : `<a href="${written}">${alt}</a>` };
}

function nameIn(address: string): string {
  const path = address.replace(/[?#].*$/, '');
  return (
    path
      .slice(path.lastIndexOf('/') + 1)
      .replace(/\.\w+$/, '')
      .replace(/[-_]+/g, ' ')
      .trim() || address
  );
}

function flat(elements: readonly SourceElement[]): readonly SourceElement[] {
  return elements.flatMap((element) => [element, ...flat(element.children)]);
}
