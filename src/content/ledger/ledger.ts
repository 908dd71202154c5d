import { type Problem, problem } from '../../problems/problem.ts';
import { positionAt } from '../../problems/source-text.ts';
import { ledgerFile, retiredFile } from '../placement.ts';
import { readJson } from '../settings/json-source.ts';
import { readSource } from '../source-file.ts';
import { inLanguageFolder } from '../translations/language-folder.ts';
import type { Ledger } from '../types.ts';
import { parseRetired } from './retired.ts';

export interface LedgerReading {
  /** Left out when nothing keeps one, and when it cannot be read. */
  readonly ledger?: Ledger;
  readonly problems: readonly Problem[];
}

/**
 * Reads what was published once, `published.json`, and what of it may be gone, `retired.yml`.
 *
 * @param files which of the two there are
 * @param folder of the language whose addresses they are; empty for that of the source
 */
export async function readLedger(
  contentDir: string,
  files: ReadonlySet<string>,
  folder = '',
): Promise<LedgerReading> {
  const nothing = { source: undefined, problems: [] };
  const read = (name: string) => {
    const file = inLanguageFolder(folder, name);
    return files.has(file) ? readSource(contentDir, file) : nothing;
  };
  const [published, retired] = [await read(ledgerFile), await read(retiredFile)];
  const unread = [...published.problems, ...retired.problems];
  if (unread.length > 0 || (published.source === undefined && retired.source === undefined)) {
    return { problems: unread };
  }
  return parseLedger(published.source, retired.source, folder);
}

/** Reads the texts of the two files; nothing of them counts when `published.json` is damaged. */
export function parseLedger(published = '[]', retired = '', folder = ''): LedgerReading {
  const entries = parsePublished(published, inLanguageFolder(folder, ledgerFile));
  const { entries: retiredEntries, problems } = parseRetired(retired, inLanguageFolder(folder, retiredFile));
  if ('problem' in entries) return { problems: [entries.problem, ...problems] };
  return { ledger: { ...entries, folder, retired: retiredEntries }, problems };
}

/** Writes `published.json`: sorted, an address on each line, so that changes of it read well. */
export function writtenLedger(published: Iterable<string>): string {
  const entries = [...new Set(published)].sort();
  return entries.length === 0
    ? '[]\n'
    : `[\n${entries.map((entry) => `  ${JSON.stringify(entry)}`).join(',\n')}\n]\n`;
}

function parsePublished(
  source: string,
  file: string,
): Pick<Ledger, 'published' | 'positionOf'> | { readonly problem: Problem } {
  const list = parsedList(source);
  if (list === undefined) return { problem: damaged(source, file) };
  const wrong = list.find((entry) => typeof entry !== 'string' || !address.test(entry));
  const positionOf: Ledger['positionOf'] = (entry) => {
    const offset = source.indexOf(JSON.stringify(entry));
    return offset === -1 ? 'unknown' : positionAt(source, offset);
  };
  if (wrong === undefined) {
    return { published: list.filter((entry): entry is string => typeof entry === 'string'), positionOf };
  }
  const target = JSON.stringify(wrong).slice(0, 80);
  const message = `\`${target}\` is no address that was published, such as \`"/article/send/"\` or \`"/article/send/#files"\`. ${advice}`;
  const position = positionOf(wrong);
  return {
    problem: problem({
      file,
      rule: 'published-addresses',
      position: position === 'unknown' ? { line: 1, column: 1 } : position,
      target,
      message,
    }),
  };
}

const advice = 'Take back what was changed in the file by hand; Signpost itself writes it.';

/** Without the base, and with the id of a place behind `#`. */
const address = /^\/[^\s#?]*(?:#[^\s]+)?$/;

/** As most files are, without the places of a hundred thousand entries. */
function parsedList(source: string): readonly unknown[] | undefined {
  try {
    const value: unknown = JSON.parse(source);
    return Array.isArray(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function damaged(source: string, file: string): Problem {
  const read = readJson(source);
  const fault =
    'message' in read
      ? read
      : {
          position: { line: 1, column: 1 },
          target: source.slice(0, 20).trim(),
          message: 'The file holds no list.',
        };
  return problem({
    file,
    rule: 'published-addresses',
    ...fault,
    message: `${fault.message} ${advice}`,
  });
}
