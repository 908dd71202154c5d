import { mkdir, readdir, readFile, realpath, writeFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { readSiteConfig, type SiteOverrides } from '../content/settings/site-config.ts';
import type { SiteConfig } from '../content/types.ts';
import { runGit } from '../git/git.ts';
import { listGitFiles, readBlobs } from '../git/git-files.ts';
import { fetchMissingBlobs } from '../git/missing-blobs.ts';
import { type SettingChange, settingChanges } from '../preview/compare/setting-changes.ts';
import { ExpectedError } from '../problems/expected-error.ts';
import { ProblemsError } from '../problems/problems-error.ts';
import type { Project } from '../site/project.ts';

/** The settings of the site as they were in a commit. */
export interface PastSettings {
  readonly config: SiteConfig;
  /** The project with the files of then for what they say. */
  readonly project: Project;
  readonly changes: readonly SettingChange[];
  /** The files whose changes are told, relative to the repository. */
  readonly files: readonly string[];
}

export interface PastSettingsOptions {
  readonly commit: string;
  /** An empty folder, for as long as the settings are used. */
  readonly folder: string;
  readonly overrides: SiteOverrides;
  /** Where a partial clone that has lost its remote fetches what it has not got. */
  readonly address: string | undefined;
}

/**
 * Reads the settings of a site as they were in a commit, and what has changed of them since. There are none where the
 * project is in no repository, or was not in it then.
 *
 * @throws ExpectedError when they cannot be read: an older Signpost may have had others
 */
export async function readPastSettings(
  project: Project,
  { commit, folder, overrides, address }: PastSettingsOptions,
): Promise<PastSettings | undefined> {
  const top = await runGit(project.root, ['rev-parse', '--show-toplevel']);
  if (top.code !== 0) return undefined;
  const dataDir = join(project.root, '_data');
  const place = relative(top.stdout.toString('utf8').replace(/\n$/, ''), await realpath(dataDir));
  if (place.startsWith('..')) return undefined;
  const known = await runGit(project.root, ['cat-file', '-e', `${commit}^{commit}`]);
  if (known.code !== 0) return undefined;
  const files = await pastFiles(dataDir, commit, address);
  const then = new Map(
    [...files].flatMap(([name, contents]) =>
      settingFile.test(name) ? [[name, contents.toString('utf8')] as const] : [],
    ),
  );
  if (!then.has('site.json')) return undefined;
  const pastDir = join(folder, '_data');
  await mkdir(pastDir, { recursive: true });
  for (const [name, contents] of files) {
    await mkdir(dirname(join(pastDir, name)), { recursive: true });
    await writeFile(join(pastDir, name), contents);
  }
  const now = await textsIn(dataDir);
  const differing = [...new Set([...then.keys(), ...now.keys()])].filter(
    (name) => then.get(name) !== now.get(name),
  );
  return {
    config: await readConfig(join(pastDir, 'site.json'), overrides),
    project: {
      ...project,
      settingsFile: join(pastDir, 'site.json'),
      glossaryFile: join(pastDir, 'glossary.json'),
      synonymsFile: join(pastDir, 'synonyms.json'),
      styleFile: join(pastDir, 'style.json'),
      termsFile: join(pastDir, 'terms.json'),
      appliesFile: join(pastDir, 'applies.json'),
      ownersFile: join(pastDir, 'owners.json'),
      wordingFile: join(pastDir, 'wording.json'),
    },
    changes: settingChanges(valuesOf(then, differing), valuesOf(now, differing)),
    files: differing.map((name) => join(place, name).split('\\').join('/')),
  };
}

async function readConfig(file: string, overrides: SiteOverrides): Promise<SiteConfig> {
  try {
    return await readSiteConfig(file, overrides);
  } catch (error) {
    if (error instanceof ProblemsError) throw new ExpectedError(error.message);
    throw error;
  }
}

const settingFile = /^[^/]+\.json$/;

/** All of the folder: settings name pictures, fonts and a style sheet beside them. */
async function pastFiles(
  dataDir: string,
  commit: string,
  address: string | undefined,
): Promise<ReadonlyMap<string, Buffer>> {
  // Git makes no such path; whoever wrote the repository by hand could.
  const files = (await listGitFiles(dataDir, commit)).filter(({ path }) => !path.split('/').includes('..'));
  const blobs = files.map(({ blob }) => blob);
  await fetchMissingBlobs(dataDir, commit, blobs, address);
  const contents = await readBlobs(dataDir, blobs);
  return new Map(files.map(({ path }, index) => [path, contents[index] ?? Buffer.alloc(0)]));
}

async function textsIn(dataDir: string): Promise<ReadonlyMap<string, string>> {
  const names = (await readdir(dataDir)).filter((name) => settingFile.test(name)).sort();
  return new Map(
    await Promise.all(
      names.map(async (name) => [name, await readFile(join(dataDir, name), 'utf8')] as const),
    ),
  );
}

/** What files of settings hold, by the path that the page of a preview shows. */
function valuesOf(
  texts: ReadonlyMap<string, string>,
  names: readonly string[],
): ReadonlyMap<string, unknown> {
  return new Map(
    names.flatMap((name) => {
      const text = texts.get(name);
      return text === undefined ? [] : [[`_data/${name}`, parsed(text)] as const];
    }),
  );
}

/** A file that is no JSON is one value: its text. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text.trim();
  }
}
