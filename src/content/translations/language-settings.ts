import { z } from 'zod';
import { directionOf } from '../../wording/direction.ts';
import { bannerKeys } from '../settings/brand/banner-keys.ts';
import { readBrand } from '../settings/brand/brand.ts';
import { footerKeys, headerKeys, socialKeys } from '../settings/brand/link-keys.ts';
import { homeKeys } from '../settings/brand/look-keys.ts';
import { placeIn } from '../settings/brand/place.ts';
import type { JsonSource } from '../settings/json-source.ts';
import { configFile, type SettingFault, wrongSettings } from '../settings/setting-file.ts';
import { linkTargetForm, readContact, readLanguage } from '../settings/site-values.ts';
import { plainText, presentText, textRead } from '../settings/text-values.ts';
import type { LanguageSettings, SiteConfig } from '../types.ts';
import { isLanguageFolder, languageFolder } from './language-folder.ts';

/** What the settings may say of a language; whatever is not said is as in the language of the source. */
export const languageKeys = z.strictObject(
  {
    label: presentText.optional().describe('What its readers call the language: `Deutsch`.'),
    title: presentText.optional().describe('The name of the site in this language.'),
    description: plainText.optional().describe('One sentence about the site, for search engines.'),
    contact: textRead(readContact, linkTargetForm)
      .optional()
      .describe('Where readers of this language get help.'),
    direction: z
      .enum(['ltr', 'rtl'], 'write `ltr` or `rtl`.')
      .optional()
      .describe('Which way the language is written, where that is not known.'),
    header: headerKeys.optional().describe('Links in the header, in this language.'),
    footer: footerKeys.optional().describe('Text and links at the end of every page, in this language.'),
    social: socialKeys.optional().describe('Where else the company can be met.'),
    banner: bannerKeys.optional().describe('An announcement above every page, in this language.'),
    home: homeKeys.optional().describe('What the home page shows, in this language.'),
  },
  'it must hold `label` and what differs in this language between `{` and `}`.',
);

export const languagesShape = {
  languages: z
    .record(
      z.string(),
      languageKeys,
      'it must hold languages by their tags between `{` and `}`: `{ "de": { "label": "Deutsch" } }`.',
    )
    .default({})
    .describe('The languages that the articles are translated into, by their codes.'),
  missing: z
    .enum(
      ['show', 'omit'],
      'write `show` for articles in the language of the source where there is no translation, or `omit`.',
    )
    .default('show')
    .describe('What is shown where there is no translation: the article of the source, or nothing.'),
  outdated: z
    .enum(['note', 'none'], 'write `note` for a note on translations that are behind, or `none`.')
    .default('note')
    .describe('Whether readers are told of a translation that is older than its source.'),
};

type WrittenLanguages = Readonly<Record<string, z.infer<typeof languageKeys>>>;

/** What the settings of all languages have in common. */
interface SourceSettings extends Pick<SiteConfig, 'title' | 'description' | 'language' | 'contact'> {
  readonly brand: Parameters<typeof readBrand>[0];
}

/** What the settings say of the languages of a site. */
export interface LanguagesReading {
  /** The own name of the language that articles are written in first. */
  readonly label: string;
  readonly direction: 'ltr' | 'rtl';
  /** The others, in the order of the settings. */
  readonly languages: readonly LanguageSettings[];
}

/**
 * Reads the languages that a site is translated into. The language of the source may stand among them, for its name.
 *
 * @param dataDir folder of the file of settings, absolute
 * @throws ProblemsError for tags that are none, and for two that would have one address
 */
export function readLanguages(
  written: WrittenLanguages,
  source: SourceSettings,
  json: JsonSource,
  dataDir: string,
): LanguagesReading {
  const faults: SettingFault[] = [];
  const taken = new Map<string, string>();
  let own: z.infer<typeof languageKeys> | undefined;
  const languages = Object.entries(written).flatMap(([key, settings]): readonly LanguageSettings[] => {
    const fault = (message: string): readonly [] => {
      const position = json.positionOfKey(['languages'], key) ?? 'unknown';
      faults.push({ position, target: `languages.${key}`, message: `\`languages.${key}\`: ${message}` });
      return [];
    };
    const read = readLanguage(key);
    if ('fault' in read) return fault(read.fault);
    const tag = read.value;
    if (!isLanguageFolder(languageFolder(tag)))
      return fault('write a tag that begins with two or three letters, such as `de` or `pt-BR`.');
    const folder = languageFolder(tag);
    const other = taken.get(folder);
    if (other !== undefined) return fault(`\`${other}\` is the same language. Keep one of them.`);
    taken.set(folder, key);
    if (tag === source.language) {
      const [more] = Object.keys(settings).filter((name) => name !== 'label' && name !== 'direction');
      if (more !== undefined)
        return fault(`it is the language of the source, so \`${more}\` stands at the top of the settings.`);
      own = settings;
      return [];
    }
    return [languageAt(tag, key, settings, source, json, dataDir)];
  });
  if (faults.length > 0) throw wrongSettings(configFile, faults);
  return {
    label: own?.label ?? ownNameOf(source.language),
    direction: own?.direction ?? directionOf(source.language),
    languages,
  };
}

function languageAt(
  tag: string,
  key: string,
  settings: z.infer<typeof languageKeys>,
  source: SourceSettings,
  json: JsonSource,
  dataDir: string,
): LanguageSettings {
  const { label, title, description, contact, direction, ...brand } = settings;
  const ofSite = placeIn(json);
  const place = {
    ...ofSite,
    in: (...keys: readonly PropertyKey[]) =>
      keys.some((first) => first in brand) ? ofSite.in('languages', key, ...keys) : ofSite.in(...keys),
  };
  return {
    tag,
    folder: languageFolder(tag),
    label: label ?? ownNameOf(tag),
    direction: direction ?? directionOf(tag),
    title: title ?? source.title,
    description: description ?? source.description,
    contact: contact ?? source.contact,
    contactPosition:
      json.positionOf(contact === undefined ? ['contact'] : ['languages', key, 'contact']) ?? 'unknown',
    brand: readBrand({ ...source.brand, ...brand }, place, dataDir),
  };
}

/** A language as its readers call it, as it stands at the beginning of a line: `Deutsch`, `Português (Brasil)`. */
export function ownNameOf(tag: string): string {
  const name = new Intl.DisplayNames(tag, { type: 'language', languageDisplay: 'standard' }).of(tag) ?? tag;
  return name.charAt(0).toLocaleUpperCase(tag) + name.slice(1);
}
