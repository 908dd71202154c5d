import { isMap, isScalar } from 'yaml';
import { nearest } from '../../problems/nearest.ts';
import { type Problem, problem, type SourcePosition } from '../../problems/problem.ts';
import { foldSpace } from '../fold-space.ts';
import { retiredFile } from '../placement.ts';
import { positionOf, readYamlList } from '../settings/yaml-list.ts';
import type { RetiredAddress } from '../types.ts';

export interface RetiredReading {
  /** Those that can be used. */
  readonly entries: readonly RetiredAddress[];
  readonly problems: readonly Problem[];
}

const keys = ['address', 'reason'] as const;

/** Reads `retired.yml`: a list of `address` and `reason`. An entry that cannot be used is left out and reported. */
export function parseRetired(source: string): RetiredReading {
  const { items, faults } = readYamlList(source);
  const readings = items.map((item) => readEntry(item, source));
  return {
    entries: readings.flatMap(({ entries }) => entries),
    problems: [
      ...faults.map(({ position, target, message }) => fault(position, target, message)),
      ...readings.flatMap(({ problems }) => problems),
    ],
  };
}

function readEntry(item: unknown, source: string): RetiredReading {
  const start = positionOf(item, source);
  if (!isMap(item)) {
    const message =
      'Each entry has a line `address: ` with what was published, and a line `reason: ` that says why it may be gone.';
    return { entries: [], problems: [fault(start, '', message)] };
  }
  const problems = item.items.flatMap(({ key }) => {
    const name = isScalar(key) ? String(key.value) : '';
    if (keys.some((known) => known === name)) return [];
    const message = `\`${name}\` is no key of an entry. Known keys: \`address\`, \`reason\`.`;
    return [fault(positionOf(key, source), name, message, nearest(name, keys))];
  });
  const [address, reason] = keys.map((key) => textOf(item.get(key, true)));
  if (!address) problems.push(fault(start, 'address', 'The entry has no `address`. Add what was published.'));
  else if (!reason) {
    const message = `\`${address}\` has no \`reason\`. Say why readers may lose it.`;
    problems.push(fault(start, address, message));
  }
  if (!address || !reason) return { entries: [], problems };
  return {
    entries: [{ address, reason, position: positionOf(item.get('address', true), source) }],
    problems,
  };
}

function textOf(node: unknown): string {
  return isScalar(node) && typeof node.value === 'string' ? foldSpace(node.value) : '';
}

function fault(
  position: SourcePosition,
  target: string,
  message: string,
  suggestions: readonly string[] = [],
): Problem {
  return problem({ file: retiredFile, rule: 'retired-addresses', position, target, message, suggestions });
}
