import { type Problem, problem } from '../../problems/problem.ts';
import { readFrontMatter } from '../front-matter/front-matter.ts';
import { unknownKeys } from '../front-matter/unknown-keys.ts';
import { pageNameProblems } from '../page-name.ts';
import { readSource } from '../source-file.ts';
import { belowLanguage } from '../translations/language-folder.ts';
import type { Snippet } from '../types.ts';

/** What is said of a snippet in its front matter, which it need not have: what it is for. */
const keys = ['description'];

export interface SnippetReading {
  /** Left out where there is no such file, and where it cannot be read as text. */
  readonly snippet?: Snippet;
  readonly problems: readonly Problem[];
}

/**
 * Reads a text that articles show (issue 17).
 *
 * @param file path relative to the content folder: `snippets/sign-in.md`
 */
export async function readSnippet(contentDir: string, file: string): Promise<SnippetReading> {
  const { source, problems } = await readSource(contentDir, file);
  if (source === undefined) return { problems };
  const reading = parseSnippet(file, source);
  return { ...reading, problems: [...problems, ...reading.problems] };
}

/** Makes a snippet of the text of its file, line ends as `\n`, without byte order mark. */
export function parseSnippet(file: string, source: string): SnippetReading {
  const name = belowLanguage(file)
    .replace(/^snippets\/|\.md$/g, '')
    .normalize('NFC');
  const ofName = pageNameProblems(file);
  const whole = { file, name, source, bodyOffset: 0 };
  if (!source.startsWith('---')) return { snippet: whole, problems: ofName };
  const { frontMatter, problems } = readFrontMatter(file, source);
  if (!frontMatter) return { snippet: whole, problems: [...ofName, ...problems] };
  const unknown = unknownKeys(frontMatter, 'a snippet', keys).map(problem);
  const { bodyOffset } = frontMatter;
  return { snippet: { ...whole, bodyOffset }, problems: [...ofName, ...problems, ...unknown] };
}
