/** What a key of another system says there. */
export type ForeignMeaning =
  /** With yes it keeps the page from readers. */
  | 'keeps-out'
  /** With no it does. */
  | 'lets-in'
  /** Some of its words do: `draft`, `noindex`. */
  | 'state'
  /** Whoever it names may read, and nobody else. */
  | 'audience'
  /** Whom the page is for, or what it is: plain words, of which some say that it is for nobody outside. */
  | 'label'
  /** The forms in which it is written; none of them is no page. */
  | 'forms'
  /** From or until when readers have the page. */
  | 'date'
  /** Something that has another key here. */
  | 'elsewhere';

export interface ForeignKey {
  /** Of the words of the key in small letters, with `_` between them. */
  readonly pattern: RegExp;
  readonly meaning: ForeignMeaning;
  /** Where it is said here, for what is said elsewhere. */
  readonly advice?: string;
  /** The key that is meant. */
  readonly key?: string;
}

const list =
  '(?:search|search_engines?|index|indexing|site_?map|feed|rss|robots|lists?|listings?|collections?)';
const navigation = '(?:nav|navigation|menus?|side_?bar|home|archives?|build)';
const inLists = `(?:${list}|(?:from|in|on)_(?:the_)?(?:${list}|${navigation}))`;

/**
 * Keys of other systems: what keeps a page from readers or from search there, and what has another key here. What
 * only leaves out a part of the page, such as `hide_title` or `sidebar: false`, is not among them.
 */
export const foreignKeys: readonly ForeignKey[] = [
  {
    pattern:
      /^(?:is_)?(?:drafts?|unlisted|unpublished|unreleased|private|internal|confidential|secret|hidden|hide|hide_?page|toc_hide|invisible|headless|archived?|disabled?|ignored?|excluded?|skip|wip|todo|embargoed|obsolete|retired|restricted|protected|password|members_only|login_required|requires_login)$/,
    meaning: 'keeps-out',
  },
  {
    pattern: new RegExp(
      `^(?:eleventy_)?(?:hide|hidden|exclude|excluded|omit|skip|disable|ignore|no|not|non|un|without|block)_?${inLists}$`,
    ),
    meaning: 'keeps-out',
  },
  {
    pattern: new RegExp(
      `^(?:${list}|${navigation})_?(?:excluded?|hide|hidden|disabled?|ignored?|omit|skip|no_?index)$`,
    ),
    meaning: 'keeps-out',
  },
  {
    pattern:
      /^(?:(?:do_not|dont|never)_(?:publish|index|list|show|render|build|search)|not_(?:published|public|listed|visible|indexed|released))$/,
    meaning: 'keeps-out',
  },
  {
    pattern:
      /^(?:(?:is|dg|obsidian|quartz|garden|web|site)_)?(?:publish(?:ed)?|listed|public|visible|index|indexed|indexable|searchable|search|site_?map|live|enabled?|active|render|show|shown|display|pagefind|feed|crawl|crawlable)$/,
    meaning: 'lets-in',
  },
  {
    pattern: new RegExp(`^(?:show|include|included|display|add|allow|visible|list)_${inLists}$`),
    meaning: 'lets-in',
  },
  { pattern: new RegExp(`^in_(?:${list}|${navigation})$`), meaning: 'lets-in' },
  {
    pattern: /^(?:build_(?:list|render)|(?:search|site_?map|robots)_(?:include|enabled?|index))$/,
    meaning: 'lets-in',
  },
  {
    pattern:
      /^(?:status|state|stage|workflow|workflow_state|lifecycle|(?:post|page|article|publish|publishing|publication)_(?:status|state)|(?:meta_)?robots|googlebot)$/,
    meaning: 'state',
  },
  {
    pattern: /^(?:visibility|access|access_level|permissions?|restricted_to)$/,
    meaning: 'audience',
  },
  {
    pattern:
      /^(?:audiences?|target_audience|roles?|types?|kinds?|page_type|content_type|classification|confidentiality|sensitivity|distribution|scope)$/,
    meaning: 'label',
  },
  { pattern: /^outputs?$/, meaning: 'forms' },
  {
    pattern:
      /^(?:publish|published|publication|release|released|(?:go_)?live|embargo|visible|available|valid|schedule|scheduled|active|show|hide|unpublish|unpublished|expires?|expired|expiry|expiration|archive|remove|delete)_?(?:dates?|on|at|from|until|till|after|before|time|since|by)$/,
    meaning: 'date',
  },
  {
    pattern: /^(?:expires?|expiry|expiration|embargo|scheduled?|go_live|unpublish)$/,
    meaning: 'date',
  },
  {
    pattern: /^date$/,
    meaning: 'elsewhere',
    advice: 'Dates come from Git, and none keeps a page back. Remove the line.',
  },
  {
    pattern:
      /^(?:last_?mod|last_?modified(?:_at)?|last_?updated?|updated(?:_at|_on)?|modified|created(?:_at)?)$/,
    meaning: 'elsewhere',
    advice: 'Dates come from Git. Remove the line.',
  },
  {
    pattern: /^(?:slug|url|uri|path|route|link|id)$/,
    meaning: 'elsewhere',
    advice:
      'The address of a page comes from its file name: rename the file. For an old address write `redirect_from`.',
  },
  {
    pattern: /^(?:alias|aliases|redirects?_?from|redirects|redirect|old_urls?|old_slugs?)$/,
    meaning: 'elsewhere',
    advice: 'Write the old addresses behind `redirect_from`.',
    key: 'redirect_from',
  },
  {
    pattern: /^redirects?_?(?:to|url|link)$/,
    meaning: 'elsewhere',
    advice:
      'A page that only leads on needs no file: write its address behind `redirect_from` in the page that it leads to.',
    key: 'redirect_from',
  },
  {
    pattern:
      /^(?:weight|position|(?:sidebar|nav|menu)_(?:position|order|weight)|menu_?order|sort|sort_?order|rank)$/,
    meaning: 'elsewhere',
    advice: 'Write `order`, two digits in quotes: `order: "01"`.',
    key: 'order',
  },
  {
    pattern: /^(?:(?:sidebar|nav|navigation|menu|link|short|page)_?(?:label|title|text|name)|label)$/,
    meaning: 'elsewhere',
    advice: 'Write `navigation_title`, which lists show.',
    key: 'navigation_title',
  },
  {
    pattern:
      /^(?:parents?|grand_?parent|category|section|sections|group|menus?|nav|navigation|sidebar|folder|collection|has_children)$/,
    meaning: 'elsewhere',
    advice: 'Write `categories`, with the names of files in `categories/`.',
    key: 'categories',
  },
  {
    pattern: /^(?:lang|language|locale|hreflang|dir)$/,
    meaning: 'elsewhere',
    advice: 'All pages have the `language` of `_data/site.json`.',
  },
  {
    pattern: /^(?:tag|keywords?|topics?|labels)$/,
    meaning: 'elsewhere',
    advice: 'Write `tags`.',
    key: 'tags',
  },
  {
    pattern: /^(?:summary|excerpt|abstract|(?:meta|seo|page|short)_description)$/,
    meaning: 'elsewhere',
    advice: 'Write `description`.',
    key: 'description',
  },
];

/** The words of a key as the patterns have them: `excludeFromNav` is `exclude_from_nav`. */
export function wordsOfKey(key: string): string {
  return key
    .replace(/(?<=[a-z\d])(?=[A-Z])/g, '_')
    .toLowerCase()
    .replace(/[^\p{L}\d]+/gu, '_')
    .replace(/^_|_$/g, '');
}

/** The row of a key, by its words. */
export function foreignKey(words: string): ForeignKey | undefined {
  return foreignKeys.find(({ pattern }) => pattern.test(words));
}
