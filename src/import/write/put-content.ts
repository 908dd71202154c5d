import { randomUUID } from 'node:crypto';
import {
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { changeFiles, type FileChange } from '../../content/changes/change-files.ts';
import { ExpectedError } from '../../problems/expected-error.ts';
import { refusedAt } from '../../problems/system-refusal.ts';
import { hashOf, type ImportRecord, readRecord, recordFile, recordText } from './record.ts';

/** What is to stand in a content folder. */
export interface NewContent {
  readonly format: string;
  /** By path in the content folder. */
  readonly texts: ReadonlyMap<string, string>;
  readonly assets: ReadonlyMap<string, Uint8Array>;
}

/** What became of the files of an import. */
export interface PutResult {
  readonly written: number;
  /** They are as this import would write them. */
  readonly unchanged: number;
  /** Somebody has edited, moved or removed them since, and they stay so. */
  readonly kept: readonly string[];
}

/** @throws ExpectedError for a folder that holds what no import has written */
export function refuseOthersContent(contentDir: string): void {
  if (!existsSync(contentDir)) return;
  if (!lstatSync(contentDir).isDirectory())
    throw new ExpectedError(`\`${contentDir}\` is a file: name another folder with \`--content\`.`);
  if (readRecord(contentDir) !== undefined) return;
  const [first] = filesIn(contentDir);
  if (first === undefined) return;
  throw new ExpectedError(
    `\`${contentDir}\` holds files already (\`${first}\` among them), and nothing was written: name another folder with \`--content\`, or move them away first.`,
  );
}

/**
 * Puts imported files into a content folder: all of them or none. A new folder is written aside and gets its name by one
 * rename. In one that an import has written before, only files change that nobody has edited since.
 *
 * @throws ExpectedError for a folder that holds what no import has written
 */
export function putContent(contentDir: string, content: NewContent): PutResult {
  refuseOthersContent(contentDir);
  const record = existsSync(contentDir) ? readRecord(contentDir) : undefined;
  return record ? update(contentDir, content, record) : create(contentDir, content);
}

function create(contentDir: string, { format, texts, assets }: NewContent): PutResult {
  const files = new Map<string, string | Uint8Array>([...texts, ...assets]);
  const record = new Map([...files].map(([path, contents]) => [path, hashOf(contents)] as const));
  mkdirSync(dirname(contentDir), { recursive: true });
  removeDrafts(contentDir);
  const draft = `${contentDir}${draftMark}${randomUUID()}`;
  try {
    for (const [path, contents] of [...files, [recordFile, recordText(format, record)] as const]) {
      mkdirSync(dirname(join(draft, path)), { recursive: true });
      writeFileSync(join(draft, path), contents, { flush: true });
    }
    // It holds nothing but empty folders, as was made sure of.
    if (existsSync(contentDir)) rmSync(contentDir, { recursive: true });
    renameSync(draft, contentDir);
  } catch (cause) {
    rmSync(draft, { recursive: true, force: true });
    throw refusedAt(contentDir, cause);
  }
  return { written: files.size, unchanged: 0, kept: [] };
}

/** What stands between the name of a content folder and the number of a draft of it. */
const draftMark = '.signpost-import-';

/** Removes what an import has left that was killed. */
function removeDrafts(contentDir: string): void {
  const start = basename(contentDir) + draftMark;
  for (const name of readdirSync(dirname(contentDir)))
    if (name.startsWith(start) && /^[\da-f-]{36}$/.test(name.slice(start.length)))
      rmSync(join(dirname(contentDir), name), { recursive: true, force: true });
}

function update(contentDir: string, { format, texts, assets }: NewContent, record: ImportRecord): PutResult {
  const next = new Map(record);
  const kept: string[] = [];
  const changes: FileChange[] = [];
  const binary: (readonly [string, Uint8Array])[] = [];
  let unchanged = 0;
  for (const [path, contents] of [...texts, ...assets]) {
    const now = existsSync(join(contentDir, path)) ? readFileSync(join(contentDir, path)) : undefined;
    const hash = hashOf(contents);
    const known = record.get(path);
    if (now !== undefined && hashOf(now) === hash) {
      unchanged += 1;
      next.set(path, hash);
    } else if (known !== (now === undefined ? undefined : hashOf(now))) kept.push(path);
    else {
      next.set(path, hash);
      if (typeof contents === 'string')
        changes.push({ file: path, before: now?.toString('utf8'), after: contents });
      else binary.push([path, contents]);
    }
  }
  for (const [path, contents] of binary) replaceFile(join(contentDir, path), contents);
  if (changes.length > 0) changeFiles(contentDir, changes);
  replaceFile(join(contentDir, recordFile), recordText(format, next));
  return { written: changes.length + binary.length, unchanged, kept: kept.sort() };
}

/** Whole or not at all: nobody ever sees half of it. */
function replaceFile(path: string, contents: string | Uint8Array): void {
  const draft = `${path}.${randomUUID()}.tmp`;
  try {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(draft, contents, { flush: true });
    renameSync(draft, path);
  } catch (cause) {
    rmSync(draft, { force: true });
    throw refusedAt(path, cause);
  }
}

function filesIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort();
}
