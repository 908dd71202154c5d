import { z } from 'zod';
import { ruleLevels, ruleNames } from '../../problems/rules.ts';
import { contentKeys } from '../layout/content-map.ts';
import { languagesShape } from '../translations/language-settings.ts';
import { accentKeys } from './accent.ts';
import { brandGroups, brandShape } from './brand/brand.ts';
import { linkKeys } from './brand/link-keys.ts';
import { hosts } from './hosts.ts';
import { feedbackKeys, repositoryKeys, signalKeys, updatedKeys } from './reading/reading-settings.ts';
import { readSearchAddress, searchAddressForm } from './reading/search-address.ts';
import { statementKeys } from './reading/statement.ts';
import {
  basePathForm,
  formerAddressForm,
  languageForm,
  linkTargetForm,
  originForm,
  readBasePath,
  readContact,
  readFormerAddress,
  readLanguage,
  readOrigin,
  readTimeZone,
  readUrlPattern,
  timeZoneForm,
  urlPatternForm,
} from './site-values.ts';
import { plainText, presentText, textRead } from './text-values.ts';
import { webEditorKeys } from './web-editor.ts';

const urlKeys = z.strictObject(
  {
    article: textRead(readUrlPattern, urlPatternForm)
      .default('/article/:name/')
      .describe('The form of the address of an article; `:name` stands for the name of its file.'),
    category: textRead(readUrlPattern, urlPatternForm)
      .default('/:name/')
      .describe('The form of the address of a category; `:name` stands for the name of its file.'),
  },
  'it must hold `article` and `category` between `{` and `}`.',
);

const severityKeys = z.strictObject(
  Object.fromEntries(
    ruleNames.map((rule) => [
      rule,
      z.enum(ruleLevels, `it must be one of ${ruleLevels.join(', ')}.`).optional(),
    ]),
  ),
  'it must hold names of rules between `{` and `}`.',
);

const ignoreKeys = z.strictObject(
  {
    target: presentText.describe(
      'The target of the links, as it is written; with `*` at its end, all that start so.',
    ),
    reason: presentText.describe('Why the check passes over them.'),
  },
  'it must hold `target` and `reason` between `{` and `}`.',
);

const checkKeys = z.strictObject(
  {
    severity: severityKeys.prefault({}).describe('Rules that are stricter or milder than usual, or off.'),
    ignore: z
      .array(ignoreKeys, 'it must be a list between `[` and `]`.')
      .default([])
      .describe('Links that the check leaves alone.'),
  },
  'it must hold `severity` and `ignore` between `{` and `}`.',
);

const searchKeys = z.strictObject(
  {
    commonSynonyms: z
      .boolean('it must be `true` or `false`, without quotes.')
      .default(true)
      .describe('Whether search takes words that mean the same in most help centers for each other.'),
    form: textRead(readSearchAddress, searchAddressForm)
      .optional()
      .describe('A search elsewhere for readers without JavaScript: `https://search.example/?q={query}`.'),
  },
  'it must hold `commonSynonyms` and `form` between `{` and `}`.',
);

/** What `_data/site.json` may hold. */
export const siteKeys = z.strictObject({
  title: presentText.describe(
    'The name of the site. It stands at the top of every page and in the browser tab.',
  ),
  description: plainText.default('').describe('One sentence about the site, for search engines.'),
  language: textRead(readLanguage, languageForm)
    .default('en')
    .describe('The language of the articles, as a code: `en`, `de`, `pt-BR`.'),
  timeZone: textRead(readTimeZone, timeZoneForm)
    .default('UTC')
    .describe('The time zone in which a day begins, such as `Europe/Berlin`.'),
  url: textRead(readOrigin, originForm).describe(
    'The address of the site, without a path: `https://help.example.com`.',
  ),
  base: textRead(readBasePath, basePathForm)
    .optional()
    .describe('The path under which the site lives, such as `/help`.'),
  host: z
    .enum(hosts, `it must be one of ${hosts.join(', ')}.`)
    .default('netlify')
    .describe('Where the site is published.'),
  formerly: z
    .array(textRead(readFormerAddress, formerAddressForm), 'it must be a list between `[` and `]`.')
    .default([])
    .describe('Where the help center was before: `https://help.old.example/hc/en-us`.'),
  content: contentKeys
    .optional()
    .describe('Folders of a tree that stays as it is, by what they hold: `{ "articles": "docs" }`.'),
  contact: textRead(readContact, linkTargetForm)
    .optional()
    .describe(
      'Where readers get help when no article answers them: `https:`, `mailto:`, or a path of this site.',
    ),
  redirects: z
    .enum(
      ['host', 'pages'],
      'write `host`, if the host sends readers on, or `pages` for a page at each old address.',
    )
    .optional()
    .describe('Who sends readers on from old addresses: the host, or a page at each of them.'),
  repository: repositoryKeys
    .optional()
    .describe('The project on GitHub or GitLab, where readers can see it.'),
  feedback: feedbackKeys.optional().describe('How readers are asked whether an article was helpful.'),
  signals: signalKeys.optional().describe('How searches are told of, for `signpost signals`.'),
  webEditor: webEditorKeys.optional().describe('An editor for people without Git, at `/admin/`.'),
  updated: updatedKeys.prefault({}).describe('When an article counts as updated.'),
  accent: accentKeys
    .optional()
    .describe('The color of links and of what stands out: `#0b6b53`, or one for each scheme.'),
  urls: urlKeys.prefault({}).describe('The form of addresses. Do not change it once the site is public.'),
  search: searchKeys.prefault({}).describe('How the search works.'),
  accessibility: statementKeys
    .optional()
    .describe('What the site says of its accessibility, on a page of its own.'),
  check: checkKeys.prefault({}).describe('What the check is stricter or milder about.'),
  ...languagesShape,
  ...brandShape,
});

/** The keys that each group of settings may hold. */
export const settingGroups: ReadonlyMap<string, object> = new Map<string, object>([
  ['content', contentKeys.shape],
  ['urls', urlKeys.shape],
  ['check', checkKeys.shape],
  ['repository', repositoryKeys.shape],
  ['feedback', feedbackKeys.shape],
  ['signals', signalKeys.shape],
  ['webEditor', webEditorKeys.shape],
  ['search', searchKeys.shape],
  ['accessibility', statementKeys.shape],
  ['accessibility.supervision', linkKeys.shape],
  ['updated', updatedKeys.shape],
  ['check.severity', severityKeys.shape],
  ['check.ignore', ignoreKeys.shape],
  ...brandGroups,
]);
