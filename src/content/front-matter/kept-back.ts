import { foreignKey, wordsOfKey } from './foreign-keys.ts';
import type { Written } from './written.ts';

/** What a key says of whether readers get the page: that they do not, that they do, or nothing of it. */
export type Audience = 'kept-back' | 'public' | 'unsaid';

const no = /^(?:false|no|off|0|n|none|never|null|disabled?)$/i;
const yes = /^(?:true|yes|on|1|y|always|all|enabled?)$/i;
const out = /^(?:hidden|hide|exclude[ds]?|draft|private|unlisted|skip|ignore|no_?index)$/i;

/** Parts of a page, which a list behind `hide` leaves out without hiding the page. */
const partOfPage =
  /^(?:navigation|nav|toc|table[ _-]of[ _-]contents|path|breadcrumbs?|footer|header|title|feedback|tags|sidebar|edit|date|author)$/i;

const date = /^\d{4}-\d{1,2}(?:-\d|$)/;

const unfinishedState =
  /draft|unpublish|unreleased|unlisted|private|hidden|internal|pending|review|scheduled|embargo|archiv|trash|delet|disabled|inactive|no_?index|not[ _-]?ready|in[ _-]?progress|^(?:none|wip|todo|idea|off|false)$/i;

const everybody =
  /^(?:public|all|any|anyone|everyone|everybody|visible|shown?|world|guests?|read|true|yes|on)$/i;

/**
 * Labels that mean nobody outside. `staff` and `admins` do not: to them belong the readers of many help centers, and a
 * page for them is no less public than others.
 */
const insiders =
  /^(?:(?:internal|private|confidential|secret|restricted|draft|hidden|unlisted|unpublished)(?:[ _-]?(?:only|use|use[ _-]only|team|page|draft|article))?|none|nobody|no[ _-]?one|wip|work[ _-]in[ _-]progress)$/i;

/** Maps that other systems put settings of a page into, which say nothing of what they are. */
const container = /^(?:params|cascade|extra|meta|metadata|seo|page|options|config|frontmatter)_/;

/** In maps and lists of `meta` elements of whatever form. */
const noIndex = /\bno_?index\b(?!['"]?\s*:\s*['"]?(?:false|no|off|0)\b)/i;

/** How deep maps in maps are looked into. */
const deepest = 4;

/** What a key that is unknown here says, in the systems that know it, of who may read the page. */
export function audienceOf(key: string, value: Written, depth = 0): Audience {
  const words = wordsOfKey(key).replace(container, '');
  const meaning = foreignKey(words)?.meaning;
  if (value.kind !== 'scalar' && meaning !== 'elsewhere' && noIndex.test(value.raw)) return 'kept-back';
  if (value.kind === 'map') {
    if (depth >= deepest || words === 'toc') return 'unsaid';
    const parts = value.entries.map((entry) => audienceOf(`${words}_${entry.key}`, entry.value, depth + 1));
    return parts.find((part) => part === 'kept-back') ?? 'unsaid';
  }
  if (meaning === undefined || meaning === 'elsewhere') return 'unsaid';
  const texts = textsOf(value);
  if (meaning === 'forms') {
    if (value.kind === 'list' && texts.length === 0) return 'kept-back';
    return texts.length > 0 && texts.every((text) => no.test(text)) ? 'kept-back' : 'unsaid';
  }
  if (meaning === 'label') return texts.some((text) => insiders.test(text)) ? 'kept-back' : 'unsaid';
  if (meaning === 'date') return texts.some((text) => !no.test(text)) ? 'kept-back' : 'public';
  if (texts.length === 0) return 'public';
  const all = texts.map((text) => readers[meaning](text));
  return all.find((one) => one !== 'public') === undefined
    ? 'public'
    : (all.find((one) => one === 'kept-back') ?? 'unsaid');
}

const readers = {
  'keeps-out': (text: string): Audience => {
    if (no.test(text)) return 'public';
    return partOfPage.test(text) ? 'unsaid' : 'kept-back';
  },
  'lets-in': (text: string): Audience => {
    if (no.test(text) || out.test(text) || date.test(text)) return 'kept-back';
    return yes.test(text) ? 'public' : 'unsaid';
  },
  state: (text: string): Audience => {
    if (unfinishedState.test(text)) return 'kept-back';
    return /^(?:published|public|live|active|final|done|index|follow|all)$/i.test(text) ? 'public' : 'unsaid';
  },
  audience: (text: string): Audience => (everybody.test(text) ? 'public' : 'kept-back'),
};

const keptBackTagName =
  /^(?:draft|wip|work[ _-]in[ _-]progress|unpublished|unlisted|no[ _-]?index|(?:do[ _-]?not|dont|not)[ _-]publish(?:ed)?|internal[ _-]only)$/i;

/** What a page is about whose tags may say the same and keep nothing back: drafts of mails, how to hide a board. */
const tellsOfKeptBack = /draft|hid(?:e|ing|den)|publi[cs]|unlist|private|index|work in progress/i;

/**
 * Whether a tag is the one by which writers mark that a page is not to be read yet. It is not where the page tells of
 * such things itself, as the help of a mail program does of drafts.
 *
 * @param texts title and description of the page
 */
export function keptBackTag(tag: string, texts: readonly string[]): boolean {
  return keptBackTagName.test(tag.trim()) && !texts.some((text) => tellsOfKeptBack.test(text));
}

function textsOf(value: Written): readonly string[] {
  if (value.kind === 'scalar') {
    return value.text
      .split(',')
      .map((text) => text.trim())
      .filter((text) => text !== '');
  }
  return value.kind === 'list' ? value.items.flatMap(textsOf) : [];
}
