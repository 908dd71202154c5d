import { readExpression } from '../../source/literal.ts';
import { elementsIn, type SourceElement, type Values } from './elements.ts';

/** A card as an item of a list that leads where the card does; without an address, its title and its text. */
export function cardText(text: string, element: SourceElement, values: Values): string {
  const title = values.get('title') ?? values.get('label') ?? '';
  const href = values.get('href') ?? values.get('to') ?? values.get('link');
  const inner = text.slice(element.inner.from, element.inner.to).trim();
  const said = inner === '' ? (values.get('description') ?? '') : inner;
  const label = title || said;
  if (href === undefined)
    return [title === '' ? '' : `**${title}**`, said].filter((part) => part !== '').join('\n\n');
  const isOneLine = !said.includes('\n');
  const rest =
    said === '' || said === label
      ? ''
      : isOneLine
        ? `: ${said}`
        : `\n\n  ${said
            .split('\n')
            .map((line) => line.trim())
            .join('\n  ')}`;
  return `- [${label}](${href})${rest}`;
}

/** A link; nothing for what leads nowhere. */
export function linkText(text: string, element: SourceElement, values: Values): string | undefined {
  const href = values.get('href') ?? values.get('to') ?? values.get('link') ?? values.get('url');
  const label =
    text.slice(element.inner.from, element.inner.to).trim() ||
    (values.get('text') ?? values.get('label') ?? href ?? '');
  return href === undefined ? undefined : `[${label}](${href})`;
}

/** Code that a component shows: `<CodeBlock language="json">{`…`}</CodeBlock>`; nothing for code that is computed. */
export function codeFence(text: string, element: SourceElement, values: Values): string | undefined {
  const inner = text.slice(element.inner.from, element.inner.to).trim();
  const computed = /^\{([\s\S]*)\}$/.exec(inner)?.[1];
  const value = computed === undefined ? (values.get('code') ?? inner) : readExpression(computed);
  if (typeof value !== 'string' || value === '') return undefined;
  const language =
    values.get('language') ??
    values.get('lang') ??
    /language-(\w+)/.exec(values.get('classname') ?? '')?.[1] ??
    '';
  const title = values.get('title');
  const mark = '`'.repeat(Math.max(3, ...(value.match(/`+/g) ?? []).map((run) => run.length + 1)));
  return `${title === undefined ? '' : `**${title}**\n\n`}${mark}${language}\n${value.replace(/^\n|\n$/g, '')}\n${mark}`;
}

const players: readonly (readonly [RegExp, string])[] = [
  [/youtube|youtu\.be/i, 'https://www.youtube.com/embed/'],
  [/vimeo/i, 'https://player.vimeo.com/video/'],
];

/** A film: the player of a known host as it is written here, else a link to what would be played; nothing without an address. */
export function mediaText(element: SourceElement, values: Values): string | undefined {
  const id = values.get('id') ?? values.get('videoid') ?? values.get('youtubeid');
  const source = element.children.find(({ name }) => name === 'source');
  const address =
    values.get('src') || values.get('url') || values.get('href') || source?.attributes.get('src')?.text;
  const written = address || literalSource(element) || (source && literalSource(source));
  if (written === undefined || written === '') {
    const player = players.find(([name]) => name.test(element.name))?.[1];
    return player === undefined || id === undefined ? undefined : `<iframe src="${player}${id}"></iframe>`;
  }
  return videoText(written, values.get('title') ?? '');
}

function literalSource({ attributes }: SourceElement): string | undefined {
  const expression = attributes.get('src')?.expression ?? '';
  const call = /^\s*(?:use\w+|require|withBase)\(\s*(['"`])([^'"`]+)\1\s*\)(?:\.default)?\s*$/.exec(
    expression,
  )?.[2];
  return call === undefined ? undefined : /^\.{0,2}\//.test(call) ? call : `/${call}`;
}

/** A film at an address. */
export function videoText(address: string, title: string): string {
  const youtube =
    /(?:youtube(?:-nocookie)?\.com\/(?:watch\?(?:.*&)?v=|embed\/|shorts\/|live\/)|youtu\.be\/)([\w-]{6,})/.exec(
      address,
    )?.[1];
  if (youtube !== undefined)
    return `<iframe src="https://www.youtube.com/embed/${youtube}"${titleAttribute(title)}></iframe>`;
  const vimeo = /vimeo\.com\/(?:video\/)?(\d+)/.exec(address)?.[1];
  if (vimeo !== undefined)
    return `<iframe src="https://player.vimeo.com/video/${vimeo}"${titleAttribute(title)}></iframe>`;
  const what = /\.(?:mp3|ogg|wav|m4a)$/i.test(address) ? 'Listen to the recording' : 'Watch the video';
  const isFilm = /\.(?:mp4|webm|mov|m4v|mp3|ogg|wav|m4a)(?:[?#]|$)/i.test(address);
  return `[${title || (isFilm ? what : 'Open the embedded page')}](${address})`;
}

function titleAttribute(title: string): string {
  return title === '' ? '' : ` title="${title.replaceAll('"', '&quot;')}"`;
}

/**
 * The text of a component whose source holds nothing but text, elements of HTML, its properties and what it is put around.
 * Its markup goes, its words stay.
 *
 * @returns nothing for a component that computes what it shows
 */
export function expandTemplate(source: string, values: Values, inner: string): string | undefined {
  if (
    /\b(?:use[A-Z]\w*|fetch|map|filter|if|for|while|switch|window|document)\b\s*[(<]?/.test(
      source.replace(/^import.*$/gm, ''),
    )
  )
    return undefined;
  const jsx =
    /=>\s*\(?\s*(<[\s\S]*>)\s*\)?;?\s*\}?\s*$|return\s*\(?\s*(<[\s\S]*>)\s*\)?;?\s*\}\s*;?\s*$/.exec(
      source.trim(),
    );
  const body = jsx?.[1] ?? jsx?.[2];
  if (body === undefined || /<[A-Z]/.test(body)) return undefined;
  let isKnown = true;
  let text = '';
  let at = 0;
  const tags = flat(elementsIn(body)).sort((a, b) => a.from - b.from);
  for (const { from, to } of tags) {
    text += body.slice(at, from);
    at = Math.max(at, to);
  }
  text += body.slice(at);
  const filled = text.replace(
    /\{\s*(?:props\.)?([\w$]+)\s*\}|\{[^{}]*\}/g,
    (written, name: string | undefined) => {
      if (name === 'children') return inner;
      const value =
        name === undefined ? readExpression(written.slice(1, -1)) : values.get(name.toLowerCase());
      if (typeof value !== 'string') isKnown = false;
      return typeof value === 'string' ? value : '';
    },
  );
  return isKnown ? filled.replace(/\s+/g, ' ').trim() : undefined;
}

function flat(elements: readonly SourceElement[]): { readonly from: number; readonly to: number }[] {
  return elements.flatMap(({ open, close, children }) => [
    open,
    ...(close ? [close] : []),
    ...flat(children),
  ]);
}

/** An image in Markdown. */
export function imageText(src: string, alt: string): string {
  const target = /[\s()<>]/.test(src) ? `<${src.replace(/[<>\n]/g, encodeURIComponent)}>` : src;
  return `![${alt.replace(/[[\]\\]/g, '\\$&').replace(/\s+/g, ' ')}](${target})`;
}
