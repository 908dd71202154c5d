import type { RuleName } from '../../problems/rules.ts';
import { foldSpace } from '../fold-space.ts';
import { nameOfSign, unwantedSigns } from '../invisible-signs.ts';
import { redirectPathFault } from './redirect-path.ts';
import { titleText } from './title/title-text.ts';
import type { Written, WrittenNothing, WrittenScalar } from './written.ts';

/** What makes a value of what is written behind a key; `undefined` where the key is absent. */
export type Reader<Value> = (written: Written | undefined) => Checked<Value>;

export interface Checked<Value> {
  /** Of no use where there is a fault. */
  readonly value: Value;
  readonly faults: readonly Fault[];
}

/** What is wrong with a value. */
export interface Fault {
  /** `front-matter-value` where it is left out. */
  readonly rule?: RuleName;
  readonly target: string;
  readonly message: string;
  readonly suggestions?: readonly string[];
  /** The item, in a list or a map. */
  readonly index?: number;
}

/** An id that a heading had once, and still leads to it. */
export interface AnchorAlias {
  readonly id: string;
  /** Id of the heading as it is now. */
  readonly heading: string;
  /** Where in the file this is said. */
  readonly offset: number;
}

/** A title: text that is there. */
export function title(written: Written | undefined): Checked<string> {
  const checked = isNothing(written) ? right('') : line(written, titleText);
  if (checked.value !== '' || checked.faults.length > 0) return checked;
  const [target, message] =
    written?.kind === 'nothing' && written.raw !== ''
      ? [written.raw, commentAlone(written.raw)]
      : written === undefined
        ? ['', 'The page has no title. Write a line `title: ` and the title.']
        : ['title', 'The title is empty. Write it after `title: `.'];
  return wrong('', { rule: 'missing-title', target, message });
}

/** What a translation was made from, as the tool writes it: eight hexadecimal digits. */
export function fingerprint(written: Written | undefined): Checked<string | undefined> {
  const { value, faults } = text(written);
  if (value === undefined || /^[0-9a-f]{8}$/.test(value)) return { value, faults };
  const message = `\`${value}\` tells no state of a source. Run \`npx --no signpost translations stamp\`, which writes it.`;
  return wrong(undefined, { target: value, message });
}

/** One line of text, or nothing. */
export function text(written: Written | undefined): Checked<string | undefined> {
  if (isNothing(written)) {
    const comment = written?.raw ?? '';
    if (comment === '') return right(undefined);
    return wrong(undefined, { rule: 'misread-value', target: comment, message: commentAlone(comment) });
  }
  const { value, faults } = line(written);
  return { value: value || undefined, faults };
}

/** The name of an icon, with `fa-` or without. Whether there is one of that name, only those know who draw it. */
export function iconName(written: Written | undefined): Checked<string | undefined> {
  const { value, faults } = text(written);
  if (value === undefined || faults.length > 0) return { value, faults };
  const name = `fa-${value.replace(/^(?:fa )?fa-/, '')}`;
  if (/^fa-[a-z0-9-]+$/.test(name)) return right(name);
  const message = `\`${value}\` is no name of an icon. Write one such as \`fa-rocket\`.`;
  return wrong(undefined, { rule: 'unknown-icon', target: value, message });
}

/** A place among others: a number, which stays the text that it is, since it is sorted as text. */
export function orderText(written: Written | undefined): Checked<string | undefined> {
  const checked = text(written);
  const { value, faults } = checked;
  if (value === undefined || faults.length > 0 || /^[+-]?(?:\d+(?:\.\d+)?|0[ox][\da-f]+)$/i.test(value))
    return checked;
  const message = `\`${value}\` is no number, and is sorted by its letters. Write one such as \`"01"\`.`;
  return { value, faults: [{ rule: 'misread-value', target: value, message }] };
}

/** A list of texts; one text is a list of one, unless it looks like more. */
export function textList(written: Written | undefined): Checked<readonly string[]> {
  return withoutBrackets(written) ?? each(itemsOf(written), (item) => line(item));
}

/** A list of texts, or nothing where the key is not there. */
export function givenList(written: Written | undefined): Checked<readonly string[] | undefined> {
  return written === undefined ? right(undefined) : textList(written);
}

/** A list of old addresses of the page; one address is a list of one. */
export function redirectPaths(written: Written | undefined): Checked<readonly string[]> {
  return (
    withoutBrackets(written) ??
    each(itemsOf(written), (item) => {
      if (item.kind !== 'scalar') return wrong('', otherKind('must be a path', item));
      const fault = redirectPathFault(item.text);
      return fault ? wrong('', { rule: 'redirect-path', target: item.text, ...fault }) : right(item.text);
    })
  );
}

/** `one, two` in place of `[one, two]` is one text to YAML. */
function withoutBrackets(written: Written | undefined): Checked<readonly string[]> | undefined {
  if (written?.kind !== 'scalar' || !/^(?!["'])(?:.*,\s|[^[]*\]$)/s.test(written.raw)) return undefined;
  const list = `[${written.text.replace(/^\[|\]$/g, '')}]`;
  const target = oneLine(written);
  const message = `\`${target}\` is one text, since brackets are missing. Write \`${list}\`.`;
  return wrong([], { target, message, suggestions: [list] });
}

/** Old ids of headings, each with the id that its heading has now. */
export function anchorAliases(written: Written | undefined): Checked<readonly AnchorAlias[]> {
  if (isNothing(written)) return right([]);
  if (written.kind !== 'map') {
    const message = `\`${oneLine(written)}\` is no list of old ids. Write \`old-id: id-of-the-heading\`, each on a line of its own.`;
    return wrong([], { target: oneLine(written), message });
  }
  return each(written.entries, ({ key, offset, value }) => {
    const heading = value.kind === 'scalar' ? value.text : '';
    const alias = { id: key, heading: heading.replace(/^#/, ''), offset };
    if (/^[^\s#%]+$/.test(key) && /^[^\s]+$/.test(heading)) return plain(alias, key, value);
    const message = `\`${key}\` needs an id without white space on both sides of the colon, as in \`old-id: id-of-the-heading\`.`;
    return wrong(alias, { target: key, message });
  });
}

/** `true` or `false`; nothing is false. */
export function flag(written: Written | undefined): Checked<boolean> {
  if (isNothing(written)) return right(false);
  if (written.kind !== 'scalar') return wrong(false, otherKind('must be `true` or `false`', written));
  const { raw, text, truth } = written;
  if (truth !== undefined) return right(truth);
  const suggestions = /^(?:true|yes|on|1)$/i.test(text)
    ? ['true']
    : /^(?:false|no|off|0)$/i.test(text)
      ? ['false']
      : [];
  const message = `\`${raw}\` is neither yes nor no. Write \`true\` or \`false\`, without quotes.`;
  return wrong(false, { target: raw, message, suggestions });
}

export const layoutMeaning = 'May be left out: each kind of page has one layout.';

/** The one layout that pages of a kind have; not needed. */
export function layout(name: string): Reader<string> {
  return (written) => {
    if (isNothing(written) || (written.kind === 'scalar' && written.text === name)) return right(name);
    const message = `There is no layout \`${oneLine(written)}\` for this page. Write \`layout: ${name}\`, or leave the line out.`;
    return wrong(name, { target: oneLine(written), message, suggestions: [name] });
  };
}

function right<Value>(value: Value): Checked<Value> {
  return { value, faults: [] };
}

function wrong<Value>(value: Value, fault: Fault): Checked<Value> {
  return { value, faults: [fault] };
}

function otherKind(demand: string, written: Written): Fault {
  const kind = written.kind === 'list' ? 'a list' : 'keys and values';
  return { target: oneLine(written), message: `\`${oneLine(written)}\` ${demand}, not ${kind}.` };
}

function line(written: Written, textOf = foldSpace): Checked<string> {
  if (written.kind !== 'scalar') return wrong('', otherKind('must be text', written));
  const value = textOf(written.text.replace(unwantedSigns, '').normalize('NFC'));
  const { faults } = plain(value, value, written);
  return { value, faults: faults.length > 0 ? faults : unwantedFaults(written) };
}

/** What turns the text behind it around, or parts a word, is left out and named. */
function unwantedFaults({ text, raw }: WrittenScalar): Fault[] {
  const [sign] = text.match(unwantedSigns) ?? [];
  if (sign === undefined) return [];
  const target = foldSpace(raw.replace(unwantedSigns, '')).slice(0, 80);
  const message = `\`${target}\` holds a ${nameOfSign(sign)}, which nobody can see. It is left out; remove it.`;
  return [{ rule: 'misread-value', target, message }];
}

function commentAlone(comment: string): string {
  return `\`${comment}\` is a comment, and there is no value. Put it in quotes: \`"${comment}"\`.`;
}

/** YAML escapes can make characters that no file may hold. */
function plain<Value>(value: Value, text: string, written: Written): Checked<Value> {
  if (!/\p{Cc}/u.test(text) && text.isWellFormed()) return right(value);
  const target = oneLine(written);
  return wrong(value, { target, message: `\`${target}\` stands for a control character. Write plain text.` });
}

function each<Item, Value>(
  items: readonly Item[],
  read: (item: Item) => Checked<Value>,
): Checked<readonly Value[]> {
  const checked = items.map(read);
  return {
    value: checked.map(({ value }) => value),
    faults: checked.flatMap(({ faults }, index) => faults.map((fault) => ({ ...fault, index }))),
  };
}

function itemsOf(written: Written | undefined): readonly Written[] {
  if (isNothing(written)) return [];
  return written.kind === 'list' ? written.items : [written];
}

function isNothing(written: Written | undefined): written is WrittenNothing | undefined {
  return written === undefined || written.kind === 'nothing';
}

function oneLine({ raw }: Written): string {
  return foldSpace(raw).slice(0, 80);
}
