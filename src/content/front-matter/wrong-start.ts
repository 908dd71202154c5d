import { invisibleSign, nameOfSign } from '../invisible-signs.ts';

/** How far down front matter is looked for that starts too late. */
const linesLookedAt = 40;

/** Lines of something else than hyphens that look like three of them. */
const likeHyphens = /^[-‐‑‒–—―−_*=]{1,6}\s*$/u;

const keyLine = /^["'“]?[\w-]+["'”]?\s*:(?:\s|$)/u;

/** Whether a file that does not start with front matter was meant to. */
export function looksMistaken(source: string): boolean {
  const lines = source.split('\n', linesLookedAt);
  const [first = '', second = ''] = lines;
  const isOther =
    /^(?:---|\+\+\+|;;;|\{\s*$|\{")/.test(first) || (likeHyphens.test(first) && keyLine.test(second));
  const start = lines.findIndex((line, index) => isOpening(line) && keyLine.test(lines[index + 1] ?? ''));
  // Behind a text, such lines are an example.
  const starts = start >= 0 && lines.slice(0, start).every((line) => /^\s*(?:#.*)?$/.test(line));
  return isOther || starts || (keyLine.test(first) && lines.some((line) => /^---\s*$/.test(line)));
}

/** What is wrong with the first line of a file that does not start with front matter, and what to write. */
export function wrongStartMessage(source: string): string {
  const lines = source.split('\n', linesLookedAt);
  const [first = '', second = ''] = lines;
  const target = first.slice(0, 80);
  if (/^---+[^-]/.test(first) || first.startsWith('----')) {
    return `The first line is \`${target}\`, and front matter is YAML and nothing else. Write \`---\` alone.`;
  }
  if (first.startsWith('+++')) {
    return 'This is front matter in TOML, and here it is YAML. Write `---` in place of `+++`, and `title: Text` in place of `title = "Text"`.';
  }
  if (/^(?:;;;|\{)/.test(first)) {
    return 'This is front matter in JSON, and here it is YAML. Write `---`, a line `title: Text` for each key, and `---`.';
  }
  const start = lines.findIndex((line, index) => isOpening(line) && keyLine.test(lines[index + 1] ?? ''));
  if (start === 0) return beforeHyphens(first);
  if (likeHyphens.test(first) && keyLine.test(second)) {
    return `The first line is \`${target}\`. Write three hyphens there: \`---\`.`;
  }
  if (start > 0) {
    const above = lines.slice(0, start).every((line) => line.trim() === '')
      ? 'Empty lines stand'
      : 'Text stands';
    return `${above} above the front matter, which starts in line ${start + 1}. Remove what is above it: it must start in the first line.`;
  }
  if (keyLine.test(first) && lines.some((line) => /^---\s*$/.test(line))) {
    return `The line \`---\` is missing above \`${target}\`. Front matter stands between two of them.`;
  }
  return 'The file does not start with front matter. Write `---`, a line with `title: ` and the title, and `---` above the text.';
}

function isOpening(line: string): boolean {
  return /^[\s\p{Cf}]*---\s*$/u.test(line);
}

function beforeHyphens(line: string): string {
  const before = line.slice(0, line.indexOf('---'));
  const sign = invisibleSign.exec(before)?.[0];
  const what = sign === undefined ? 'space' : nameOfSign(sign);
  return `A ${what} stands before \`---\`. Front matter starts with the first character of the file: remove what is before it.`;
}
