import { isMap, isNode, isScalar, isSeq, parseDocument } from 'yaml';
import type { z } from 'zod';
import { nearest } from '../../problems/nearest.ts';
import { type Finding, type Problem, problem, type SourcePosition } from '../../problems/problem.ts';
import type { RuleName } from '../../problems/rules.ts';
import { positionAt } from '../../problems/source-text.ts';
import { plainYaml } from '../front-matter/yaml-entries.ts';
import { yamlFaults } from '../front-matter/yaml-faults.ts';
import { cuttingComment, lineFrom } from '../front-matter/yaml-looks.ts';

/** A file that is a YAML list of entries with the same keys. */
export interface YamlListFile<Entry> {
  readonly file: string;
  /** Under which faults are reported. */
  readonly rule: RuleName;
  /** `a query`: what messages call an entry. */
  readonly kind: string;
  readonly keys: readonly string[];
  /** What is no map gets its own message. */
  readonly schema: z.ZodType<Entry>;
  /** What is said of an entry without a key. */
  readonly missing: (key: string, entry: unknown) => string;
}

export interface YamlListReading<Entry> {
  /** How many the file has. */
  readonly count: number;
  /** Those that can be used. */
  readonly entries: readonly {
    readonly value: Entry;
    readonly positionOf: (key: string) => SourcePosition;
  }[];
  readonly problems: readonly Problem[];
}

/** Reads such a file. Every value is the text that was written: `404` and `yes` are words too. */
export function readYamlList<Entry>(source: string, list: YamlListFile<Entry>): YamlListReading<Entry> {
  const { file, rule, kind, keys, schema, missing } = list;
  const found = (finding: Omit<Finding, 'file' | 'rule'>): Problem => problem({ file, rule, ...finding });
  const document = parseDocument(source, { ...plainYaml, schema: 'failsafe', uniqueKeys: true });
  const faults = yamlFaults(document, source, 'list');
  if (faults.length > 0) {
    const problems = faults.map(({ offset, ...fault }) =>
      found({ position: positionAt(source, offset), ...fault }),
    );
    return { count: 0, entries: [], problems };
  }
  const at = (node: unknown) => positionAt(source, isNode(node) ? (node.range?.[0] ?? 0) : 0);

  const unknownKeys = (item: unknown): readonly Problem[] =>
    (isMap(item) ? item.items : []).flatMap(({ key }) => {
      const name = isScalar(key) ? String(key.value) : '';
      if (keys.includes(name)) return [];
      const message = `\`${name}\` is no key of ${kind}. Known keys: ${keys.map((known) => `\`${known}\``).join(', ')}.`;
      return [found({ position: at(key), target: name, message, suggestions: nearest(name, keys) })];
    });
  const cutTexts = (item: unknown): readonly Problem[] =>
    (isMap(item) ? item.items : []).flatMap(({ value }) => {
      const offset = cuttingComment(value, source);
      if (offset === undefined) return [];
      const target = lineFrom(source, offset).slice(0, 80);
      const message = '` #` starts a comment, which is no part of the value. Put all of the value in quotes.';
      return [
        problem({ file, rule: 'misread-value', position: positionAt(source, offset), target, message }),
      ];
    });
  const faultOf = ({ path: [key], message }: z.core.$ZodIssue, item: unknown): Problem => {
    if (!isMap(item) || typeof key !== 'string') return found({ position: at(item), target: '', message });
    const value: unknown = item.get(key, true);
    return value === undefined
      ? found({ position: at(item), target: key, message: missing(key, item.toJSON()) })
      : found({ position: at(value), target: key, message: `\`${key}\`: ${message}` });
  };

  const items: readonly unknown[] = isSeq(document.contents) ? document.contents.items : [];
  const readings = items.map((item) => {
    const { data, error } = schema.safeParse(isMap(item) ? item.toJSON() : undefined);
    const problems = [...(error?.issues ?? []).map((issue) => faultOf(issue, item)), ...unknownKeys(item)];
    problems.push(...cutTexts(item));
    const positionOf = (key: string) => at(isMap(item) ? item.get(key, true) : item);
    return { entries: data === undefined ? [] : [{ value: data, positionOf }], problems };
  });
  return {
    count: items.length,
    entries: readings.flatMap(({ entries }) => entries),
    problems: readings.flatMap(({ problems }) => problems),
  };
}
