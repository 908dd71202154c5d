import { isMap, isNode, isScalar, parseDocument } from 'yaml';
import type { SourcePosition } from '../../problems/problem.ts';
import { positionAt } from '../../problems/source-text.ts';

/** A JSON text that knows where everything in it is. */
export interface JsonSource {
  readonly value: unknown;
  /** Where a value is; `undefined` if there is none. */
  readonly positionOf: (path: readonly PropertyKey[]) => SourcePosition | undefined;
  readonly positionOfKey: (path: readonly PropertyKey[], key: string) => SourcePosition | undefined;
}

export interface JsonFault {
  readonly position: SourcePosition;
  /** What stands there. */
  readonly target: string;
  readonly message: string;
}

/** Reads JSON. Its value comes from `JSON.parse`; the places from the YAML parser, as JSON is YAML. */
export function readJson(source: string): JsonSource | JsonFault {
  const value = parsed(source);
  if (value instanceof SyntaxError) return syntaxFault(source, value);
  const document = parseDocument(source, { schema: 'json', merge: false, prettyErrors: false });
  const duplicate = document.errors.find(({ code }) => code === 'DUPLICATE_KEY');
  if (duplicate !== undefined) {
    const [offset] = duplicate.pos;
    const target = /^"(?:[^"\\]|\\.)*"/.exec(source.slice(offset))?.[0] ?? '';
    const message = `The key \`${target}\` stands here a second time. Keep one of them.`;
    return { position: positionAt(source, offset), target, message };
  }
  const positionOfNode = (node: unknown) =>
    isNode(node) && node.range ? positionAt(source, node.range[0]) : undefined;
  return {
    value,
    positionOf: (path) => positionOfNode(document.getIn(path, true)),
    positionOfKey: (path, key) => {
      const map = path.length === 0 ? document.contents : document.getIn(path, true);
      if (!isMap(map)) return undefined;
      return positionOfNode(map.items.find((pair) => isScalar(pair.key) && pair.key.value === key)?.key);
    },
  };
}

function parsed(source: string): unknown {
  try {
    return JSON.parse(source);
  } catch (error) {
    if (error instanceof SyntaxError) return error;
    throw error;
  }
}

function syntaxFault(source: string, { message: reason }: SyntaxError): JsonFault {
  const offset = faultOffset(source, reason);
  const message =
    'The file is not JSON from here on. Keys and text stand in double quotes, with a comma between two entries and none after the last.';
  return { position: positionAt(source, offset), target: source.charAt(offset).trim(), message };
}

/** The engine does not always say where; then the YAML parser may know. */
function faultOffset(source: string, reason: string): number {
  const end = source.trimEnd().length;
  const said = /at position (?<offset>\d+)/.exec(reason)?.groups?.offset;
  if (said !== undefined) return Math.min(Number(said), end);
  if (reason.startsWith('Unexpected end')) return end;
  return (
    parseDocument(source, { schema: 'json', prettyErrors: false }).errors[0]?.pos[0] ?? lastComma(source)
  );
}

/** Where a list or a map ends after a comma, which YAML allows; 0 when none does. */
function lastComma(source: string): number {
  const found = [...source.matchAll(/"(?:[^"\\]|\\.)*"|,\s*(?=[\]}])/g)].find(([text]) =>
    text.startsWith(','),
  );
  return found === undefined ? 0 : found.index + found[0].length;
}
