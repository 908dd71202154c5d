import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { z } from 'zod';
import { ExpectedError } from '../../problems/expected-error.ts';
import { nearest } from '../../problems/nearest.ts';
import type { SourcePosition } from '../../problems/problem.ts';
import { ruleNames } from '../../problems/rules.ts';
import { contentLayout } from '../layout/content-map.ts';
import { languageKeys, readLanguages } from '../translations/language-settings.ts';
import type { SiteConfig } from '../types.ts';
import { readBrand } from './brand/brand.ts';
import { placeIn } from './brand/place.ts';
import type { AccentColors, ColorSetting } from './color-setting.ts';
import { type Deployment, isPreview, localDeployment } from './deployment.ts';
import { githubBasePath, hostTraits, readHost } from './hosts.ts';
import type { JsonSource } from './json-source.ts';
import { readFeedback, readSignals } from './reading/reading-settings.ts';
import { statementAt } from './reading/statement.ts';
import { configFile, readSetting, type SettingFault, wrongSettings } from './setting-file.ts';
import { settingGroups, siteKeys } from './site-keys.ts';
import type { RepositorySettings } from './site-settings.ts';
import { type Checked, readBasePath, readOrigin } from './site-values.ts';
import { readWebEditor } from './web-editor.ts';

/** What the command line says in place of the file, and the environment beside it. */
export interface SiteOverrides {
  /** What the build is for; a local one where nothing is said. */
  readonly deployment?: Deployment;
  readonly base?: string | undefined;
  readonly url?: string | undefined;
  readonly host?: string | undefined;
  /** The content folder, absolute. One that is not the site's is in the languages that it has folders of. */
  readonly contentDir?: string | undefined;
}

/**
 * Reads the settings of the site.
 *
 * @param file path of `_data/site.json`
 * @throws ProblemsError with what is wrong in the file, all of it
 * @throws ExpectedError when there is no such file, or an override cannot be used
 */
export async function readSiteConfig(file: string, overrides: SiteOverrides): Promise<SiteConfig> {
  const { value: settings, json } = await readSetting(file, {
    name: configFile,
    schema: siteKeys,
    absent: () => {
      throw new ExpectedError(`The settings of the site cannot be read: there is no file \`${file}\`.`);
    },
    faultsOf,
  });
  const { title, description, language, url, base, contact, urls, check, repository, updated } = settings;
  const place = placeIn(json);
  const contactPosition = place.at('contact');
  if (settings.content && Object.keys(settings.languages).length > 0) {
    const position = json.positionOfKey([], 'languages') ?? 'unknown';
    const message =
      '`languages` needs a content folder of its own, and `content` names a tree that stays as it is: leave one of them out.';
    throw wrongSettings(configFile, [{ position, target: 'languages', message }]);
  }
  const deployment = overrides.deployment ?? localDeployment;
  const feedback = readAnswers('feedback', readFeedback(settings.feedback, repository), json);
  const signals = readAnswers('signals', readSignals(settings.signals), json);
  const host = overrides.host === undefined ? settings.host : readHost(overrides.host);
  const origin = overridden('--url', overrides.url, url, readOrigin);
  // What is tried in a preview is no reader's answer.
  const isForm = feedback.mode !== 'none' && feedback.mode !== 'link';
  const dataDir = dirname(resolve(file));
  const basePath = overridden(
    '--base',
    overrides.base,
    base ?? (host === 'github-pages' ? githubBase(origin, deployment, repository) : ''),
    readBasePath,
  );
  const source = { title, description, language, contact, brand: settings };
  const read = readLanguages(settings.languages, source, json, dataDir);
  const foreign = foreignContent(overrides.contentDir, dirname(dataDir));
  return {
    deployment,
    title,
    description,
    language,
    ...read,
    languages:
      foreign === undefined
        ? read.languages
        : read.languages.filter(({ folder }) => existsSync(join(foreign, folder))),
    folder: '',
    missing: settings.missing,
    outdated: settings.outdated,
    timeZone: settings.timeZone,
    hasCommonSynonyms: settings.search.commonSynonyms,
    host,
    url: origin,
    rootPath: basePath,
    basePath,
    formerly: settings.formerly,
    contentMap: settings.content && contentLayout(settings.content),
    articleUrl: urls.article,
    categoryUrl: urls.category,
    contact,
    // A host that takes no rules sends nobody on, whatever the settings say for another one.
    redirects: hostTraits[host].rules === 'none' ? 'pages' : (settings.redirects ?? 'host'),
    // The paths of a mapped tree begin at the folder of the site.
    repository:
      repository && settings.content && repository.contentPath === 'content'
        ? { ...repository, contentPath: '' }
        : repository,
    feedback: isForm && isPreview(deployment) ? { mode: 'none' } : feedback,
    signals: isPreview(deployment) ? { mode: 'none' } : signals,
    // What a preview shows is edited where it is written.
    webEditor:
      settings.webEditor && !isPreview(deployment)
        ? checked('webEditor', readWebEditor(settings.webEditor, repository), json)
        : undefined,
    largestCommit: updated.largestCommit,
    accent: accentOf(settings.accent, json),
    contactPosition,
    accessibility:
      settings.accessibility &&
      statementAt(
        settings.accessibility,
        place.in('accessibility'),
        contact === undefined ? undefined : { url: contact, position: contactPosition },
      ),
    outsideSearch: settings.search.form,
    brand: readBrand(settings, place, dataDir),
    levels: new Map(
      ruleNames.flatMap((rule) => {
        const level = check.severity[rule];
        return level === undefined ? [] : [[rule, level] as const];
      }),
    ),
    ignored: check.ignore.map(({ target, reason }, index) => ({
      target,
      reason,
      position: json.positionOf(['check', 'ignore', index, 'target']) ?? 'unknown',
    })),
  };
}

/** The content folder of a command, where it is not that of the site; both absolute. */
export function foreignContent(contentDir: string | undefined, siteDir: string): string | undefined {
  return contentDir === join(siteDir, 'content') ? undefined : contentDir;
}

/** The path that GitHub itself chooses: its workflow names the repository, or the settings do. */
function githubBase(
  origin: string,
  { githubRepository }: Deployment,
  repository: RepositorySettings | undefined,
): string {
  const named = githubRepository ?? repository?.url.replace(/^https:\/\/github\.com\//, '');
  return githubBasePath(origin, named) ?? '';
}

/** @throws ProblemsError where it does not go with the other settings */
function readAnswers<Value>(
  group: string,
  read: { readonly value: Value } | { readonly key: string; readonly fault: string },
  json: JsonSource,
): Value {
  if ('value' in read) return read.value;
  const target = `${group}.${read.key}`;
  const position = json.positionOf([group, read.key]) ?? 'unknown';
  throw wrongSettings(configFile, [{ position, target, message: `\`${target}\`: ${read.fault}` }]);
}

/** @throws ProblemsError at the key */
function checked<Value>(key: string, read: Checked<Value>, json: JsonSource): Value {
  if ('value' in read) return read.value;
  const position = json.positionOfKey([], key) ?? 'unknown';
  throw wrongSettings(configFile, [{ position, target: key, message: `\`${key}\`: ${read.fault}` }]);
}

function accentOf(accent: z.infer<typeof siteKeys>['accent'], json: JsonSource): AccentColors | undefined {
  const setting = (value: string, ...path: readonly string[]): ColorSetting => ({
    value,
    file: configFile,
    position: json.positionOf(path) ?? 'unknown',
  });
  if (accent === undefined) return undefined;
  if (typeof accent === 'string') return { light: setting(accent, 'accent'), dark: undefined };
  return {
    light: setting(accent.light, 'accent', 'light'),
    dark: setting(accent.dark, 'accent', 'dark'),
  };
}

/** The keys that the group of settings at a path may hold; a language has groups as the site has. */
function keysOf(path: readonly PropertyKey[]): object {
  const names = path.filter((part) => typeof part === 'string');
  if (names[0] !== 'languages') return settingGroups.get(names.join('.')) ?? siteKeys.shape;
  return settingGroups.get(names.slice(2).join('.')) ?? languageKeys.shape;
}

function faultsOf(issue: z.core.$ZodIssue, json: JsonSource): readonly SettingFault[] {
  const { path } = issue;
  if (issue.code === 'unrecognized_keys') {
    const known = Object.keys(keysOf(path));
    return issue.keys.map((key) => {
      const message = `\`${key}\` is no setting. Known settings: ${known.map((name) => `\`${name}\``).join(', ')}.`;
      const position = json.positionOfKey(path, key) ?? 'unknown';
      return { position, target: key, message, suggestions: nearest(key, known) };
    });
  }
  const target = path.join('.');
  const position = json.positionOf(path);
  if (position === undefined) {
    const message = `The setting \`${target}\` is missing. Add it.`;
    return [{ position: nearestPlace(path.slice(0, -1), json), target, message }];
  }
  const message =
    target === '' ? 'The settings stand between `{` and `}`.' : `\`${target}\`: ${issue.message}`;
  return [{ position, target, message }];
}

/** Of what is not there, the group that it belongs into. */
function nearestPlace(path: readonly PropertyKey[], json: JsonSource): SourcePosition {
  const found = path.length === 0 ? undefined : json.positionOf(path);
  if (found ?? path.length === 0) return found ?? { line: 1, column: 1 };
  return nearestPlace(path.slice(0, -1), json);
}

function overridden(
  option: string,
  written: string | undefined,
  configured: string,
  read: typeof readOrigin,
): string {
  if (written === undefined) return configured;
  const checked = read(written);
  if ('fault' in checked) throw new ExpectedError(`${option}: ${checked.fault}`);
  return checked.value;
}
