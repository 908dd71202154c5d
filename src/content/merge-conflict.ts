import type { Finding } from '../problems/problem.ts';
import { positionAt } from '../problems/source-text.ts';

const anyMarker = /^(?:<{7}|={7}|>{7}|\|{7})/m;

/** The lines that Git writes around two versions that it cannot put together. */
const certainMarker =
  /^(?:<{7}(?: .*)?|>{7}(?: [^>\s].*)?|\|{7} (?:[\da-f]{6,}|merged common ancestors|constructed merge base|empty tree|Stash base|parent of|base|HEAD)\b.*)$/;

const middle = /^={7}$/;

/** Where an article shows code: a conflict in it is an example. */
const codeOpens = /^\s*(?:(?:[-*+>]|\d+[.)])\s+)*(?<fence>`{3,}|~{3,})|<pre\b|\{%-?\s*(?:highlight|raw)\b/;
const codeCloses = /<\/pre>|\{%-?\s*end(?:highlight|raw)\b/;

/**
 * Finds the lines of a merge conflict that nobody has resolved. One that is left over is one; in code, none is.
 *
 * @param source the whole file, with its front matter
 */
export function mergeConflict(file: string, source: string): Finding | undefined {
  if (!anyMarker.test(source)) return undefined;
  const found = firstMarker(source, file.endsWith('.md'));
  if (found === undefined) return undefined;
  const target = found.line.slice(0, 80);
  const message = `\`${target}\` is a conflict of Git that nobody has resolved. Keep what is right of the two versions, and remove the lines that start with \`<<<<<<<\`, \`=======\` and \`>>>>>>>\`.`;
  return { file, position: positionAt(source, found.offset), rule: 'merge-conflict', target, message };
}

interface MarkerLine {
  readonly line: string;
  readonly offset: number;
}

/** Code that is never closed is no code. */
function firstMarker(source: string, hasCode: boolean): MarkerLine | undefined {
  let offset = 0;
  let before = '';
  let closes: ((line: string) => boolean) | undefined;
  let inCode: MarkerLine | undefined;
  for (const line of source.split('\n')) {
    const isMarker = certainMarker.test(line) || (middle.test(line) && before.trim() === '');
    if (isMarker && closes === undefined) return { line, offset };
    if (isMarker) inCode ??= { line, offset };
    if (closes?.(line)) {
      closes = undefined;
      inCode = undefined;
    } else if (closes === undefined && hasCode) closes = closingOf(line);
    before = line;
    offset += line.length + 1;
  }
  return inCode;
}

function closingOf(line: string): ((line: string) => boolean) | undefined {
  const opening = codeOpens.exec(line);
  if (opening === null) return undefined;
  const { fence } = opening.groups ?? {};
  if (fence === undefined) {
    return codeCloses.test(line) ? undefined : (other) => codeCloses.test(other);
  }
  const rest = line.slice(opening[0].length);
  if (fence.startsWith('`') && rest.includes('`')) return undefined;
  return (other) => {
    const text = other.trim().replace(/^(?:>\s*)+/, '');
    return text.length >= fence.length && [...text].every((sign) => sign === fence.charAt(0));
  };
}
