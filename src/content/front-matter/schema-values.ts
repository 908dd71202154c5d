import { z } from 'zod';
import type { RuleName } from '../../problems/rules.ts';
import { redirectPathFault } from './redirect-path.ts';
import { foldSpace, titleText } from './title-text.ts';
import type { Written, WrittenScalar } from './written.ts';

/** What a schema says of a value besides its message; travels in the `params` of zod's issues. */
export const issueDetails = z.object({
  rule: z.custom<RuleName>((rule) => typeof rule === 'string').default('front-matter-value'),
  target: z.string(),
  suggestions: z.array(z.string()).default([]),
});

/** A key's value; `undefined` when the key is absent. */
const written = z.custom<Written | undefined>(() => true);

/** A title: text that is there. */
export const title = written.transform((value, context) => {
  const title = value?.kind === 'scalar' ? titleText(value.text) : '';
  if (value?.kind === 'list' || value?.kind === 'map') return refuse(context, `must be text`, value);
  if (value?.kind === 'scalar' && title !== '') return checked(context, value, title);
  const message =
    value === undefined
      ? 'The page has no title. Write a line `title: ` and the title.'
      : 'The title is empty. Write it after `title: `.';
  return raise(context, { rule: 'missing-title', target: value === undefined ? '' : 'title', message });
});

/** One line of text, or nothing. */
export const text = written.transform((value, context) => {
  if (value === undefined || value.kind === 'nothing') return undefined;
  if (value.kind !== 'scalar') return refuse(context, 'must be text', value);
  return checked(context, value, foldSpace(value.text)) || undefined;
});

/** A list of texts; one text is a list of one. */
export const textList = written.transform((value, context) => {
  return itemsOf(value).map((item, index) => {
    if (item.kind !== 'scalar') return refuse(context, 'must be text', item, index);
    return checked(context, item, foldSpace(item.text), index);
  });
});

/** A list of old addresses of the page; one address is a list of one. */
export const redirectPaths = written.transform((value, context) => {
  return itemsOf(value).map((item, index) => {
    if (item.kind !== 'scalar') return refuse(context, 'must be a path', item, index);
    const fault = redirectPathFault(item.text);
    if (fault === undefined) return item.text;
    return raise(context, { rule: 'redirect-path', target: item.text, index, ...fault });
  });
});

/** Old ids of headings, each with the id that its heading has now. */
export const anchorAliases = written.transform((value, context) => {
  if (value === undefined || value.kind === 'nothing') return [];
  if (value.kind !== 'map') {
    const message = `\`${oneLine(value)}\` is no list of old ids. Write \`old-id: id-of-the-heading\`, each on a line of its own.`;
    return raise(context, { target: oneLine(value), message });
  }
  return value.entries.map(({ key, offset, value: heading }, index) => {
    if (/^[^\s#%]+$/.test(key) && heading.kind === 'scalar' && /^[^\s]+$/.test(heading.text)) {
      checked(context, heading, key, index);
      return { id: key, heading: heading.text.replace(/^#/, ''), offset };
    }
    const message = `\`${key}\` needs an id without white space on both sides of the colon, as in \`old-id: id-of-the-heading\`.`;
    return raise(context, { target: key, message, index });
  });
});

/** `true` or `false`; nothing is false. */
export const flag = written.transform((value, context) => {
  if (value === undefined || value.kind === 'nothing') return false;
  if (value.kind !== 'scalar') return refuse(context, 'must be `true` or `false`', value);
  if (value.truth !== undefined) return value.truth;
  const suggestions = /^(?:true|yes|on|1)$/i.test(value.text)
    ? ['true']
    : /^(?:false|no|off|0)$/i.test(value.text)
      ? ['false']
      : [];
  const message = `\`${value.raw}\` is neither yes nor no. Write \`true\` or \`false\`, without quotes.`;
  return raise(context, { target: value.raw, message, suggestions });
});

/** The one layout that pages of a kind have; not needed. */
export function layout(name: string) {
  return written.transform((value, context) => {
    if (value === undefined || value.kind === 'nothing') return name;
    if (value.kind === 'scalar' && value.text === name) return name;
    const message = `There is no layout \`${oneLine(value)}\` for this page. Write \`layout: ${name}\`, or leave the line out.`;
    return raise(context, { target: oneLine(value), message, suggestions: [name] });
  });
}

type Context = z.RefinementCtx;

interface Complaint {
  readonly rule?: RuleName;
  readonly target: string;
  readonly message: string;
  readonly suggestions?: readonly string[];
  /** The item, in a list. */
  readonly index?: number;
}

function raise(context: Context, { message, index, ...params }: Complaint): never {
  context.addIssue({ code: 'custom', message, path: index === undefined ? [] : [index], params });
  return z.NEVER;
}

function refuse(context: Context, demand: string, value: Written, index?: number): never {
  const kind = value.kind === 'list' ? 'a list' : 'keys and values';
  const message = `\`${oneLine(value)}\` ${demand}, not ${kind}.`;
  return raise(context, { target: oneLine(value), message, ...(index === undefined ? {} : { index }) });
}

/** YAML escapes can make characters that no file may hold. */
function checked(context: Context, value: WrittenScalar, text: string, index?: number): string {
  if (!/\p{Cc}/u.test(text) && text.isWellFormed()) return text;
  const message = `\`${oneLine(value)}\` stands for a control character. Write plain text.`;
  return raise(context, { target: oneLine(value), message, ...(index === undefined ? {} : { index }) });
}

function itemsOf(value: Written | undefined): readonly Written[] {
  if (value === undefined || value.kind === 'nothing') return [];
  return value.kind === 'list' ? value.items : [value];
}

function oneLine({ raw }: Written): string {
  return foldSpace(raw).slice(0, 80);
}
