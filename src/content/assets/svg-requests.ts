import { svgText, withoutReferences } from './svg-scripts.ts';

/** Attributes from which browsers load, or which an animation puts into one of them. */
const loadingAttribute = /^(?:href|src|srcset|imagesrcset|poster|background|data|base|to|from|by|values)$/i;

/** Their addresses lead a reader who follows them, and load nothing. */
const links: ReadonlySet<string> = new Set(['a', 'area']);

const startTag = /<([^\s<>"'/=!?][^\s<>"'/=]*)((?:[^<>"']|"[^"<]*"|'[^'<]*')*)/g;
const attribute = /(?<![^\s"'])([^\s"'/=<>]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

/** Browsers read `\` as `/`. What is left of references are entities, which stand for addresses (`svg-scripts.ts`). */
const otherSite = /^(?:(?:https?|wss?|ftp):|[\\/]{2}|&[\w.-]+;)/i;
const loadedByStyle = /(?:url|src)\(["']?((?:(?:https?|wss?|ftp):|[\\/]{2}|&[\w.-]+;)[^"')]*)/i;

/** A style sheet, or pictures, of which styles name several in ways that only a reader of CSS tells apart. */
const loadingRule = /@import|image-set\(/i;

/** Longer addresses are cut where they are shown. */
const longestShown = 80;

/**
 * What a picture in SVG loads from another site when a browser opens it as a page of its own, as it is said in a
 * message; nothing where all is in it. As a picture in a page it loads nothing, and a host that reads headers lets it
 * load nothing either; on any other, that site would learn who reads. It is looked for in the text as it is, as
 * scripts are: https://svgwg.org/svg2-draft/linking.html#processingURL.
 */
export function requestInSvg(bytes: Uint8Array): string | undefined {
  const text = svgText(bytes);
  const address = inAttributes(text);
  if (address !== undefined) return shown(address);
  const style = withoutBlanks(withoutEscapes(withoutReferences(text)));
  const [, loaded] = loadedByStyle.exec(style) ?? [];
  if (loaded !== undefined) return shown(loaded);
  const [rule] = loadingRule.exec(style) ?? [];
  return rule && `what its styles name behind \`${rule.replace('(', '')}\``;
}

function inAttributes(text: string): string | undefined {
  for (const [, element = '', attributes = ''] of text.matchAll(startTag)) {
    const isLink = links.has(localName(element).toLowerCase());
    for (const [, name = '', double, single] of attributes.matchAll(attribute)) {
      const local = localName(name).toLowerCase();
      if (!loadingAttribute.test(local) || (isLink && local === 'href')) continue;
      const value = withoutReferences(double ?? single ?? '');
      const found = addressesIn(local, value).find((address) => otherSite.test(address));
      if (found !== undefined) return found;
    }
  }
  return undefined;
}

function addressesIn(attributeName: string, value: string): readonly string[] {
  if (attributeName.endsWith('srcset'))
    return value.split(/\s+/).map((candidate) => candidate.replace(/^,+/, ''));
  return (attributeName === 'values' ? value.split(';') : [value]).map(withoutBlanks);
}

function localName(name: string): string {
  return name.slice(name.lastIndexOf(':') + 1);
}

/** Styles as browsers read them: with signs for their escapes. */
function withoutEscapes(style: string): string {
  return style.replace(/\\(?:([0-9a-f]{1,6})\s?|([\s\S]))/gi, (_, hex: string | undefined, sign = '') => {
    const code = hex === undefined ? undefined : Number.parseInt(hex, 16);
    if (code === undefined) return sign;
    return code <= 0x10_ff_ff ? String.fromCodePoint(code) : '';
  });
}

/** An address as browsers read it: without what they leave out of one. */
function withoutBlanks(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: browsers leave them out of an address
  return text.replace(/[\u0000-\u0020]+/g, '');
}

function shown(address: string): string {
  if (address.startsWith('&')) return 'something';
  const plain = address.replace(/[^\x21-\x7e]|`/g, '');
  return `\`${plain.length > longestShown ? `${plain.slice(0, longestShown)}…` : plain}\``;
}
