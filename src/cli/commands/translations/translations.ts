import { didYouMean } from '../../../problems/did-you-mean.ts';
import { ExpectedError } from '../../../problems/expected-error.ts';
import { nearest } from '../../../problems/nearest.ts';
import { printable } from '../../../problems/reporters/printable.ts';
import type { Site } from '../../../site/site.ts';
import type { Command, ExitCode, Terminal, Values } from '../../command.ts';
import { contentFolder } from '../../content-folder.ts';
import { shownPath, siteOptions, siteOverrides, textValue } from '../../options.ts';
import { siteOf } from '../../site-folder.ts';
import { list, table } from './lists.ts';

const works = ['diff', 'new', 'stamp', 'accept', 'pseudo'] as const;

export const translations: Command = {
  name: 'translations',
  summary: 'Say which translations are up to date, and work on them.',
  argument: {
    value: 'LANGUAGE | diff|new|stamp|pseudo LANGUAGE [PAGES] | accept',
    description:
      'a language to list; diff: what its source has changed since · new: copy the source to translate it · stamp: it is up to date · accept: changes that need no translation · pseudo: try the language out',
  },
  options: {
    behind: { type: 'boolean', description: 'list those that are older than their source' },
    since: {
      type: 'string',
      value: 'REF',
      description: 'for accept: the branch, tag or commit before the changes',
    },
    format: {
      type: 'string',
      value: 'FORMAT',
      description: 'how the list is printed: text, json',
      default: 'text',
    },
    ...siteOptions,
  },
  run: async (values, terminal, written) => {
    const [first, ...rest] = written;
    const work = works.find((known) => known === first);
    const format = textValue(values, 'format') ?? 'text';
    if (format !== 'text' && format !== 'json')
      throw new ExpectedError(`--format: there is no format \`${format}\`: use one of text, json.`);
    const ofSite = siteOf(terminal);
    const contentDir = await contentFolder(values, terminal, ofSite, false);
    const { readSite } = await import('../../../check/check.ts');
    const site = await readSite({ contentDir, project: ofSite.project, ...siteOverrides(values) });
    if (work !== undefined) return workOn(work, rest, values, site, contentDir, terminal);
    const { statesOf } = await import('../../../translations/states.ts');
    const { editionOf } = await import('../../../translations/write-translations.ts');
    if (
      first !== undefined &&
      !site.translations.some(({ helpCenter }) => helpCenter.site.folder === first)
    ) {
      const near = didYouMean(nearest(first, works));
      if (near !== '') throw new ExpectedError(`There is no \`translations ${first}\`.${near}`);
    }
    const asked = first === undefined ? undefined : editionOf(site, first).helpCenter.site.folder;
    const all = statesOf(site.content).filter(({ language }) => asked === undefined || language === asked);
    const listed = values.behind === true ? all.filter(({ state }) => state === 'behind') : all;
    if (format === 'json') terminal.stdout(`${JSON.stringify(listed, undefined, 2)}\n`);
    else if (site.translations.length === 0) editionOf(site, 'de');
    else {
      const path = shownPath(contentDir, terminal);
      terminal.stdout(asked === undefined && values.behind !== true ? table(all) : list(listed, path));
    }
    return 0;
  },
};

async function workOn(
  work: (typeof works)[number],
  [language, ...names]: readonly string[],
  values: Values,
  site: Site,
  contentDir: string,
  terminal: Terminal,
): Promise<ExitCode> {
  const write = await import('../../../translations/write-translations.ts');
  const say = (files: readonly string[]): ExitCode => {
    const path = shownPath(contentDir, terminal);
    for (const file of files) terminal.stdout(`${printable(`${path}/${file}`)}\n`);
    const count = files.length === 1 ? '1 file is' : `${files.length} files are`;
    terminal.stdout(files.length === 0 ? 'Nothing is to be written.\n' : `${count} written.\n`);
    return 0;
  };
  if (work === 'accept') {
    const since = textValue(values, 'since');
    if (since === undefined)
      throw new ExpectedError(
        'Write what the changes are counted from: `npx --no signpost translations accept --since main`.',
      );
    const { fingerprintsAt } = await import('../../../translations/source-history.ts');
    const { articles, categories } = site.content;
    const files = [...articles, ...categories].map(({ file }) => file);
    const then = await fingerprintsAt(contentDir, since, files);
    return say(await write.acceptChanges(site, contentDir, (file) => then.get(file)));
  }
  const isNamed = names.length > 0 || work === 'stamp' || work === 'pseudo';
  if (language === undefined || !isNamed)
    throw new ExpectedError(
      `Write the language${work === 'pseudo' ? '' : ' and the name of the page'}: \`npx --no signpost translations ${work} de${work === 'pseudo' ? '' : ' reset-password'}\`.`,
    );
  const edition = write.editionOf(site, language);
  const { folder } = edition.helpCenter.site;
  if (work === 'stamp') return say(await write.stampTranslations(site, contentDir, folder, names));
  if (work === 'new') return say(await write.newTranslations(site, contentDir, folder, names));
  if (work === 'pseudo') return say(await write.pseudoTranslations(site, contentDir, folder));
  const { changesSince } = await import('../../../translations/source-history.ts');
  for (const name of names) {
    const found = write.translationsIn(edition).find(({ document }) => document.name === name);
    if (!found) throw new ExpectedError(`\`${name}\` has no translation in \`${folder}\`.`);
    terminal.stdout(await changesSince(contentDir, found.document, found.of));
  }
  return 0;
}
