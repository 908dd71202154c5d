import { importMark } from '../../../rendering/liquid/import-marks.ts';
import type { Edit } from '../edits.ts';
import { lineBefore, outsideCode } from '../edits.ts';
import type { Findings, Note, Pass } from '../types.ts';
import { type IncludedPart, regionOf, snippetPart, vitepressPart } from './included-parts.ts';

/** What includes another file, with the path of it as the first group; read in code too, where snippets are most often. */
const forms: readonly (readonly [construct: string, pattern: RegExp])[] = [
  ['--8<--', /^[ \t]*-{1,}8<-{1,}[ \t]+["']([^"'\n]+)["'][ \t]*$/gm],
  ['{% include-markdown %}', /\{%-?\s*include-markdown\s+["']([^"']+)["'][^%]*%\}/g],
  ['<!--@include-->', /<!--\s*@include:\s*([^\s]+)\s*-->/g],
  ['<<< @/', /^<<<[ \t]*(@?[./][^\s{[]+)([ {[].*)?$/gm],
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
    for (const { index, 0: written, 1: target = '', 2: behind } of found) {
      const range = { from: index, to: index + written.length };
      const { path, take } = partOf(construct, target);
      const included = context.included(path, take);
      if (included === undefined) {
        edits.push({ ...range, text: importMark(written.trim()) });
        notes.push({ construct, outcome: 'not-understood', offset: index, detail: `there is no ${target}` });
        continue;
      }
      const pad = /^[ \t]*/.exec(lineBefore(text, index) || written)?.[0] ?? '';
      const body =
        construct === '<<< @/'
          ? fenced(path, included, behind ?? '', inGroup(text, index))
          : included.trimEnd();
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

function partOf(construct: string, target: string): IncludedPart {
  if (construct === '--8<--') return snippetPart(target);
  if (construct === '<!--@include-->') return vitepressPart(target);
  if (construct !== '<<< @/') return { path: target, take: (text) => text };
  const [path = target, region] = target.split('#');
  return { path, take: (text) => (region === undefined ? text : regionOf(text, region)) };
}

/** Whether an offset stands in a group of code, where each fence has a label. */
function inGroup(text: string, offset: number): boolean {
  return /^:{3,}[ \t]*code-group\b(?:(?!^:{3,}[ \t]*$)[\s\S])*$/m.test(text.slice(0, offset));
}

/** @param behind what stands behind the path: `{1,3 js} [label]` */
function fenced(path: string, code: string, behind: string, isLabelled: boolean): string {
  const [, said] = /\{(?:\d+(?:[,-]\d+)*)?[ \t]*([A-Za-z][^\s}:]*)?/.exec(behind) ?? [];
  const language = said ?? /\.(\w+)$/.exec(path)?.[1] ?? '';
  const label = /\[(.+)\][ \t]*$/.exec(behind)?.[1] ?? path.slice(path.lastIndexOf('/') + 1);
  const runs = [...code.matchAll(/`{3,}/g)].map(([run]) => run.length + 1);
  const mark = '`'.repeat(Math.max(3, ...runs));
  return `${mark}${language}${isLabelled ? ` [${label}]` : ''}\n${code.trimEnd()}\n${mark}`;
}
