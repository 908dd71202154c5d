import { isMap, isScalar, parseDocument } from 'yaml';
import type { Finding } from '../../problems/problem.ts';
import { positionAt } from '../../problems/source-text.ts';
import type { WrittenEntry } from './written.ts';
import { textKeys, written } from './written-values.ts';
import { yamlFaults } from './yaml-faults.ts';
import { invisibleMistakes } from './yaml-mistakes.ts';

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
  const invisible = invisibleMistakes(yaml);
  const syntax = invisible.length > 0 ? invisible : yamlFaults(document, yaml);
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
    const reading = { file, source, start, findings, cutsText: textKeys.has(name) };
    entries.set(name, { keyOffset, value: written(value, reading, keyOffset) });
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
