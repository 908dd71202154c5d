import { createSlugs } from '../../addresses/slugs.ts';

/** What an include names: a file, and how the part of it that is meant is taken from its text. */
export interface IncludedPart {
  readonly path: string;
  /** Nothing where the text has no such part. */
  readonly take: (text: string) => string | undefined;
}

/** Reads the target of a snippet of MkDocs: `a.md:2:5`, `a.md:3` to the end, `a.md:1:2,7:8`, `a.md:name`. */
export function snippetPart(written: string): IncludedPart {
  const [, path = written, lines, name] =
    /^(.*?)(?::(\d*(?::\d*)?(?:,\d*:\d*)*)|:([A-Za-z][\w-]*))$/.exec(written) ?? [];
  const isMark = (line: string): boolean => /-8<-+[ \t]*\[[ \t]*(?:start|end)[ \t]*:/.test(line);
  return {
    path,
    take: (text) => {
      const part =
        name === undefined
          ? lineRanges(text, lines === undefined ? [] : lines.split(',').map((one) => one.split(':')))
          : between(text, sectionMark('start', name), sectionMark('end', name));
      return part
        ?.split('\n')
        .filter((line) => !isMark(line))
        .join('\n');
    },
  };
}

/** Reads the target of an include of VitePress: `a.md{2,5}`, `a.md#region`, `a.md#heading`. */
export function vitepressPart(written: string): IncludedPart {
  const [, path = written, name, lines] = /^(.*?)(?:#([^{}]+))?(?:\{([\d,]*)\})?$/.exec(written) ?? [];
  return {
    path,
    take: (text) => {
      const part = name === undefined ? text : (regionOf(text, name) ?? belowHeading(text, name));
      return part === undefined || lines === undefined ? part : lineRanges(part, [oneOrRange(lines)]);
    },
  };
}

/** A number alone is one line. */
function oneOrRange(lines: string): readonly string[] {
  return lines.includes(',') ? lines.split(',') : [lines, lines];
}

/** What stands between the marks of a region, as editors fold it, without the marks and no further indented than needed. */
export function regionOf(text: string, name: string): string | undefined {
  const own = name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const mark = (word: string): RegExp => new RegExp(String.raw`^.*#\s*${word}\s+${own}(?![\w-]).*$`, 'i');
  const part =
    between(text, mark('(?:pragma\\s+)?region'), mark('(?:pragma\\s+)?endregion')) ??
    between(text, mark('region'), /^.*#\s*endregion\b.*$/i);
  if (part === undefined) return undefined;
  const lines = part.split('\n').filter((line) => !/#\s*(?:pragma\s+)?(?:end)?region\b/i.test(line));
  const pads = lines
    .filter((line) => line.trim() !== '')
    .map((line) => /^[ \t]*/.exec(line)?.[0].length ?? 0);
  const least = Math.min(...pads);
  return lines.map((line) => line.slice(Number.isFinite(least) ? least : 0)).join('\n');
}

/** Lines by their numbers from 1, each range with its end; all of them without a range. */
function lineRanges(text: string, ranges: readonly (readonly string[])[]): string {
  if (ranges.length === 0) return text;
  const lines = text.split('\n');
  return ranges
    .flatMap(([from = '', to = '']) => lines.slice(Math.max(0, Number(from) - 1), Number(to) || undefined))
    .join('\n');
}

function sectionMark(word: string, name: string): RegExp {
  return new RegExp(String.raw`-8<-+[ \t]*\[[ \t]*${word}[ \t]*:[ \t]*${name}[ \t]*\]`);
}

/** The lines between two marks; nothing without the first. */
function between(text: string, start: RegExp, end: RegExp): string | undefined {
  const lines = text.split('\n');
  const from = lines.findIndex((line) => start.test(line));
  if (from === -1) return undefined;
  const to = lines.findIndex((line, index) => index > from && end.test(line));
  return lines.slice(from + 1, to === -1 ? undefined : to).join('\n');
}

/** A heading, by its id, with all that stands below it. */
function belowHeading(text: string, id: string): string | undefined {
  const lines = text.split('\n');
  const slug = createSlugs('vitepress');
  const heads = lines.flatMap((line, index) => {
    const [, marks, title = ''] = /^(#{1,6})[ \t]+(.*?)[ \t]*$/.exec(line) ?? [];
    if (marks === undefined) return [];
    const own = /\{#([^}]+)\}$/.exec(title)?.[1];
    return [{ index, level: marks.length, id: own ?? slug(title) }];
  });
  const head = heads.find((one) => one.id === id);
  if (head === undefined) return undefined;
  const next = heads.find(({ index, level }) => index > head.index && level <= head.level);
  return lines.slice(head.index, next?.index).join('\n');
}
