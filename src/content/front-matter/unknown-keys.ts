import { editDistance } from '../../problems/edit-distance.ts';
import { nearest } from '../../problems/nearest.ts';
import type { Finding } from '../../problems/problem.ts';
import { foldSpace } from '../fold-space.ts';
import { folderOfLanguage } from '../translations/language-folder.ts';
import { foreignKey, wordsOfKey } from './foreign-keys.ts';
import type { FrontMatter } from './front-matter.ts';
import { audienceOf, keptBackTag } from './kept-back.ts';
import type { Written } from './written.ts';

/** Keys by which the site engine could be steered: where it writes, what it runs, which files it reads. */
const engineKeys: ReadonlySet<string> = new Set([
  'permalink',
  'dynamicPermalink',
  'templateEngineOverride',
  'eleventyComputed',
  'eleventyImport',
  'pagination',
  'data',
]);

/** Longer values are not repeated in a message. */
const longestValue = 60;

type KeyFinding = Pick<Finding, 'rule' | 'message' | 'suggestions'>;

/**
 * Finds the keys that no page of the kind has. One by which another system would keep the page from readers is an
 * error, since the page would be public; all others do nothing.
 *
 * @param kind of page, for messages: `an article`
 * @param keys that such a page has
 */
export function unknownKeys(
  { file, entries, positionOfKey }: FrontMatter,
  kind: string,
  keys: readonly string[],
): readonly Finding[] {
  const isHidden = saysHidden(entries);
  return [...entries].flatMap(([key, { value }]) => {
    if (keys.includes(key)) return [];
    const place = { file, position: positionOfKey(key), target: key };
    if (engineKeys.has(key))
      return [{ ...place, rule: 'front-matter-value', message: engineKeyMessage(key) }];
    const suggestions = nearest(key, keys);
    const finding =
      audienceFinding(key, value, { isHidden, near: suggestions, isArticle: keys.includes('draft') }) ??
      otherKey(key, value, kind, keys, suggestions);
    return [{ ...place, ...finding }];
  });
}

/** Finds the tags by which writers mark a page that is not to be read yet, and which readers would see. */
export function keptBackTags({ file, entries, positionOf }: FrontMatter): readonly Finding[] {
  const tags = entries.get('tags')?.value;
  // Whether readers find a translation is said by its source.
  if (tags === undefined || saysHidden(entries) || folderOfLanguage(file) !== '') return [];
  const items = tags.kind === 'list' ? tags.items : [tags];
  const texts = ['title', 'description'].flatMap((key) => entries.get(key)?.value.raw ?? []);
  return items.flatMap((item, index) => {
    if (item.kind !== 'scalar' || !keptBackTag(item.text, texts)) return [];
    const position = positionOf('tags', tags.kind === 'list' ? index : undefined);
    const message = `The tag \`${item.text}\` keeps nothing from readers here: the page would be public. ${draftAdvice.advice}`;
    return [
      {
        ...{ file, position, rule: 'kept-back-elsewhere', target: item.text, message },
        suggestions: draftAdvice.suggestions,
      },
    ];
  });
}

function saysHidden(entries: FrontMatter['entries']): boolean {
  const hidden = entries.get('hidden')?.value;
  return hidden?.kind === 'scalar' && hidden.truth === true;
}

function audienceFinding(
  key: string,
  value: Written,
  {
    isHidden,
    near,
    isArticle,
  }: { readonly isHidden: boolean; readonly near: readonly string[]; readonly isArticle: boolean },
): KeyFinding | undefined {
  const audience = audienceOf(near.includes('hidden') ? 'hidden' : (misspelt(key) ?? key), value);
  const line = `\`${key}: ${foldSpace(value.raw).slice(0, longestValue)}\``;
  if (audience === 'kept-back' && isHidden) {
    const message = `${line} changes nothing: \`hidden: true\` keeps the page out of lists. Remove the line.`;
    return { rule: 'unknown-key', message };
  }
  if (audience === 'kept-back') {
    const isDate = foreignKey(wordsOfKey(key))?.meaning === 'date';
    const { advice, suggestions } = isArticle ? (isDate ? dateAdvice : draftAdvice) : hiddenAdvice;
    const message = `${line} keeps nothing from readers here: the page would be public. ${advice}`;
    return { rule: 'kept-back-elsewhere', message, suggestions };
  }
  if (audience === 'public') {
    const message = `${line.replace(/: `$/, ':`')} changes nothing: every page is public that does not say \`hidden: true\`. Remove the line.`;
    return { rule: 'unknown-key', message };
  }
  return undefined;
}

const hiddenAdvice = {
  advice:
    'Write `hidden: true` to keep it out of lists and search, or move the file out of the content folder until it may be read.',
  suggestions: ['hidden'],
};
const draftAdvice = {
  advice:
    'Write `draft: true` to keep it from readers, or `hidden: true` to keep it out of lists and search.',
  suggestions: ['draft', 'hidden'],
};
const dateAdvice = {
  advice:
    'Write the day on which readers get it behind `publish_on`, and the one on which it is taken away behind `unpublish_on`.',
  suggestions: ['publish_on', 'unpublish_on'],
};

/** The commonest keys by which others keep a page back; a letter wrong in one must not make it public. */
const keptBackKeys = ['draft', 'published', 'unlisted', 'noindex'];

function misspelt(key: string): string | undefined {
  if (foreignKey(wordsOfKey(key)) !== undefined) return undefined;
  const small = key.toLowerCase();
  return keptBackKeys.find((meant) => meant[0] === small[0] && editDistance(small, meant, 1) <= 1);
}

function otherKey(
  key: string,
  value: Written,
  kind: string,
  keys: readonly string[],
  near: readonly string[],
): KeyFinding {
  const start = `\`${key}\` is no key of ${kind} and does nothing.`;
  const foreign = foreignKey(wordsOfKey(key));
  if (foreign?.advice === undefined) {
    const hint = near.length > 0 ? '' : ` Known keys: ${keys.map((known) => `\`${known}\``).join(', ')}.`;
    return { rule: 'unknown-key', message: `${start}${hint}`, suggestions: near };
  }
  if (foreign.key !== undefined && !keys.includes(foreign.key)) {
    return { rule: 'unknown-key', message: `${start} Categories have no ${foreign.key}. Remove the line.` };
  }
  const fileName = wordsOfKey(key) === 'slug' && value.kind === 'scalar' ? nameIn(value.text) : undefined;
  const rename = fileName === undefined ? foreign.advice : renameAdvice(fileName);
  const suggestions = foreign.key === undefined ? [] : [foreign.key];
  return { rule: 'unknown-key', message: `${start} ${rename}`, suggestions };
}

/** The last part of an address that can name a file. */
function nameIn(slug: string): string | undefined {
  return /(?:^|\/)(?<name>[\p{L}\p{N}][\p{L}\p{N}\p{M}_-]*)\/?$/u.exec(slug)?.groups?.name;
}

function renameAdvice(name: string): string {
  return `The address of a page comes from its file name. Rename the file to \`${name}.md\`, or leave its name and remove the line.`;
}

function engineKeyMessage(key: string): string {
  return (
    `\`${key}\` is not allowed: the address of a page comes from its file name, and how it is built from the site. ` +
    'Remove the line; for an old address of the page write `redirect_from`.'
  );
}
