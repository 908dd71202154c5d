/** Elements that run something, show another document, or change what a link is. */
const activeElement =
  /<(?:[^\s<>"'/=:]+:)?(script|handler|listener|iframe|frame|frameset|object|embed|applet|portal|base|meta|link|form)(?=[\s/>])/i;

const eventAttribute = /[\s"'/](on[a-z]{2,})\s*=/i;
const attributeValue = /=\s*(?:"([^"]*)"|'([^']*)')/g;
const activeAddress = /^(?:javascript|vbscript|livescript):/i;

/** Drawing programs name their namespaces by entities. */
const namespaceEntity = /<!ENTITY\s+[\w.-]+\s+(?:"https?:[^"<&%]*"|'https?:[^'<&%]*')\s*>/gi;

/** Encodings in which the signs of markup are those of ASCII, so that looking at bytes sees what a browser sees. */
const plainEncoding = /^(?:utf-?8|us-ascii|ascii|iso-8859-\d{1,2}|windows-125\d)$/i;

/**
 * What of a picture in SVG would run when a browser opens it as a page of its own; nothing where it is only a picture.
 * XML has no other way to write the names of elements and attributes, so that they are looked for in the text as it
 * is, comments and all: a false alarm costs an export, and a script that was missed costs more.
 */
export function activeInSvg(bytes: Uint8Array): string | undefined {
  const text = svgText(bytes);
  const encoding = /^\s*<\?xml[^>]*\bencoding\s*=\s*["']([^"']*)/i.exec(text)?.[1] ?? 'utf-8';
  if (text.includes('\0') || /^(?:\xff\xfe|\xfe\xff)/.test(text) || !plainEncoding.test(encoding)) {
    return 'text in another encoding than UTF-8';
  }
  const entities = text.match(/<!ENTITY/gi)?.length ?? 0;
  if (entities > (text.match(namespaceEntity)?.length ?? 0)) return 'entities of its own (`<!ENTITY>`)';
  if (/<!ATTLIST/i.test(text)) return 'attributes of its own (`<!ATTLIST>`)';
  if (/<\?xml-stylesheet/i.test(text)) return 'a style sheet of its own (`<?xml-stylesheet>`)';
  const element = activeElement.exec(text)?.[1];
  if (element !== undefined) return `the element \`<${element}>\``;
  const event = eventAttribute.exec(text)?.[1];
  if (event !== undefined) return `the attribute \`${event}\``;
  const values = text.matchAll(attributeValue).map(([, double, single]) => double ?? single ?? '');
  return values.some(isActiveValue) ? 'a link to a script (`javascript:`)' : undefined;
}

/** The text of a picture in SVG, in which the signs of markup are as browsers see them. */
export function svgText(bytes: Uint8Array): string {
  return Buffer.from(bytes)
    .toString('latin1')
    .replace(/^\xef\xbb\xbf/, '');
}

/** An animation has several values in a list, and gives them to a link one after the other. */
function isActiveValue(value: string): boolean {
  return /script/i.test(value) || value.includes('&#')
    ? decoded(value)
        .split(';')
        .some((part) => activeAddress.test(part))
    : false;
}

/** An address as a browser reads it: with characters for their references, and without what it leaves out. */
function decoded(value: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: browsers leave them out of an address
  return withoutReferences(value).replace(/[\u0000-\u0020]/g, '');
}

const predefined: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
]);

/** A text of XML with characters for the references to them; those to entities of its own stay. */
export function withoutReferences(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(
    /&(?:#(?:x([0-9a-f]+)|(\d+))|(amp|lt|gt|quot|apos));/gi,
    (reference, hex?: string, decimal?: string, name?: string) => {
      if (name !== undefined) return predefined.get(name) ?? reference;
      const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
      return code <= 0x10_ff_ff ? String.fromCodePoint(code) : '';
    },
  );
}
