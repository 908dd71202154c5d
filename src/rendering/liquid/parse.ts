import { nearest } from '../../problems/nearest.ts';
import { otherTag } from '../foreign/other-tags.ts';
import { tags } from '../tags/index.ts';
import {
  type OutputPiece,
  type ScanFinding,
  scanLiquid,
  type TagPiece,
  type TextPiece,
  type UnreadPiece,
} from './scan.ts';

/** A node of the Liquid AST: a block tag holds the nodes up to its end tag. */
export type Node = TextPiece | OutputPiece | UnreadPiece | TagNode;

export interface TagNode extends TagPiece {
  readonly body: readonly Node[];
  /** Offsets of the text between tag and end tag; equal where there is none. */
  readonly bodyFrom: number;
  readonly bodyTo: number;
  /** Where all of it ends: behind its end tag. */
  readonly end: number;
}

interface OpenBlock {
  readonly tag: TagPiece;
  readonly body: Node[];
}

/**
 * Parses a Liquid source into an AST. Every mistake becomes a finding, and the parser recovers so that the rest is
 * still checked: an unknown tag is shown as it is written, a misspelled block is taken for the one it resembles, and an
 * unclosed block ends where its parent ends.
 */
export function parseLiquid(text: string): { nodes: readonly Node[]; findings: readonly ScanFinding[] } {
  const scan = scanLiquid(text, isTagName);
  const findings: ScanFinding[] = [...scan.findings];
  const root: Node[] = [];
  const open: OpenBlock[] = [];
  const add = (node: Node): void => {
    (open.at(-1)?.body ?? root).push(node);
  };
  const close = (bodyTo: number, end = bodyTo): void => {
    const block = open.pop();
    if (block) add({ ...block.tag, body: block.body, bodyFrom: block.tag.to, bodyTo, end });
  };

  for (const piece of scan.pieces) {
    if (piece.kind !== 'tag') {
      add(piece);
      continue;
    }
    const { name, finding } = readName(piece, text);
    if (name === undefined) {
      if (finding) add({ kind: 'unread', from: piece.from, to: piece.to, finding });
      continue;
    }
    if (finding) findings.push(finding);
    const tag = tags.get(name);
    if (tag?.isBlock) {
      open.push({ tag: { ...piece, name }, body: [] });
    } else if (tag) {
      add({ ...piece, name, body: [], bodyFrom: piece.to, bodyTo: piece.to, end: piece.to });
    } else {
      const ended = name.slice('end'.length);
      if (!open.some((block) => block.tag.name === ended)) {
        const finding = endWithoutStart(piece, text, ended);
        add({ kind: 'unread', from: piece.from, to: piece.to, finding });
        continue;
      }
      while (open.at(-1)?.tag.name !== ended) {
        findings.push(neverClosed(open.at(-1), text));
        close(piece.from);
      }
      close(piece.from, piece.to);
    }
  }
  while (open.length > 0) {
    findings.push(neverClosed(open.at(-1), text));
    close(text.length);
  }
  return { nodes: root, findings };
}

const tagNames = [...tags.keys()];
const endNames = [...tags.values()].filter(({ isBlock }) => isBlock).map(({ name }) => `end${name}`);

function isTagName(name: string): boolean {
  return tags.has(name) || endNames.includes(name) || name === 'raw' || name === 'comment';
}

interface ReadName {
  /** None of a tag that is nothing like one of ours. */
  readonly name?: string | undefined;
  readonly finding?: ScanFinding;
}

/** The tag's name, or the one it is taken for: a misspelled block must not drag its end tag into the report. */
function readName(piece: TagPiece, text: string): ReadName {
  if (tags.has(piece.name) || endNames.includes(piece.name)) return { name: piece.name };
  const unknown = {
    rule: 'unknown-tag',
    offset: piece.from,
    target: text.slice(piece.from, piece.to),
  } as const;
  const other = otherTag(piece.name);
  if (other !== undefined) {
    return { finding: { ...unknown, message: `There is no tag \`${piece.name}\`, which ${other}.` } };
  }
  const suggestions = nearest(piece.name, [...tagNames, 'raw', 'comment', ...endNames]);
  const finding: ScanFinding = {
    ...unknown,
    message: `There is no tag \`${piece.name}\`: use one of ${tagNames.map((name) => `\`${name}\``).join(', ')}, \`comment\` or \`raw\`.`,
    suggestions,
  };
  const [taken] = suggestions;
  const isTaken = taken !== undefined && (tags.get(taken)?.isBlock || endNames.includes(taken));
  return { name: isTaken ? taken : undefined, finding };
}

function endWithoutStart(piece: TagPiece, text: string, name: string): ScanFinding {
  return {
    rule: 'unclosed-tag',
    offset: piece.from,
    target: text.slice(piece.from, piece.to),
    message: `\`${text.slice(piece.from, piece.to)}\` ends nothing: remove it, or write \`{% ${name} %}\` where it starts.`,
  };
}

function neverClosed(block: OpenBlock | undefined, text: string): ScanFinding {
  const target = block ? text.slice(block.tag.from, block.tag.to) : '';
  const name = block?.tag.name ?? '';
  return {
    rule: 'unclosed-tag',
    offset: block?.tag.from ?? 0,
    target,
    message: `\`${target}\` is never closed: write \`{% end${name} %}\` where it ends.`,
  };
}
