import { importMark } from '../../../rendering/liquid/import-marks.ts';
import type { Edit } from '../edits.ts';
import { lineBefore, outsideCode } from '../edits.ts';
import type { Findings, Note, Pass } from '../types.ts';

/** What includes another file, with the path of it as the first group; read in code too, where snippets are most often. */
const forms: readonly (readonly [construct: string, pattern: RegExp])[] = [
  ['--8<--', /^[ \t]*-{1,}8<-{1,}[ \t]+["']([^"'\n]+)["'][ \t]*$/gm],
  ['{% include-markdown %}', /\{%-?\s*include-markdown\s+["']([^"']+)["'][^%]*%\}/g],
  ['<!--@include-->', /<!--\s*@include:\s*([^\s]+)\s*-->/g],
  ['<<< @/', /^<<<[ \t]*(@?[./][^\s{[]+)(?:[ {[].*)?$/gm],
  ['{!x.md!}', /\{!\s*([^!\s]+)\s*!\}/g],
  ['[!INCLUDE]', /\[!include\s*\[[^\]]*\]\(([^)]+)\)\]/gi],
];

/** Files whose text other files take in: MkDocs' snippets, VitePress, Docfx. */
export const includes: Pass = (text, context) => {
  const block = snippetBlocks(text);
  if (block.edits.length > 0) return block;
  const edits: Edit[] = [];
  const notes: Note[] = [];
  for (const [construct, pattern] of forms) {
    const found = construct === '--8<--' ? [...text.matchAll(pattern)] : outsideCode(text, pattern);
    for (const { index, 0: written, 1: path = '' } of found) {
      const range = { from: index, to: index + written.length };
      const included = context.included(path);
      if (included === undefined) {
        edits.push({ ...range, text: importMark(written.trim()) });
        notes.push({ construct, outcome: 'not-understood', offset: index, detail: `there is no ${path}` });
        continue;
      }
      const pad = /^[ \t]*/.exec(lineBefore(text, index) || written)?.[0] ?? '';
      const body = construct === '<<< @/' ? fenced(path, included) : included.trimEnd();
      edits.push({
        ...range,
        text: (lineBefore(text, index) === '' ? pad : '') + body.split('\n').join(`\n${pad}`),
      });
      notes.push({ construct, outcome: 'converted', offset: index });
    }
  }
  return { edits, notes };
};

/** A block of names of files between two marks is one mark for each of them, which are read then. */
function snippetBlocks(text: string): Findings {
  const found = outsideCode(
    text,
    /^([ \t]*)(-+8<-+)[ \t]*\n((?:[ \t]*[^\s"'-][^\n]*\n|[ \t]*\n)+)[ \t]*\2[ \t]*$/gm,
  );
  return {
    edits: found.map(({ index, 0: written, 1: pad = '', 2: mark = '', 3: names = '' }) => ({
      from: index,
      to: index + written.length,
      text: names
        .split('\n')
        .map((name) => name.trim())
        .filter((name) => name !== '' && !name.startsWith(';'))
        .map((name) => `${pad}${mark} "${name.replaceAll('"', '')}"`)
        .join('\n'),
    })),
    notes: [],
  };
}

function fenced(path: string, code: string): string {
  const language = /\.(\w+)$/.exec(path)?.[1] ?? '';
  return `\`\`\`${language}\n${code.trimEnd()}\n\`\`\``;
}
