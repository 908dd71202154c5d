import { lstat, readFile, realpath } from 'node:fs/promises';
import { join } from 'node:path';
import { ExpectedError } from '../problems/expected-error.ts';
import { type Finding, type Problem, problem } from '../problems/problem.ts';
import { positionAt } from '../problems/source-text.ts';
import { mergeConflict } from './merge-conflict.ts';
import { isMissing } from './missing-file.ts';
import { plainText } from './plain-text.ts';

export interface SourceReading {
  /** The whole file, line ends as `\n`, without byte order mark; `undefined` if there is a problem, or no file. */
  readonly source: string | undefined;
  readonly problems: readonly Problem[];
}

const largestSource = 2_000_000;

/** Noncharacters are a program's own: the renderer marks places with them. */
const controlCharacter = /(?![\t\n])[\p{Cc}\p{Noncharacter_Code_Point}]/u;

/**
 * Reads a Markdown file of the content folder as text. A file that is gone gives neither text nor problems.
 *
 * @param file path relative to the content folder; one that leaves it or is hidden is refused with an ExpectedError
 */
export async function readSource(contentDir: string, file: string): Promise<SourceReading> {
  if (
    file.split('/').some((segment) => segment === '' || segment.startsWith('.') || segment.includes('\0'))
  ) {
    throw new ExpectedError(`\`${file}\` is no file of the content folder.`);
  }
  try {
    return await readRegularFile(await realpath(contentDir), file);
  } catch (error) {
    if (isMissing(error)) return nothing;
    throw error;
  }
}

/** The finding for a symbolic link, wherever it is met. */
export function symbolicLink(file: string): Finding {
  const message = `\`${file}\` is a symbolic link, and links are not followed. Put the file itself there.`;
  return { file, position: 'unknown', rule: 'symbolic-link', target: file, message };
}

const nothing: SourceReading = { source: undefined, problems: [] };

async function readRegularFile(root: string, file: string): Promise<SourceReading> {
  const path = join(root, ...file.split('/'));
  const status = await lstat(path);
  if (status.isSymbolicLink() || (await realpath(path)) !== path) return faulty(symbolicLink(file));
  if (!status.isFile()) return nothing;
  if (status.size > largestSource) return faulty(tooLarge(file, status.size));
  return textOf(file, await readFile(path));
}

function textOf(file: string, bytes: Uint8Array): SourceReading {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return faulty(notUtf8(file, bytes));
  }
  const source = plainText(text);
  const control = controlCharacter.exec(source);
  if (control !== null) return faulty(controlFinding(file, source, control));
  const conflict = mergeConflict(file, source);
  return conflict === undefined ? { source, problems: [] } : faulty(conflict);
}

function faulty(finding: Finding): SourceReading {
  return { source: undefined, problems: [problem(finding)] };
}

function notUtf8(file: string, bytes: Uint8Array): Finding {
  const lenient = plainText(new TextDecoder('utf-8').decode(bytes));
  const position = positionAt(lenient, lenient.indexOf('\ufffd'));
  const message = 'The file is not text in UTF-8 from here on. Save it with the encoding UTF-8.';
  return { file, position, rule: 'unreadable-text', target: '\ufffd', message };
}

function controlFinding(file: string, source: string, { 0: character, index }: RegExpExecArray): Finding {
  const target = `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
  const message = `The file holds the control character ${target}, which nobody can see. Remove it.`;
  return { file, position: positionAt(source, index), rule: 'unreadable-text', target, message };
}

function tooLarge(file: string, size: number): Finding {
  const message = `The file has ${size} bytes, more than ${largestSource}. Split the text into more files.`;
  return { file, position: 'unknown', rule: 'article-limit', target: String(size), message };
}
