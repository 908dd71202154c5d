import { calloutKind } from '../../../rendering/tags/callout-kinds.ts';
import type { Data } from '../../source/plain-data.ts';
import { elementsIn, type SourceElement } from '../components/elements.ts';
import type { SourceTag } from './tags.ts';

/** What a shortcode's template makes. */
export type TemplateReading =
  | { readonly kind: 'text'; readonly text: string; readonly isBlock: boolean }
  | { readonly kind: 'heading'; readonly level: number; readonly text: string }
  | { readonly kind: 'box'; readonly box: string; readonly title: string }
  /** Texts before and behind what it holds. */
  | { readonly kind: 'wrapper'; readonly before: string; readonly after: string };

/** Stands for what the shortcode holds. */
const held = '\uE0F0';

/**
 * Reads the template of a shortcode as far as it puts in its arguments, values of the configuration and what it holds;
 * conditions on an argument are decided, and nothing is run.
 *
 * @returns nothing for a template that does more
 */
export function readTemplate(
  template: string,
  tag: SourceTag,
  inner: string,
  settingOf: (path: readonly string[]) => Data | undefined,
): TemplateReading | undefined {
  const html = fill(template, tag, settingOf);
  if (html === undefined) return undefined;
  const elements = elementsIn(html);
  const flat = allOf(elements);
  const visible = textOf(html);
  const box = flat.map(boxOf).find((kind) => kind !== undefined);
  if (box !== undefined && html.includes(held)) {
    const titled = flat.find(({ attributes }) => /title|heading/.test(attributes.get('class')?.text ?? ''));
    const title = titled ? textOf(html.slice(titled.inner.from, titled.inner.to)).replace(held, '') : '';
    return { kind: 'box', box, title };
  }
  if (html.includes(held)) {
    if (tag.close === undefined && inner === '')
      return { kind: 'text', text: visible.replace(held, '').trim(), isBlock: true };
    const at = html.indexOf(held);
    return {
      kind: 'wrapper',
      before: blocksOf(html.slice(0, at)),
      after: blocksOf(html.slice(at + held.length)),
    };
  }
  const heading = flat.find(({ name }) => /^h[1-6]$/i.test(name));
  if (heading && textOf(html.slice(heading.inner.from, heading.inner.to)) === visible)
    return { kind: 'heading', level: Number(heading.name[1]), text: visible };
  const image = flat.find(({ name }) => name === 'img');
  if (image) {
    const { src, alt } = {
      src: image.attributes.get('src')?.text ?? '',
      alt: image.attributes.get('alt')?.text ?? '',
    };
    return { kind: 'text', text: `![${alt}](${/[\s()]/.test(src) ? `<${src}>` : src})`, isBlock: true };
  }
  if (box !== undefined) return { kind: 'text', text: `::: ${box}\n${visible}\n:::`, isBlock: true };
  const isBlock = flat.some(({ name }) => /^(?:div|p|section|blockquote|table|ul|ol|aside)$/i.test(name));
  const notice = flat.some(({ attributes }) =>
    /notice|callout|alert|admonition/.test(attributes.get('class')?.text ?? ''),
  );
  if (notice && isBlock) return { kind: 'text', text: `::: info\n${visible}\n:::`, isBlock };
  return { kind: 'text', text: visible, isBlock };
}

/** Puts in what is known; nothing where something is not. */
function fill(
  template: string,
  tag: SourceTag,
  settingOf: (path: readonly string[]) => Data | undefined,
): string | undefined {
  let isKnown = true;
  const variables = new Map<string, string>();
  const evaluate = (expression: string): string => {
    const value = valueOfExpression(expression.trim(), tag, settingOf, variables);
    if (value === undefined) isKnown = false;
    return value ?? '';
  };
  // Conditions, from the innermost on.
  let text = template.replace(/\{\{-?\s*\/\*[\s\S]*?\*\/\s*-?\}\}|<!--[\s\S]*?-->/g, '');
  for (let turns = 0; turns < 20; turns += 1) {
    const block =
      /\{\{-?\s*(if|with)\s+((?:(?!\}\})[\s\S])*?)\s*-?\}\}((?:(?!\{\{-?\s*(?:if|with|range|end)\b)[\s\S])*?)\{\{-?\s*end\s*-?\}\}/.exec(
        text,
      );
    if (!block) break;
    const [whole, kind, condition = '', body = ''] = block;
    const [yes = '', no = ''] = body.split(/\{\{-?\s*else\s*-?\}\}/);
    const named = /^\$(\w+)\s*:=\s*([\s\S]*)$/.exec(condition);
    const value = conditionValue(named?.[2] ?? condition, tag, settingOf, variables);
    if (value === undefined) return undefined;
    if (named?.[1] !== undefined) variables.set(named[1], value);
    const chosen =
      value === '' ? no : kind === 'with' && !named ? yes.replace(/\{\{-?\s*\.\s*-?\}\}/g, () => value) : yes;
    text = text.slice(0, block.index) + chosen + text.slice(block.index + whole.length);
  }
  const filled = text.replace(/\{\{-?((?:(?!\}\})[\s\S])*?)-?\}\}/g, (_, expression: string) => {
    const assigned = /^\s*\$(\w+)\s*:?=\s*([\s\S]*)$/.exec(expression);
    if (assigned?.[1] !== undefined) {
      variables.set(assigned[1], evaluate(assigned[2] ?? ''));
      return '';
    }
    return evaluate(expression);
  });
  return isKnown ? filled.trim() : undefined;
}

function conditionValue(
  condition: string,
  tag: SourceTag,
  settingOf: (path: readonly string[]) => Data | undefined,
  variables: ReadonlyMap<string, string>,
): string | undefined {
  const compared = /^(eq|ne|in)\s+(\([^()]*\)|\S+)\s+"([^"]*)"$/.exec(condition.trim());
  if (!compared) return valueOfExpression(condition.trim(), tag, settingOf, variables);
  const value = valueOfExpression((compared[2] ?? '').replace(/^\(|\)$/g, ''), tag, settingOf, variables);
  if (value === undefined) return undefined;
  const holds =
    compared[1] === 'in'
      ? value.includes(compared[3] ?? '')
      : (value === compared[3]) === (compared[1] === 'eq');
  return holds ? 'true' : '';
}

/** Functions that leave a text what it is to a reader. */
const passing =
  /^(?:markdownify|safeHTML|safeCSS|safeURL|safeHTMLAttr|htmlUnescape|plainify|\$?\.Page\.RenderString|relURL|absURL|relLangURL|trim|chomp|title|htmlEscape)\b/;

function valueOfExpression(
  expression: string,
  tag: SourceTag,
  settingOf: (path: readonly string[]) => Data | undefined,
  variables: ReadonlyMap<string, string>,
): string | undefined {
  const [first = '', ...filters] = expression.split(/\s*\|\s*/);
  if (filters.some((filter) => filter === 'urlize' || filter === 'anchorize')) return '';
  if (filters.some((filter) => !passing.test(filter) && !/^default\s/.test(filter))) return undefined;
  const fallback = filters
    .map((filter) => /^default\s+"([^"]*)"/.exec(filter)?.[1])
    .find((text) => text !== undefined);
  const value = atom(first.trim(), tag, settingOf, variables);
  return value === '' && fallback !== undefined ? fallback : value;
}

function atom(
  written: string,
  tag: SourceTag,
  settingOf: (path: readonly string[]) => Data | undefined,
  variables: ReadonlyMap<string, string>,
): string | undefined {
  const printed = /^(?:printf\s+"%s"|markdownify|safeHTML|print)\s+([\s\S]+)$/.exec(written);
  if (printed?.[1] !== undefined) return atom(printed[1].trim(), tag, settingOf, variables);
  const parenthesized = /^\(([\s\S]*)\)$/.exec(written);
  if (parenthesized?.[1] !== undefined) return atom(parenthesized[1].trim(), tag, settingOf, variables);
  const text = /^"([^"]*)"$/.exec(written)?.[1];
  if (text !== undefined) return text;
  if (/^\$?\.Inner$/.test(written)) return held;
  const get = /^\$?\.Get\s+(?:"([^"]+)"|(\d+))$/.exec(written);
  if (get?.[1] !== undefined) return tag.values.get(get[1].toLowerCase()) ?? '';
  if (get?.[2] !== undefined) return tag.words[Number(get[2])] ?? '';
  if (/^\$\w+$/.test(written)) return variables.get(written.slice(1));
  if (/^\$?\.(?:Page\.)?(?:RelPermalink|Permalink)$/.test(written)) return '';
  const path = /^\$?\.?(?:Page\.)?[Ss]ite\.(.+)$/.exec(written)?.[1]?.split('.');
  if (!path) return undefined;
  const value = settingOf(path);
  return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined;
}

function boxOf({ attributes }: SourceElement): string | undefined {
  const words = (attributes.get('class')?.text ?? '').split(/[\s-]+/);
  if (
    !words.some((word) =>
      /^(?:admonition|alert|callout|notice|note|warning|tip|info|hint|danger|caution|book)$/.test(word),
    )
  )
    return undefined;
  return words.find((word) => calloutKind(word) !== undefined);
}

/** The texts of a piece of HTML as Markdown: headings are headings, all else is paragraphs. */
function blocksOf(html: string): string {
  return html
    .replace(
      /<h([1-6])\b[^>]*>([\s\S]*?)<\/h\1>/gi,
      (_, level: string, text: string) => `\n\n${'#'.repeat(Math.max(2, Number(level)))} ${textOf(text)}\n\n`,
    )
    .replace(/<hr\b[^>]*>/gi, '\n\n---\n\n')
    .replace(/<\/?(?:div|p|section|blockquote|ul|ol|li|table|br)\b[^>]*>/gi, '\n\n')
    .replace(/<[^>]*>/g, '')
    .split(/\n\s*\n/)
    .map((block) => block.replace(/\s+/g, ' ').trim())
    .filter((block) => block !== '')
    .join('\n\n');
}

function textOf(html: string): string {
  return html
    .replace(/<[^>]*>/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

function allOf(elements: readonly SourceElement[]): readonly SourceElement[] {
  return elements.flatMap((element) => [element, ...allOf(element.children)]);
}
