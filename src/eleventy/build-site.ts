import { type BuildOptions, type BuildResult, openBuild } from '../build/build.ts';
import { refusedAt } from '../problems/system-refusal.ts';
import { renderOwnPages, writePages } from './run.ts';
import { templateProblems } from './templates/template-problem.ts';

/** Builds a site: Eleventy writes its pages. An error in the content leaves the last good output as it was. */
export async function buildSite(options: BuildOptions): Promise<BuildResult> {
  const build = await openBuild(options, renderOwnPages);
  try {
    if (!build.isWritable) return await build.finish();
    const failures = await writePages(build).then(
      () => [],
      (error: unknown) => templateProblems(error),
    );
    return await build.finish(failures);
  } catch (error) {
    throw refusedAt(options.output, error);
  } finally {
    await build.discard();
  }
}
