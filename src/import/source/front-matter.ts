import { type DataMap, noData } from './plain-data.ts';
import { readJson, readToml, readYaml } from './read-data.ts';

/** The front matter of another system's article, and where its body begins. */
export interface SourceFrontMatter {
  readonly data: DataMap;
  /** Offset in the file. */
  readonly bodyOffset: number;
  /** Why it could not be read, if it could not. */
  readonly fault?: string;
}

/**
 * Splits off front matter in YAML (`---`), TOML (`+++`) or JSON (`{`), which an empty line may stand above. What begins
 * like one and never ends is text.
 */
export function readSourceFrontMatter(source: string): SourceFrontMatter {
  const start = /^\s*/.exec(source)?.[0].length ?? 0;
  const opening = /^(---|\+\+\+)[ \t]*(?:yaml|yml|toml)?[ \t]*\n/.exec(source.slice(start));
  if (opening?.[1] !== undefined) {
    const from = start + opening[0].length;
    const closing = new RegExp(
      String.raw`^${opening[1] === '---' ? '(?:---|\\.\\.\\.)' : '\\+\\+\\+'}[ \t]*$`,
      'm',
    ).exec(source.slice(from));
    if (!closing) return { data: noData, bodyOffset: 0 };
    const text = source.slice(from, from + closing.index);
    const bodyOffset = Math.min(source.length, from + closing.index + closing[0].length + 1);
    const reading = opening[1] === '---' ? readMendedYaml(text) : readToml(text);
    return { ...reading, bodyOffset };
  }
  if (source[start] !== '{' || !/^\{\s*(?:"|\})/.test(source.slice(start)))
    return { data: noData, bodyOffset: 0 };
  const end = source.indexOf('\n}\n', start);
  if (end === -1) return { data: noData, bodyOffset: 0 };
  return { ...readJson(source.slice(start, end + 2)), bodyOffset: end + 3 };
}

/**
 * Splits off the lines of MultiMarkdown that a file may begin with (`title: A`), up to the first empty one; a line that
 * is further in goes on with the one above.
 */
export function readMetaLines(source: string): SourceFrontMatter {
  const data = new Map<string, string>();
  let bodyOffset = 0;
  let last: string | undefined;
  for (const line of source.split('\n')) {
    const [, key, value = ''] = /^ {0,3}([\w-]+):(?!\/\/)[ \t]*(.*)$/.exec(line) ?? [];
    const isMore = key === undefined && last !== undefined && /^(?: {4}|\t)\s*\S/.test(line);
    if (key === undefined && !isMore) break;
    last = key?.toLowerCase() ?? last ?? '';
    data.set(last, isMore ? `${data.get(last) ?? ''} ${line.trim()}`.trim() : value.trim());
    bodyOffset = Math.min(source.length, bodyOffset + line.length + 1);
  }
  return { data, bodyOffset };
}

/** Some tools read `title: A: b`, `title: @x` and the like, which are no YAML: such values are taken as the text that they are. */
function readMendedYaml(text: string): { readonly data: DataMap; readonly fault?: string } {
  const reading = readYaml(text);
  if (reading.fault === undefined) return reading;
  const mended = text
    .split('\n')
    .map((line) => {
      const plain = /^([\w-]+[ \t]*:[ \t]+)([^"'[{>|#\s].*|[[{].*[^\]}\s])$/.exec(line);
      return plain?.[2] === undefined ? line : `${plain[1]}${JSON.stringify(plain[2])}`;
    })
    .join('\n');
  const again = readYaml(mended);
  return again.fault === undefined ? { data: again.data } : reading;
}
