import { parseArticle, parseCategory } from '../content/read-document.ts';
import { fingerprintOf } from '../content/translations/fingerprint.ts';
import type { AnyDocument } from '../content/types.ts';
import { runGit } from '../git/git.ts';
import { findCommit } from '../git/git-commit.ts';
import { listGitFiles, readBlobs } from '../git/git-files.ts';
import { diffOf } from '../links/fix/diff.ts';
import { ExpectedError } from '../problems/expected-error.ts';

/**
 * Shows what has changed in a source since a translation was made of it. The text of then is found by its fingerprint
 * among all states of the file, so that a rebase or a squash makes no difference.
 *
 * @returns a patch; empty where nothing has changed
 * @throws ExpectedError where the text of then is in no commit, and outside of a repository
 */
export async function changesSince(
  contentDir: string,
  translation: AnyDocument,
  source: AnyDocument,
): Promise<string> {
  const { translatedFrom } = translation.frontMatter;
  if (translatedFrom === undefined)
    throw new ExpectedError(
      `\`${translation.file}\` does not say what it was made from. Once it is up to date, run \`npx --no signpost translations stamp\`.`,
    );
  if (translatedFrom === fingerprintOf(source)) return '';
  const before = await textWith(translatedFrom, contentDir, source.file);
  if (before === undefined)
    throw new ExpectedError(
      `No commit has \`${source.file}\` as \`${translation.file}\` was made from (${translatedFrom}): the clone may be shallow, or that text was never committed.`,
    );
  return diffOf([{ file: source.file, before, after: source.source }]);
}

/** The newest text of a file that has a fingerprint, under whatever name the file had. */
async function textWith(fingerprint: string, contentDir: string, file: string): Promise<string | undefined> {
  const { code, stdout } = await runGit(contentDir, [
    'log',
    '--follow',
    '--format=',
    '--raw',
    '--no-abbrev',
    '--no-renames',
    '-z',
    '--',
    file,
  ]);
  if (code !== 0) throw new ExpectedError(`\`${contentDir}\` is in no git repository.`);
  const blobs = [...stdout.toString('utf8').matchAll(/:\d+ \d+ ([0-9a-f]+) ([0-9a-f]+) [A-Z]/g)]
    .flatMap(([, old = '', now = '']) => [now, old])
    .filter((blob) => !/^0+$/.test(blob));
  const unique = [...new Set(blobs)];
  const texts = unique.length === 0 ? [] : await readBlobs(contentDir, unique);
  return texts
    .map((bytes) => bytes.toString('utf8').replace(/\r\n?/g, '\n'))
    .find((text) => fingerprintIn(file, text) === fingerprint);
}

/** The fingerprints that the sources of a content folder had in a commit, by file. */
export async function fingerprintsAt(
  contentDir: string,
  ref: string,
  files: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const commit = await findCommit(contentDir, ref);
  const wanted = new Set(files);
  const found = (await listGitFiles(contentDir, commit)).filter(({ path }) => wanted.has(path));
  const texts = await readBlobs(
    contentDir,
    found.map(({ blob }) => blob),
  );
  return new Map(
    found.flatMap(({ path }, index) => {
      const text = texts[index]?.toString('utf8').replace(/\r\n?/g, '\n') ?? '';
      const fingerprint = fingerprintIn(path, text);
      return fingerprint === undefined ? [] : [[path, fingerprint] as const];
    }),
  );
}

function fingerprintIn(file: string, text: string): string | undefined {
  const { document } = (file.startsWith('categories/') ? parseCategory : parseArticle)(file, text);
  return document && fingerprintOf(document);
}
