import { isMap, isNode, isScalar, isSeq, parseDocument } from 'yaml';
import type { Finding } from '../../problems/problem.ts';
import { positionAt } from '../../problems/source-text.ts';
import type { Written, WrittenEntry } from './written.ts';
import { yamlFaults } from './yaml-faults.ts';

/** YAML 1.2 without anything that makes more of a text than it says. */
export const plainYaml = {
  schema: 'core',
  merge: false,
  resolveKnownTags: false,
  stringKeys: true,
  uniqueKeys: false,
  prettyErrors: false,
  logLevel: 'error',
} as const;

export interface YamlEntries {
  /** By key, in the order written; of equal keys the last one. */
  readonly entries: ReadonlyMap<string, WrittenEntry>;
  readonly findings: readonly Finding[];
  /** False when the findings say that the entries cannot be trusted. */
  readonly sound: boolean;
}

/**
 * Reads `key: value` lines of plain YAML 1.2: no tags, anchors, aliases or merge keys. Values stay as written,
 * in a Map, and are never made into objects.
 *
 * @param source the whole file, for positions
 * @param start where the YAML starts in it
 * @param end where it ends
 */
export function readYamlEntries(file: string, source: string, start: number, end: number): YamlEntries {
  const yaml = source.slice(start, end);
  const at = (offset: number) => positionAt(source, start + offset);
  const document = parseDocument(yaml, plainYaml);
  const syntax = yamlFaults(document, yaml);
  if (syntax.length > 0) {
    const findings = syntax.map(({ offset, target, message }) => {
      return { file, position: at(offset), rule: 'front-matter-syntax', target, message } as const;
    });
    return { entries: new Map(), findings, sound: false };
  }

  const entries = new Map<string, WrittenEntry>();
  const findings: Finding[] = [];
  for (const { key, value } of isMap(document.contents) ? document.contents.items : []) {
    if (!isScalar(key)) continue;
    const name = String(key.value);
    const keyOffset = start + (key.range?.[0] ?? 0);
    const earlier = entries.get(name);
    if (earlier !== undefined) findings.push(duplicateKey(file, source, name, keyOffset, earlier.keyOffset));
    entries.set(name, { keyOffset, value: written(value, source, start, keyOffset) });
  }
  return { entries, findings, sound: true };
}

function duplicateKey(file: string, source: string, name: string, offset: number, earlier: number): Finding {
  const { line } = positionAt(source, earlier);
  return {
    file,
    position: positionAt(source, offset),
    rule: 'duplicate-key',
    target: name,
    message: `The key \`${name}\` stands in line ${line} already, and only the last one counts. Keep one of them.`,
  };
}

function written(node: unknown, source: string, start: number, keyOffset: number): Written {
  if (!isNode(node) || isEmptyScalar(node)) return { kind: 'nothing', raw: '', offset: keyOffset };
  const [from, to] = node.range ?? [0, 0];
  const offset = start + from;
  const raw = source.slice(offset, start + to);
  if (isSeq(node)) {
    const items = node.items.map((item) => written(item, source, start, offset));
    return { kind: 'list', items: items.filter(({ kind }) => kind !== 'nothing'), raw, offset };
  }
  if (isMap(node)) {
    const entries = node.items.flatMap(({ key, value }) => {
      if (!isScalar(key)) return [];
      const keyOffset = start + (key.range?.[0] ?? 0);
      return [{ key: String(key.value), offset: keyOffset, value: written(value, source, start, keyOffset) }];
    });
    return { kind: 'map', entries, raw, offset };
  }
  if (!isScalar(node)) return { kind: 'map', entries: [], raw, offset };
  const truth = typeof node.value === 'boolean' ? node.value : undefined;
  return { kind: 'scalar', text: node.source ?? String(node.value), truth, raw, offset };
}

function isEmptyScalar(node: unknown): boolean {
  return (
    isScalar(node) && (node.value === null || (typeof node.value === 'string' && node.value.trim() === ''))
  );
}
