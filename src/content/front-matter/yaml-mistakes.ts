import { invisibleSign, nameOfSign } from '../invisible-signs.ts';

/** What is wrong in a YAML text. */
export interface YamlFault {
  /** In the YAML. */
  readonly offset: number;
  readonly target: string;
  readonly message: string;
}

/** A key at the start of a line, without white space before it. */
const keyLine = /^(?<key>[\p{L}_][\p{L}\p{N}_-]*)[ \t]*:(?=\s|$)[ \t]*/u;
const keyWithoutSpace = /^(?<key>[\p{L}_][\p{L}\p{N}_-]*):(?![\s/:]|$)/u;
const itemWithoutSpace = /^[ \t]*-(?<item>[\p{L}\p{N}"'“[/][^:]*)$/u;

/**
 * What writers do most often, found line by line where they have to act. A YAML parser says it of the line after, in
 * words of its own, and finds fault with all that follows.
 *
 * @param yaml that no parser reads
 */
export function yamlMistakes(yaml: string): YamlFault[] {
  const lines = yaml.split('\n');
  const found: YamlFault[] = [];
  let offset = 0;
  for (const [index, line] of lines.entries()) {
    const mistake = mistakeIn(line) ?? openMistake(lines, index);
    if (mistake !== undefined) {
      const { column, says } = mistake;
      const target = line.trim().slice(0, 80);
      found.push({ offset: offset + column, target, message: `\`${target}\` is not YAML: ${says}` });
    }
    offset += line.length + 1;
  }
  return found;
}

/** Signs in or beside a key that nobody sees, which make another key of it, or none. */
export function invisibleMistakes(yaml: string): YamlFault[] {
  if (!invisibleSign.test(yaml)) return [];
  const found: YamlFault[] = [];
  let offset = 0;
  for (const line of yaml.split('\n')) {
    const key =
      /^[^\s:#"'][^:\n]*:[ \t]*.?|^[^\S \t][^:\n]*(?::[ \t]*.?)?|^[ \t]*-[^\S \t]/u.exec(line)?.[0] ?? '';
    const sign = invisibleSign.exec(key);
    if (sign !== null) {
      const target = line.trim().slice(0, 80);
      const message = `\`${target}\` holds a ${nameOfSign(sign[0])}, which nobody can see. Remove it, and write a plain space behind the colon.`;
      found.push({ offset: offset + sign.index, target, message });
    }
    offset += line.length + 1;
  }
  return found;
}

interface Mistake {
  readonly column: number;
  readonly says: string;
}

function mistakeIn(line: string): Mistake | undefined {
  const key = keyWithoutSpace.exec(line)?.groups?.key;
  if (key !== undefined) {
    return { column: key.length + 1, says: `a space is missing behind \`${key}:\`. Write one.` };
  }
  if (itemWithoutSpace.test(line) && !/^-{2,}/.test(line.trim())) {
    return { column: line.indexOf('-') + 1, says: 'a space is missing behind `-`. Write one.' };
  }
  return behindQuote(line);
}

/** `'It's here'` ends at the apostrophe. */
function behindQuote(line: string): Mistake | undefined {
  const start = keyLine.exec(line)?.[0].length;
  if (start === undefined) return undefined;
  const value = line.slice(start);
  const quoted = /^"(?:[^"\\]|\\.)*"|^'(?:[^']|'')*'/.exec(value)?.[0];
  if (quoted === undefined || /^\s*(?:$|[ \t]#)/.test(value.slice(quoted.length))) return undefined;
  const says = value.startsWith("'")
    ? 'text stands behind the second `\'`, which ends the value. Put the whole value between `"`.'
    : 'text stands behind the second `"`, which ends the value. Put the whole value between `\'`.';
  return { column: start + quoted.length, says };
}

/** A bracket or a quote that opens in a line, and has no end before the next key. */
function openMistake(lines: readonly string[], index: number): Mistake | undefined {
  const line = lines[index] ?? '';
  const start = keyLine.exec(line)?.[0].length;
  const sign = start === undefined ? '' : line.charAt(start);
  if (start === undefined || !/["'[{]/.test(sign)) return undefined;
  let next = index + 1;
  while (next < lines.length && !keyLine.test(lines[next] ?? '')) next += 1;
  const text = [line.slice(start), ...lines.slice(index + 1, next)].join('\n');
  if (isClosed(text)) return undefined;
  const [kind, end] = sign === '[' || sign === '{' ? ['bracket', sign === '[' ? ']' : '}'] : ['quote', sign];
  return {
    column: start,
    says: `the ${kind} \`${sign}\` that opens here has no end. Write \`${end}\` behind the value.`,
  };
}

/** Whether every bracket and quote of a value has its end in it. */
function isClosed(value: string): boolean {
  const open: string[] = [];
  for (const [piece] of value.matchAll(/"(?:[^"\\]|\\.)*"|'(?:[^']|'')*'|[[\]{}]|(?<=^|[[{,:\s])["']/g)) {
    if (piece === '"' || piece === "'") return false;
    if (piece === '[' || piece === '{') open.push(piece);
    if (piece === ']' || piece === '}') {
      if (open.length === 0) return true;
      open.pop();
    }
  }
  return open.length === 0;
}
