import { AsyncLocalStorage } from 'node:async_hooks';
import { existsSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import type Eleventy from '@11ty/eleventy';
import type { Build } from '../build/build.ts';
import { isBelowBase } from '../build/write-files.ts';
import type { Page } from '../pages/all-pages.ts';
import type { OwnPage } from '../pages/own-page.ts';
import { ExpectedError } from '../problems/expected-error.ts';
import { ProblemsError } from '../problems/problems-error.ts';
import { packageDir } from '../site/project.ts';
import { type FinishedPage, pagesOf, type Site } from '../site/site.ts';
import { refuseUnloadablePath } from './loadable-path.ts';
import { templateProblems } from './templates/template-problem.ts';

/** What Eleventy is to make in one run, for the plugin that it loads by way of `.eleventy.ts`. */
export interface Run {
  readonly site: Site;
  /** Pages of the help center that it writes: all of those below the base, or none. */
  readonly pages: readonly (Page | FinishedPage)[];
  /** Where it writes, absolute; nothing where it renders and writes nothing. */
  readonly outputDir: string | undefined;
  /** Called once with what the templates in `_pages/` have made, when all are rendered. */
  readonly takeOwnPages: (pages: readonly OwnPage[]) => void;
}

/**
 * The run that a command of ours has asked Eleventy for. Eleventy loads its configuration by itself, so that this is
 * the way in; where Eleventy's own command was called, there is none, and the plugin makes its own.
 */
export const askedRun = new AsyncLocalStorage<Run>();

/** What Eleventy is to write of a build. */
export function runOf({ site, draftDir, takeOwnPages }: Build): Run {
  const pages = [...pagesOf(site), ...site.finishedPages].filter((page) => isBelowBase(page, site));
  return { site, pages, outputDir: draftDir, takeOwnPages };
}

/** Lets Eleventy write the pages of a build, those of `_pages/` among them. */
export async function writePages(build: Build): Promise<void> {
  await askedRun.run(runOf(build), async () => {
    const engine = await startEleventy();
    await engine.write();
  });
}

/**
 * Lets Eleventy render the pages of `_pages/` alone; nothing is written. Where there is no such folder, Eleventy is not
 * even loaded.
 *
 * @throws ProblemsError for a template that no page can be made of
 */
export async function renderOwnPages(site: Site): Promise<readonly OwnPage[]> {
  if (!existsSync(site.project.pagesDir)) return [];
  let made: readonly OwnPage[] = [];
  const takeOwnPages = (pages: readonly OwnPage[]): void => {
    made = pages;
  };
  await askedRun.run({ site, pages: [], outputDir: undefined, takeOwnPages }, async () => {
    const engine = await startEleventy();
    await engine.toJSON().catch((error: unknown) => {
      throw new ProblemsError(templateProblems(error));
    });
  });
  return made;
}

/** Where a site says what else Eleventy is to do; one that says nothing need not have it. */
const configFile = 'eleventy.config.js';

async function startEleventy(): Promise<Eleventy> {
  const ofSite = resolve(configFile);
  const configPath = existsSync(ofSite) ? ofSite : join(packageDir, configFile);
  refuseUnloadablePath(dirname(configPath));
  const { default: Engine } = await import('@11ty/eleventy');
  const engine = new Engine(undefined, undefined, {
    // Eleventy puts the working folder before whatever it is given.
    configPath: relative(process.cwd(), configPath).split('\\').join('/'),
    quietMode: true,
  });
  engine.disableLogger();
  // What goes wrong is thrown as well, and told by the command that asked.
  engine.errorHandler.logger = { message: () => undefined };
  await engine.init().catch((error: unknown) => {
    throw configFault(error) ?? error;
  });
  return engine;
}

/** What a site's own configuration does wrong is its user's to mend: a package that is not installed, for one. */
function configFault(error: unknown): ExpectedError | undefined {
  if (!(error instanceof Error) || error.name !== 'EleventyConfigError') return undefined;
  const [said = ''] = innermost(error).message.split('\n', 1);
  const advice = /Cannot find (?:module|package)/.test(said) ? ' Run `npm install`.' : '';
  return new ExpectedError(`\`${configFile}\` cannot be loaded: ${said.replace(/[.]?$/, '.')}${advice}`, {
    cause: error,
  });
}

/** Eleventy wraps what went wrong in errors of its own, one in another. */
function innermost(error: Error): Error {
  const inner = 'originalError' in error ? error.originalError : error.cause;
  return inner instanceof Error ? innermost(inner) : error;
}
