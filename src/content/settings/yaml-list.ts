import { isNode, isSeq, parseDocument } from 'yaml';
import type { SourcePosition } from '../../problems/problem.ts';
import { positionAt } from '../../problems/source-text.ts';
import { plainYaml } from '../front-matter/yaml-entries.ts';
import { yamlFaults } from '../front-matter/yaml-faults.ts';

export interface YamlList {
  /** AST nodes of the entries; empty if the list has faults. */
  readonly items: readonly unknown[];
  readonly faults: readonly {
    readonly position: SourcePosition;
    readonly target: string;
    readonly message: string;
  }[];
}

/** Reads a file that is a YAML list. Every value is the text that was written: `404` and `yes` are words too. */
export function readYamlList(source: string): YamlList {
  const document = parseDocument(source, { ...plainYaml, schema: 'failsafe', uniqueKeys: true });
  const faults = yamlFaults(document, source, 'list').map(({ offset, target, message }) => ({
    position: positionAt(source, offset),
    target,
    message,
  }));
  const { contents } = document;
  return { items: faults.length === 0 && isSeq(contents) ? contents.items : [], faults };
}

/** Where a node begins in the file that it was read from; what is no node, at the beginning. */
export function positionOf(node: unknown, source: string): SourcePosition {
  return positionAt(source, isNode(node) ? (node.range?.[0] ?? 0) : 0);
}
