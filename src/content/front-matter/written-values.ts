import { isMap, isNode, isScalar, isSeq } from 'yaml';
import type { Finding } from '../../problems/problem.ts';
import { positionAt } from '../../problems/source-text.ts';
import type { Written } from './written.ts';
import { cuttingComment, lineFrom, withoutTypographicQuotes } from './yaml-looks.ts';

/** What is read, and what is noted on the way. */
export interface Reading {
  readonly file: string;
  /** The whole file. */
  readonly source: string;
  /** Where the YAML starts in it. */
  readonly start: number;
  readonly findings: Finding[];
  /** Whether a comment behind a plain value is text that somebody meant. */
  readonly cutsText: boolean;
}

/** Keys whose values are words, and behind which `#` is one of them. */
export const textKeys: ReadonlySet<string> = new Set(['title', 'description', 'tags', 'redirect_from']);

/** Reads a node of the YAML as it was written, and notes what reads otherwise than it looks. */
export function written(node: unknown, reading: Reading, keyOffset: number): Written {
  const { source, start } = reading;
  if (!isNode(node) || isEmptyScalar(node)) return nothing(reading, keyOffset);
  const [from, to] = node.range ?? [0, 0];
  const offset = start + from;
  const raw = source.slice(offset, start + to);
  if (isSeq(node)) {
    const items = node.items.map((item) => written(item, { ...reading, cutsText: true }, offset));
    return { kind: 'list', items: items.filter(({ kind }) => kind !== 'nothing'), raw, offset };
  }
  if (isMap(node)) {
    const entries = node.items.flatMap(({ key, value }) => {
      if (!isScalar(key)) return [];
      const keyOffset = start + (key.range?.[0] ?? 0);
      return [{ key: String(key.value), offset: keyOffset, value: written(value, reading, keyOffset) }];
    });
    return { kind: 'map', entries, raw, offset };
  }
  if (!isScalar(node)) return { kind: 'map', entries: [], raw, offset };
  const truth = typeof node.value === 'boolean' ? node.value : undefined;
  const text = node.source ?? String(node.value);
  if (node.type !== 'PLAIN') return { kind: 'scalar', text, truth, raw, offset };
  noteCuttingComment(node, text, reading);
  const bare = withoutTypographicQuotes(text);
  if (bare === undefined) return { kind: 'scalar', text, truth, raw, offset };
  reading.findings.push(typographicQuotes(reading, raw, bare, offset));
  const meant = /^(?:true|false)$/i.test(bare) ? bare.toLowerCase() === 'true' : undefined;
  return { kind: 'scalar', text: bare, truth: meant, raw, offset };
}

/** A value that is a comment alone is kept as it is written, so that a message can say so. */
function nothing({ source }: Reading, keyOffset: number): Written {
  const comment = /^[^:#]*:[ \t]+(?<comment>#\S.*)$/.exec(lineFrom(source, keyOffset));
  return { kind: 'nothing', raw: comment?.groups?.comment ?? '', offset: keyOffset };
}

function noteCuttingComment(node: unknown, text: string, reading: Reading): void {
  const { file, source, start, findings, cutsText } = reading;
  const offset = cutsText ? cuttingComment(node, source, start) : undefined;
  if (offset === undefined) return;
  const comment = lineFrom(source, offset).slice(0, 80);
  // A path holds no white space, so that nothing of it is cut off by a comment in words.
  if (text.startsWith('/') && comment.startsWith('# ')) return;
  const message = `\` #\` starts a comment, and the value is \`${text}\` alone. Put all of it in quotes, or write the comment in a line of its own.`;
  const position = positionAt(source, offset);
  findings.push({ file, position, rule: 'misread-value', target: comment, message });
}

function typographicQuotes({ file, source }: Reading, raw: string, bare: string, offset: number): Finding {
  const target = raw.slice(0, 80);
  const message = `The quotes of \`${target}\` are typographic, which YAML does not know: they are left out. Write \`"${bare.slice(0, 80)}"\`, or nothing around it.`;
  return { file, position: positionAt(source, offset), rule: 'misread-value', target, message };
}

function isEmptyScalar(node: unknown): boolean {
  return (
    isScalar(node) && (node.value === null || (typeof node.value === 'string' && node.value.trim() === ''))
  );
}
