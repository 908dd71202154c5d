import { parse as parseToml } from 'smol-toml';
import { parseDocument } from 'yaml';
import { readLiteral } from './literal.ts';
import { type DataMap, dataOf, isMap, noData } from './plain-data.ts';
import type { SourceFolder } from './source-folder.ts';

/** What was read, and what of it could not be. */
export interface DataReading {
  readonly data: DataMap;
  /** Why it is not, or not all of it. */
  readonly fault?: string;
}

/**
 * Reads YAML that other systems wrote: their own tags (`!!python/name:x`, `!ENV`) are passed over and never run, a key
 * that repeats counts the last time, and what cannot be read at all is said.
 */
export function readYaml(text: string): DataReading {
  const document = parseDocument(text, { logLevel: 'silent', uniqueKeys: false, strict: false });
  const [error] = document.errors;
  try {
    const data = dataOf(document.toJS({ mapAsMap: true, maxAliasCount: 100 }));
    const read = isMap(data) ? data : noData;
    return error ? { data: read, fault: oneLine(error.message) } : { data: read };
  } catch (cause) {
    return { data: noData, fault: oneLine(String(cause)) };
  }
}

export function readToml(text: string): DataReading {
  try {
    const data = dataOf(parseToml(text));
    return { data: isMap(data) ? data : noData };
  } catch (cause) {
    return { data: noData, fault: oneLine(String(cause)) };
  }
}

export function readJson(text: string): DataReading {
  try {
    const data = dataOf(JSON.parse(text));
    return { data: isMap(data) ? data : noData };
  } catch (cause) {
    return { data: noData, fault: oneLine(String(cause)) };
  }
}

/** Reads a configuration by the ending of its file; code is read as a literal, and never run. */
export function readConfig(folder: SourceFolder, path: string): DataReading {
  const text = folder.text(path);
  if (text === undefined) return { data: noData, fault: 'is no text in UTF-8' };
  if (/\.ya?ml$/.test(path)) return readYaml(text);
  if (path.endsWith('.toml')) return readToml(text);
  if (/\.json5?$/.test(path)) return readJson(text);
  const { value, fault } = readLiteral(text);
  const data = isMap(value) ? value : noData;
  return fault === undefined ? { data } : { data, fault };
}

/** The first of some paths that is there. */
export function firstFile(folder: SourceFolder, paths: readonly string[]): string | undefined {
  return paths.find(folder.has);
}

function oneLine(text: string): string {
  return text.split('\n', 1)[0] ?? '';
}
