import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readSiteConfig } from '../content/settings/site-config.ts';
import { readLanguage, readOrigin } from '../content/settings/site-values.ts';
import { initSite } from '../init/init.ts';
import { ExpectedError } from '../problems/expected-error.ts';
import { readIcons } from '../rendering/icons.ts';
import { findSiteFolder } from '../site/project.ts';
import { createReader } from './convert/reader.ts';
import { convertCenter } from './convert-center.ts';
import { readCenter } from './formats/read-center.ts';
import { formatOf } from './formats/recognize.ts';
import type { Center, ImportSettings } from './formats/types.ts';
import { createReport, type ImportReport } from './report/report.ts';
import { reportText } from './report/report-text.ts';
import { openSourceFolder, type SourceFolder } from './source/source-folder.ts';
import { type NewContent, putContent, refuseOthersContent } from './write/put-content.ts';

export interface ImportOptions extends ImportSettings {
  /** Folder of the other system's center, absolute. */
  readonly source: string;
  /** Name of its format, where somebody says it. */
  readonly from: string | undefined;
  readonly contentDir: string;
  /** Where a site is made if there is none, and where the report is written; absolute. */
  readonly siteDir: string;
  readonly isDry: boolean;
}

export interface ImportResult {
  readonly report: ImportReport;
  readonly written: number;
  readonly unchanged: number;
  /** Files of a new site, where there was none. */
  readonly site: readonly string[];
}

export const reportFiles = ['import-report.md', 'import-report.json'] as const;

/**
 * Imports a center: reads it, converts it, and puts the result in place, all of it or nothing. Where no site is, one is
 * made around it.
 *
 * @throws ExpectedError for a folder that is no center, and for content that no import has written
 */
export async function importCenter(options: ImportOptions): Promise<ImportResult> {
  const { source, from, contentDir, siteDir, isDry } = options;
  if (`${contentDir}/`.startsWith(`${source}/content/`) && contentDir !== source && existsSync(contentDir))
    throw new ExpectedError(
      `\`${contentDir}\` is a part of what is imported: name another folder with \`--content\`.`,
    );
  refuseOthersContent(contentDir);
  const folder = openSourceFolder(source);
  const center = readCenter(folder, formatOf(folder, from), options);
  if (center.pages.length === 0)
    throw new ExpectedError(
      `No article was found in \`${source}\`, read as ${center.format}: say what it is with \`--from\`.`,
    );
  const icons = readIcons();
  const converted = convertCenter(
    folder,
    center,
    createReader(icons),
    (name) => icons.find(name.replace(/^fa-/, '')) !== undefined,
  );
  if (isDry)
    return {
      report: createReport(converted, undefined, notFollowed(folder)),
      written: 0,
      unchanged: 0,
      site: [],
    };
  const content: NewContent = {
    format: center.format,
    texts: converted.texts,
    assets: new Map(converted.assets.map(({ source: path, file }) => [file, folder.bytes(path)])),
  };
  const isNew = !existsSync(contentDir);
  const put = putContent(contentDir, content);
  let site: readonly string[] = [];
  try {
    if (findSiteFolder(siteDir) === undefined)
      site = await makeSite(siteDir, center, options, converted.glossary);
  } catch (error) {
    if (isNew) rmSync(contentDir, { recursive: true, force: true });
    throw error;
  }
  const report = createReport(converted, put, [
    ...(await missingSettings(siteDir, center, options)),
    ...notFollowed(folder),
  ]);
  writeFileSync(join(siteDir, 'import-report.md'), reportText(report));
  writeFileSync(join(siteDir, 'import-report.json'), `${JSON.stringify(report, undefined, 2)}\n`);
  return { report, written: put.written, unchanged: put.unchanged, site };
}

/** Hosts that belong to the system that the center leaves. */
const ofService = /\.(?:zendesk\.com|gitbook\.io)$/;

async function makeSite(
  siteDir: string,
  center: Center,
  { url, formerly }: ImportOptions,
  glossary: ReadonlyMap<string, string>,
): Promise<readonly string[]> {
  const { hosts, basePath } = center.addressing;
  // Below a path of a host, other pages of the company stand beside it, and this site is not to be taken for theirs.
  const own = basePath === '' ? originOf(url ?? hosts.find((host) => !ofService.test(host))) : undefined;
  const origin = readOrigin(own ?? '');
  const language = readLanguage(center.language ?? 'en');
  const { written } = await initSite({
    folder: siteDir,
    site: {
      title: center.title ?? 'Help Center',
      url: 'value' in origin ? origin.value : 'https://help.example.com',
      language: 'value' in language ? language.value : 'en',
      host: 'netlify',
      formerly: [...new Set([...formerly, ...hosts.filter((host) => host !== own)])],
      languages: [...new Set((center.translations ?? []).map((one) => one.language))].sort(),
    },
    replace: false,
  });
  const glossaryFile = join(siteDir, '_data', 'glossary.json');
  if (glossary.size > 0 && !existsSync(glossaryFile)) {
    const entries = new Map(
      [...glossary].map(([term, definition]) => [term.toLowerCase(), { term, definition }] as const),
    );
    writeFileSync(glossaryFile, `${JSON.stringify([...entries.values()], undefined, 2)}\n`);
    return [...written, '_data/glossary.json'];
  }
  return written;
}

/** Symbolic links of the source, which may lead out of it. */
function notFollowed({ links }: SourceFolder): readonly string[] {
  return links.map((path) => `${path} is a symbolic link, and was not followed`);
}

/** What the settings of a site that was there before do not say of where the center was, and of its languages. */
async function missingSettings(
  siteDir: string,
  center: Center,
  { formerly }: ImportOptions,
): Promise<readonly string[]> {
  const folder = findSiteFolder(siteDir) ?? siteDir;
  const config = await readSiteConfig(join(folder, '_data', 'site.json'), {}).catch(() => undefined);
  if (config === undefined) return [];
  const known = new Set([...config.formerly, config.url]);
  const hosts = [...new Set([...formerly, ...center.addressing.hosts])].filter((host) => !known.has(host));
  const named = new Set(config.languages.map(({ tag }) => tag));
  const languages = [...new Set((center.translations ?? []).map((one) => one.language))];
  return [
    ...hosts.map(
      (host) => `Links to ${host} lead to the old center: add it to \`formerly\` in \`_data/site.json\``,
    ),
    ...languages
      .filter((language) => !named.has(language))
      .map((language) => `Add \`"${language}": {}\` to \`languages\` in \`_data/site.json\``),
  ];
}

function originOf(address: string | undefined): string | undefined {
  return address !== undefined && URL.canParse(address) ? new URL(address).origin : undefined;
}
