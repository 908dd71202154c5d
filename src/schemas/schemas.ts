import { articleSchema, categorySchema } from '../content/front-matter/schema.ts';
import { retiredKeys } from '../content/ledger/retired.ts';
import { goldenQueriesFile, retiredFile } from '../content/placement.ts';
import { goldenQueryKeys } from '../content/settings/golden-queries.ts';
import { siteKeys } from '../content/settings/site-keys.ts';
import { synonymGroups } from '../content/settings/synonyms.ts';
import { applicableEntries } from '../content/settings/vocabulary/applicability.ts';
import { glossaryEntries } from '../content/settings/vocabulary/glossary.ts';
import { avoidedTerms } from '../content/settings/vocabulary/style.ts';
import { termTexts } from '../content/settings/vocabulary/terms.ts';
import { wordingKeys } from '../content/settings/wording.ts';
import { frontMatterSchema } from './front-matter.ts';
import type { JsonSchema } from './json-schema.ts';
import { settingsSchema, yamlListSchema } from './settings.ts';

/** What one kind of file may hold. */
export interface FileSchema {
  /** `site`, for `signpost schema site`. */
  readonly name: string;
  /** Files that it holds for, in a site: `_data/site.json`, `content/articles/**\/*.md`. */
  readonly files: string;
  readonly make: () => JsonSchema;
}

/** Every kind of file that writers write; each schema is made from what reads the file. */
export const fileSchemas: readonly FileSchema[] = [
  { name: 'article', files: 'content/articles/**/*.md', make: () => frontMatterSchema(articleSchema) },
  { name: 'category', files: 'content/categories/*.md', make: () => frontMatterSchema(categorySchema) },
  { name: 'site', files: '_data/site.json', make: () => settingsSchema('Settings of the site', siteKeys) },
  {
    name: 'glossary',
    files: '_data/glossary.json',
    make: () => settingsSchema('Terms that articles explain', glossaryEntries),
  },
  {
    name: 'synonyms',
    files: '_data/synonyms.json',
    make: () => settingsSchema('Words that mean the same in the search', synonymGroups),
  },
  {
    name: 'style',
    files: '_data/style.json',
    make: () => settingsSchema('Terms to avoid, and what to write instead', avoidedTerms),
  },
  {
    name: 'terms',
    files: '_data/terms.json',
    make: () => settingsSchema('Texts that articles show by their names', termTexts),
  },
  {
    name: 'applies',
    files: '_data/applies.json',
    make: () => settingsSchema('Plans, platforms and editions that articles are for', applicableEntries),
  },
  {
    name: 'wording',
    files: '_data/wording.json',
    make: () => settingsSchema('Words in place of our own', wordingKeys),
  },
  {
    name: 'golden-queries',
    files: `content/${goldenQueriesFile}`,
    make: () => yamlListSchema('Queries that have to find their article', goldenQueryKeys),
  },
  {
    name: 'retired',
    files: `content/${retiredFile}`,
    make: () => yamlListSchema('Addresses that may be gone', retiredKeys),
  },
];

/** Where the published package has a schema, below `dist/`. */
export function publishedSchema(name: string): string {
  return `schemas/${name}.schema.json`;
}

/** The text of a schema, as a file holds it. */
export function schemaText({ make }: FileSchema): string {
  return `${JSON.stringify({ $schema: 'http://json-schema.org/draft-07/schema#', ...make() }, undefined, 2)}\n`;
}
