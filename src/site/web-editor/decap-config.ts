import { stringify } from 'yaml';
import { articleSchema, categorySchema, type FrontMatterSchema } from '../../content/front-matter/schema.ts';
import {
  flag,
  givenList,
  iconName,
  orderText,
  type Reader,
  redirectPaths,
  text,
  textList,
  title,
} from '../../content/front-matter/value-readers.ts';
import { ownLayout } from '../../content/layout/layout.ts';
import type { WebEditorSettings } from '../../content/settings/site-settings.ts';
import { period, writtenTime } from '../../content/time/dated-values.ts';
import { belowLanguage, inLanguageFolder } from '../../content/translations/language-folder.ts';
import { keysOfSource } from '../../content/translations/translation-problems.ts';
import type { AnyDocument, ArticleDocument, Content } from '../../content/types.ts';
import { compareText } from '../../model/order.ts';
import type { HelpCenter } from '../../model/types.ts';

/** What the configuration is made of: the site in one of its languages. */
export interface EditedLanguage {
  readonly content: Content;
  readonly helpCenter: HelpCenter;
}

type Field = Readonly<Record<string, unknown>>;

const optional = { widget: 'string', required: false };
const list = { widget: 'list', required: false };

/** How a form asks for what a reader of front matter takes; what has no row stays in files as it is. */
const widgets: ReadonlyMap<Reader<unknown>, Field> = new Map<Reader<unknown>, Field>([
  [title, { widget: 'string' }],
  [text, optional],
  [iconName, optional],
  [orderText, optional],
  [writtenTime, optional],
  [period, optional],
  [textList, list],
  [givenList, list],
  [redirectPaths, list],
  [flag, { widget: 'boolean', required: false }],
]);

/**
 * The configuration of Decap CMS for a site (https://decapcms.org/docs/configuration-options/).
 *
 * @param languages the site in each of its languages, that of the source first
 * @returns text of `config.yml`
 */
export function decapConfig(editor: WebEditorSettings, languages: readonly EditedLanguage[]): string {
  const [source] = languages;
  const site = source?.helpCenter.site;
  const layout = source?.content.layout ?? ownLayout;
  const images = layout.images ?? layout.articles;
  return stringify(
    {
      backend: backendOf(editor),
      // While somebody tries it on their own computer, files are those of the folder (https://decapcms.org/docs/working-with-a-local-git-repository/).
      local_backend: true,
      publish_mode: 'editorial_workflow',
      site_url: site?.url,
      media_folder: inRepository(editor, images),
      public_folder: layout.images === undefined ? `/${images}` : '/images',
      slug: { encoding: 'unicode', clean_accents: false },
      editor: { preview: false },
      collections: languages.flatMap((language) => collectionsOf(language, editor, source ?? language)),
    },
    { lineWidth: 0 },
  );
}

/** Keys whose values the forms show as lists, of articles and of categories. */
export function listKeys(): readonly string[] {
  const fields = [...fieldsOf(articleSchema), ...fieldsOf(categorySchema)];
  return [...new Set(fields.filter(({ widget }) => widget === 'list').map(({ name }) => String(name)))];
}

/** A collection for each folder that holds articles, and one for the categories. */
function collectionsOf(
  { content, helpCenter }: EditedLanguage,
  editor: WebEditorSettings,
  source: EditedLanguage,
): readonly Field[] {
  const { folder: language, label } = helpCenter.site;
  const isTranslation = language !== '';
  const layout = source.content.layout ?? ownLayout;
  const behind = isTranslation ? ` (${label})` : '';
  const collection = (
    folder: string,
    kind: 'articles' | 'categories',
    name: string,
    fields: readonly Field[],
  ): Field => ({
    name: inLanguageFolder(language, folder).replaceAll('/', '-'),
    label: name + behind,
    folder: inRepository(editor, inLanguageFolder(language, folder)),
    // A translation begins as a copy of its source.
    create: !isTranslation,
    extension: 'md',
    format: 'article',
    identifier_field: 'title',
    summary: '{{title}}',
    fields: inForm([
      ...(isTranslation ? fields.filter(({ name: key }) => !isOfSource(kind, key)) : fields),
      { name: 'body', label: 'Text', widget: 'markdown', modes: ['raw'], required: false },
    ]),
  });
  const articleFields = fieldsOf(articleSchema);
  const options = helpCenter.categories.map(({ title, name }) => ({ label: title, value: name }));
  const own = isTranslation ? (source.content.translations?.get(language) ?? content) : content;
  const folders = [...new Set(own.articles.map(folderOf))].sort(compareText);
  return [
    ...folders.map((folder) => {
      const [usual] = mostFrequent(own.articles.filter((article) => folderOf(article) === folder));
      const fields = articleFields.map((field) =>
        field.name === 'categories'
          ? {
              ...field,
              widget: 'select',
              multiple: true,
              options,
              ...(usual !== undefined && { default: [usual] }),
            }
          : field,
      );
      const path = belowLanguage(folder);
      const named = helpCenter.categories.find(({ name }) => name === path.slice(layout.articles.length + 1));
      return collection(path, 'articles', named?.title ?? nameOf(path, layout.articles), fields);
    }),
    ...(layout.categories === undefined || own.categories.length === 0
      ? []
      : [collection(layout.categories, 'categories', 'Categories', fieldsOf(categorySchema))]),
  ];
}

/** The first categories of articles, from the one that most of them have on. */
function mostFrequent(articles: readonly ArticleDocument[]): readonly string[] {
  const first = articles.flatMap(({ frontMatter }) => frontMatter.categories?.slice(0, 1) ?? []);
  const groups = [...Map.groupBy(first, (name) => name)];
  return groups
    .sort(([a, one], [b, other]) => other.length - one.length || compareText(a, b))
    .map(([name]) => name);
}

/** What most edits are about stands first. */
const firstInForm: readonly unknown[] = ['title', 'description', 'categories', 'tags', 'body'];

function inForm(fields: readonly Field[]): readonly Field[] {
  const first = firstInForm.flatMap((key): readonly Field[] => fields.filter(({ name }) => name === key));
  return [...first, ...fields.filter((field) => !first.includes(field))];
}

function isOfSource(kind: 'articles' | 'categories', key: unknown): boolean {
  return keysOfSource[kind].some((name) => name === key);
}

function fieldsOf<Value>({ values }: FrontMatterSchema<Value>): readonly Field[] {
  const fields: Field[] = [];
  values((name, reader, hint) => {
    const widget = widgets.get(reader);
    if (widget) fields.push({ name, label: labelOf(name), hint, ...widget });
    return reader(undefined).value;
  });
  return fields;
}

/** `navigation_title` as people write it. */
function labelOf(key: string): string {
  const words = key.replaceAll('_', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function folderOf({ file }: AnyDocument): string {
  return file.slice(0, file.lastIndexOf('/'));
}

/** What writers call a folder of articles. */
function nameOf(folder: string, articles: string): string {
  return folder === articles ? 'Articles' : folder.slice(articles.length + 1);
}

function inRepository({ contentPath }: WebEditorSettings, path: string): string {
  return contentPath === '' ? path : `${contentPath}/${path}`;
}

function backendOf({ backend, origin, path, branch, login, appId }: WebEditorSettings): Field {
  const common = { name: backend, repo: path, branch };
  if (backend === 'github') {
    const isCompanys = origin !== 'https://github.com';
    return {
      ...common,
      ...(isCompanys && { api_root: `${origin}/api/v3` }),
      ...(login !== undefined && { base_url: login }),
    };
  }
  const isOwn = origin !== 'https://gitlab.com';
  return {
    ...common,
    auth_type: 'pkce',
    app_id: appId,
    ...((isOwn || login !== undefined) && { base_url: login ?? origin }),
    ...(isOwn && { api_root: `${origin}/api/v4` }),
  };
}
