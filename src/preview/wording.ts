import type { PageChange } from './compare/changes.ts';

/** `1 article`, `2 articles`. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}

/** `12 words added, 3 removed`; empty if no word differs. */
export function wordsText(added: number, removed: number): string {
  if (added === 0 && removed === 0) return '';
  if (removed === 0) return `${counted(added, 'word')} added`;
  if (added === 0) return `${counted(removed, 'word')} removed`;
  return `${counted(added, 'word')} added, ${removed} removed`;
}

/** `title` of `_data/site.json`; of other files with their name before it: `glossary: front matter`. */
export function settingLabel({ file, name }: { readonly file: string; readonly name: string }): string {
  const [stem = ''] = file.slice(file.lastIndexOf('/') + 1).split('.');
  return stem === 'site' ? name : `${stem}: ${name}`;
}

/** Signs that turn the direction of text: a name that holds one is not what it looks like. */
const turning = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/** A name, a path or a value as reviewers are to see it: what would turn it around is written out, as `\u{202e}`. */
export function withVisibleSigns(text: string): string {
  return text.replace(turning, (sign) => `\\u{${sign.codePointAt(0)?.toString(16)}}`);
}

/** What has become of a page, as its bar and its own page of the preview say it. */
export const kindTexts: Readonly<Record<PageChange['kind'], string>> = {
  text: 'Text changed',
  markup: 'HTML changed',
  details: 'Details changed',
  moved: 'Moved',
  added: 'Added',
  removed: 'Removed',
};

/** A stretch of a message: what stands in backticks is code. */
export interface MessagePart {
  readonly text: string;
  readonly isCode: boolean;
}

/** Cuts a message at its backticks. */
export function messageParts(message: string): readonly MessagePart[] {
  return withVisibleSigns(message)
    .split('`')
    .map((text, index) => ({ text, isCode: index % 2 === 1 }))
    .filter(({ text }) => text !== '');
}
