import matter from 'gray-matter';
import { type Finding, type Position, type Problem, problem } from '../../problems/problem.ts';
import { positionAt } from '../../problems/source-text.ts';
import { ownLayout } from '../layout/layout.ts';
import { titleHeadingIn } from './title/title-heading.ts';
import type { WrittenEntry } from './written.ts';
import { looksMistaken, wrongStartMessage } from './wrong-start.ts';
import { readYamlEntries, type YamlEntries } from './yaml-entries.ts';

/** The front matter of a file, as written. */
export interface FrontMatter {
  readonly file: string;
  readonly entries: ReadonlyMap<string, WrittenEntry>;
  /** Offset of the first character after the front matter. */
  readonly bodyOffset: number;
  /** Where a value is, or one item of a list or a map; the key where there is no value; unknown without the key. */
  readonly positionOf: (key: string, index?: number) => Position;
  readonly positionOfKey: (key: string) => Position;
}

export interface FrontMatterReading {
  /** `undefined` if the front matter cannot be read, as a problem says. */
  readonly frontMatter: FrontMatter | undefined;
  readonly problems: readonly Problem[];
}

/** The first line of front matter that is read; gray-matter has engines of its own for others, and runs `---js`. */
const opening = /^---(?:yaml|yml)?[ \t]*$/;

/** More is no front matter: the longest real one has 700 characters. */
const longestFrontMatter = 50_000;

/**
 * Reads the front matter of a Markdown file, in YAML. A file needs none if it begins with its title as a heading, and
 * in a mapped tree.
 */
export function readFrontMatter(file: string, source: string, layout = ownLayout): FrontMatterReading {
  const [firstLine = ''] = source.split('\n', 1);
  if (!opening.test(firstLine)) {
    const needsNone = !looksMistaken(source) && (layout.isMapped || titleHeadingIn(source, 0) !== undefined);
    return needsNone
      ? { frontMatter: noFrontMatter(file, source), problems: [] }
      : broken(wrongStart(file, source, firstLine));
  }
  if (!source.includes('\n---')) return broken(noEnd(file, firstLine));
  const start = firstLine.startsWith('---y') ? firstLine.length : '---'.length;
  let reading: YamlEntries = { entries: new Map(), findings: [], sound: true };
  const yaml = (text: string): object => {
    if (text.length <= longestFrontMatter)
      reading = readYamlEntries(file, source, start, start + text.length);
    return reading.entries;
  };
  const end = start + matter(source, { engines: { yaml } }).matter.length;
  const closing = source.slice(end + 1).split('\n', 1)[0] ?? '';
  if (closing.trimEnd() !== '---') return broken(wrongEnd(file, closing, positionAt(source, end + 1)));
  if (end - start > longestFrontMatter) return broken(tooLong(file, end - start));

  const { entries, findings, sound } = reading;
  const problems = findings.map(problem);
  if (!sound) return { frontMatter: undefined, problems };
  const bodyOffset = Math.min(source.length, end + 1 + closing.length + 1);
  return { frontMatter: { file, entries, bodyOffset, ...positions(source, entries) }, problems };
}

function noFrontMatter(file: string, source: string): FrontMatter {
  const entries = new Map<string, WrittenEntry>();
  return { file, entries, bodyOffset: 0, ...positions(source, entries) };
}

/** The same front matter with one more entry, that nobody wrote there. */
export function withEntry(
  frontMatter: FrontMatter,
  source: string,
  key: string,
  entry: WrittenEntry,
): FrontMatter {
  const entries = new Map([...frontMatter.entries, [key, entry]]);
  return { ...frontMatter, entries, ...positions(source, entries) };
}

function positions(source: string, entries: ReadonlyMap<string, WrittenEntry>) {
  const positionOfKey = (key: string): Position => {
    const entry = entries.get(key);
    return entry === undefined ? 'unknown' : positionAt(source, entry.keyOffset);
  };
  const positionOf = (key: string, index?: number): Position => {
    const value = entries.get(key)?.value;
    if (value === undefined) return 'unknown';
    const items = value.kind === 'list' ? value.items : value.kind === 'map' ? value.entries : [];
    const item = index === undefined ? undefined : items[index];
    return positionAt(source, (item ?? value).offset);
  };
  return { positionOf, positionOfKey };
}

function broken(finding: Finding): FrontMatterReading {
  return { frontMatter: undefined, problems: [problem(finding)] };
}

function wrongStart(file: string, source: string, firstLine: string): Finding {
  const target = firstLine.slice(0, 80);
  const message = wrongStartMessage(source);
  return { file, position: { line: 1, column: 1 }, rule: 'front-matter-syntax', target, message };
}

function noEnd(file: string, firstLine: string): Finding {
  const message =
    'The front matter that starts here has no end. Write a line with `---` alone after its last key.';
  return { file, position: { line: 1, column: 1 }, rule: 'front-matter-syntax', target: firstLine, message };
}

function wrongEnd(file: string, closing: string, position: Position): Finding {
  const target = closing.slice(0, 80);
  const message = `The front matter ends with \`${target}\`. Write \`---\` alone in that line.`;
  return { file, position, rule: 'front-matter-syntax', target, message };
}

function tooLong(file: string, length: number): Finding {
  const message = `The front matter has ${length} characters, more than ${longestFrontMatter}. Move text below it.`;
  return { file, position: { line: 1, column: 1 }, rule: 'article-limit', target: '---', message };
}
