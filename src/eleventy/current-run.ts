import { existsSync, rmSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import type { RunEvent, UserConfig } from '@11ty/eleventy';
import { type Build, openBuild } from '../build/build.ts';
import { mappedContent } from '../content/layout/mapped-content.ts';
import { datedDeployment } from '../git/dated-deployment.ts';
import { ExpectedError } from '../problems/expected-error.ts';
import type { Problem } from '../problems/problem.ts';
import { ProblemsError } from '../problems/problems-error.ts';
import { textReport } from '../problems/reporters/text.ts';
import { projectAt } from '../site/project.ts';
import { recordFile } from '../site/records/versions.ts';
import { followMadePages } from './made-pages.ts';
import { askedRun, type Run, renderOwnPages, runOf } from './run.ts';
import { noPagesFolder, ownPagesFolder } from './settings.ts';

/** Where a site is; all paths are absolute or relative to the working folder. */
export interface SignpostOptions {
  /** Folder of the site: with `_data/`, `_includes/` and, where there are pages of its own, `_pages/`. */
  readonly root: string;
  /** Folder of the articles, relative to the root. */
  readonly content: string;
  /** Folder that is published, relative to the root, unless Eleventy's `--output` names another. */
  readonly output: string;
}

/**
 * Opens a build before each run of Eleventy and ends it afterwards. A command of ours has opened one already, and ends
 * it by itself; for Eleventy's own command this builds as `signpost build` does: problems are printed, and an error
 * leaves the last good output as it was, and ends the command with a code that is not zero.
 *
 * @returns the run that Eleventy is in
 */
export function followRuns(config: UserConfig, options: SignpostOptions): () => Run {
  let run: Run | undefined;
  let own: Build | undefined;
  const outputDir = resolve(
    config.directories.output === './_site/' ? join(options.root, options.output) : config.directories.output,
  );

  // Eleventy writes into a folder aside, which takes the place of the output when all is well, and serves the output.
  Object.defineProperty(config.directories, 'output', {
    configurable: true,
    get: () =>
      run?.outputDir === undefined ? `${outputDir}/` : join(run.outputDir, run.site.urls.withBase('/')),
  });

  const readMadePages = followMadePages(config);
  const open = async (event: RunEvent): Promise<Build> => {
    refuseOtherInput(event, options);
    const project = projectAt(resolve(options.root));
    const mapped = await mappedContent(project.settingsFile);
    const contentDir = join(options.root, mapped === undefined ? options.content : '');
    const build = await openBuild(
      {
        contentDir,
        output: outputDir,
        deployment: await datedDeployment(process.env, join(options.root, options.content)),
        base: undefined,
        url: undefined,
        strict: false,
        check: false,
        imageCache: project.imageCacheDir,
        recordCache: recordFile(project, contentDir, 'build'),
        project,
      },
      renderOwnPages,
    );
    process.once('exit', () => rmSync(build.draftDir, { recursive: true, force: true }));
    return build;
  };
  const finish = async (build: Build, isDry: boolean): Promise<void> => {
    own = undefined;
    run = undefined;
    try {
      const { problems, published } = await build.finish([], isDry);
      report(problems);
      if (!published) throw new FailedRun(nothingWritten);
    } finally {
      await build.discard();
    }
  };
  const report = (problems: readonly Problem[]): void => {
    process.stdout.write(textReport(problems, { contentPath: options.content, color: false }));
  };

  config.on('eleventy.before', async (event) => {
    run = askedRun.getStore();
    if (run) return;
    try {
      own = await open(event);
    } catch (error) {
      if (!(error instanceof ProblemsError)) throw withoutStack(error);
      report(error.problems);
      throw new FailedRun(nothingWritten);
    }
    run = runOf(own);
    if (!own.isWritable) await finish(own, true);
  });

  config.on('eleventy.after', async ({ outputMode, results }) => {
    run?.takeOwnPages(readMadePages(results, run.site));
    if (!own) return;
    // `--dryrun` writes nothing, and does not say so to plugins; `--to=json` prints nothing but JSON.
    if (outputMode === 'fs') await finish(own, !existsSync(own.draftDir));
    else await own.discard();
  });

  return () => {
    if (!run) throw new Error('Eleventy asks for a page outside of a run.');
    return run;
  };
}

const nothingWritten = 'Nothing was written: mend the errors above.';

/** What a user can mend is told without a stack. */
function withoutStack(error: unknown): unknown {
  return error instanceof ExpectedError ? new FailedRun(error.message) : error;
}

/** Ends a run with a message alone: Eleventy prints no stack of what says so. */
class FailedRun extends ExpectedError {
  readonly skipOriginalStack = true;
}

/**
 * Articles are nobody's templates: what they hold must never reach an engine.
 *
 * @throws FailedRun when Eleventy was pointed at another folder than that of the site's own pages
 */
function refuseOtherInput({ directories }: RunEvent, { root }: SignpostOptions): void {
  const input = resolve(directories.input);
  if (input === resolve(join(root, ownPagesFolder)) || input === resolve(join(root, noPagesFolder))) return;
  throw new FailedRun(
    `Eleventy reads the templates in \`${ownPagesFolder}/\` alone, and not \`${relative(process.cwd(), input) || '.'}\`: leave out \`--input\`.`,
  );
}
