import { codeIn, type Edit, lineBefore, linesOf, outsideCode } from '../edits.ts';
import { takeOut } from '../placing.ts';
import type { Note, Pass } from '../types.ts';

const picture = /\.(?:png|jpe?g|gif|svg|webp|avif|bmp|apng|ico)$/i;

/**
 * What Obsidian has beside Markdown (https://help.obsidian.md/obsidian-flavored-markdown): wiki links and embeds,
 * comments, ids of blocks, boxes that fold, lines of tags.
 */
export const obsidian: Pass = (text, context) => {
  const edits: Edit[] = [];
  const notes: Note[] = [];
  const note = (construct: string, outcome: Note['outcome'], offset: number, detail?: string): void => {
    notes.push({ construct, outcome, offset, ...(detail !== undefined && { detail }) });
  };
  const comments = outsideCode(text, /(?<![\w%])%%(?![\d%])[^%]*(?:%(?!%)[^%]*)*%%/g).map(
    ({ index, 0: written }) => {
      edits.push(takeOut(text, { from: index, to: index + written.length }));
      note('%%comment%%', 'left-out', index);
      return { from: index, to: index + written.length };
    },
  );
  const isHidden = (offset: number): boolean =>
    comments.some(({ from, to }) => from <= offset && offset < to);
  for (const { index, 1: bang = '', 2: inside = '', 0: written } of outsideCode(
    text,
    /(!?)\[\[(?![\s[])([^[\]\n]+)\]\](?!\()/g,
  )) {
    if (isHidden(index) || /^_?toc_?$/i.test(inside)) continue;
    const [name = '', ...shown] = inside.split(/\\?\|/);
    const label = shown.at(-1)?.trim();
    if (bang === '') {
      edits.push({
        from: index,
        to: index + written.length,
        text: wikiLink(name.trim(), shown.join('|').trim(), context.wikiTarget),
      });
      note('[[wiki link]]', 'converted', index);
      continue;
    }
    const isSize = label !== undefined && /^\d+(?:x\d+)?$/.test(label);
    const target = context.wikiTarget(name.trim()) ?? name.trim();
    if (picture.test(name.replace(/#.*$/, '').trim())) {
      const alt = shown
        .filter((part) => !/^\s*\d+(?:x\d+)?\s*$/.test(part))
        .join(' ')
        .trim();
      const width = isSize ? `{:width="${label.split('x', 1)[0]}"}` : '';
      edits.push({
        from: index,
        to: index + written.length,
        text: `![${alt}](${bracketed(target)})${width}`,
      });
      note('![[image]]', 'converted', index);
    } else {
      const text = isSize || label === undefined || label === '' ? shownName(name) : label;
      edits.push({ from: index, to: index + written.length, text: `[${text}](${bracketed(target)})` });
      note('![[note]]', 'left-out', index, 'a link stands where the text was shown');
    }
  }
  for (const { index, 1: before = '', 2: id = '' } of outsideCode(
    text,
    /([ \t]|^)\^([A-Za-z0-9][A-Za-z0-9-]*)[ \t]*$/gm,
  )) {
    const line = lineBefore(text, index + before.length);
    const from = index;
    const to = index + before.length + id.length + 1;
    if (line.trim() === '' && !text.slice(0, index).trimEnd()) continue;
    if (!text.includes(`#^${id}`) && !/^[a-f0-9]{6}$|[a-z]/i.test(id)) continue;
    edits.push({
      from,
      to,
      text: line.trim() === '' ? `${before}<a id="${id}"></a>` : ` <a id="${id}"></a>`,
    });
    note('^block-id', 'converted', index);
  }
  folded(text, edits, note);
  const isCode = codeIn(text);
  for (const line of linesOf(text)) {
    if (!/^\s*(?:#[\p{L}][\p{L}\p{N}_/-]*\s*)+$/u.test(line.text) || isCode(line.from)) continue;
    edits.push({ from: line.from, to: Math.min(text.length, line.to + 1), text: '' });
    note('#tag', 'converted', line.from);
  }
  return { edits, notes };
};

/** Tags that stand alone on lines of a text. */
export function tagLines(text: string): readonly string[] {
  const isCode = codeIn(text);
  return linesOf(text)
    .filter((line) => /^\s*(?:#[\p{L}][\p{L}\p{N}_/-]*\s*)+$/u.test(line.text) && !isCode(line.from))
    .flatMap((line) =>
      line.text
        .trim()
        .split(/\s+/)
        .map((tag) => tag.slice(1)),
    );
}

function wikiLink(name: string, shown: string, wikiTarget: (name: string) => string | undefined): string {
  const label = shown === '' ? shownName(name) : shown;
  return `[${label.replace(/[[\]]/g, '\\$&')}](${bracketed(wikiTarget(name) ?? name)})`;
}

/** A name as Obsidian shows it: `Page#Head` is `Page > Head`. */
function shownName(name: string): string {
  return name.replace(/^#\^?/, '').replace(/#\^?/g, ' > ');
}

function bracketed(target: string): string {
  return /[\s()]/.test(target) ? `<${target}>` : target;
}

/** `> [!faq]- Question` opens at a click; other boxes of quotations are read as they are. */
function folded(
  text: string,
  edits: Edit[],
  note: (construct: string, outcome: Note['outcome'], offset: number) => void,
): void {
  const lines = linesOf(text);
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at];
    const head = /^([ \t]*)>[ \t]?\[!([\w-]+)(?:\|[^\]]*)?\]-[ \t]*(.*)$/.exec(line?.text ?? '');
    if (!line || !head) continue;
    const [, pad = '', kind = '', title = ''] = head;
    const label = title || kind.charAt(0).toUpperCase() + kind.slice(1);
    edits.push({ from: line.from, to: line.to, text: `${pad}::: details ${label}` });
    let last = line;
    for (let next = at + 1; /^[ \t]*>/.test(lines[next]?.text ?? ''); next += 1) {
      const inner = lines[next];
      if (!inner) break;
      const mark = /^[ \t]*>[ \t]?/.exec(inner.text)?.[0].length ?? 0;
      edits.push({ from: inner.from + pad.length, to: inner.from + mark, text: '' });
      last = inner;
      at = next;
    }
    edits.push({ from: last.to, to: last.to, text: `\n${pad}:::` });
    note(`> [!${kind.toLowerCase()}]-`, 'converted', line.from);
  }
}
