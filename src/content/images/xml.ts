/** The first element of a document. */
export interface XmlRoot {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
}

export interface XmlFault {
  /** What is wrong and what to do. */
  readonly fault: string;
  readonly line: number;
}

/** Where a reader is, and what it has met. */
interface Reader {
  readonly text: string;
  at: number;
  root: XmlRoot | undefined;
  /** Elements that are open, with the prefixes that each has declared. */
  readonly open: { readonly name: string; readonly prefixes: readonly string[] }[];
  /** How many open elements declare a prefix. */
  readonly prefixes: Map<string, number>;
  readonly entities: Map<string, string>;
  /** Defaults that a document type declares for attributes may declare prefixes too. */
  hasDefaults: boolean;
}

/** Ends the reading; it never leaves this file. */
class Malformed extends Error {
  readonly offset: number;
  constructor(fault: string, offset: number) {
    super(fault);
    this.offset = offset;
  }
}

const nameOf = String.raw`[\p{L}_:][\p{L}\p{M}\p{N}_:.·-]*`;
const startTag = new RegExp(`<(${nameOf})`, 'uy');
const endTag = new RegExp(String.raw`</(${nameOf})\s*>`, 'uy');
const attribute = new RegExp(String.raw`\s+(${nameOf})\s*=\s*(?:"([^"<]*)"|'([^'<]*)')`, 'uy');
const tagEnd = /\s*(\/?)>/y;
const reference = new RegExp(`&(?:#(?:[0-9]+|x[0-9a-fA-F]+);|(${nameOf});)?`, 'gu');
const entity = new RegExp(String.raw`<!ENTITY\s+(${nameOf})\s+(?:"([^"]*)"|'([^']*)')`, 'gu');
const predefined: ReadonlySet<string> = new Set(['amp', 'lt', 'gt', 'quot', 'apos']);
const forbidden = /(?![\t\n\r\x7f-\x9f])[\p{Cc}\ufffe\uffff]/u;

/** Entities stand for addresses in front of a drawing; a longer value is not looked at. */
const longestValue = 1000;

/** What begins with these signs is read so; the first that fits. */
const constructs: readonly (readonly [start: string, read: (reader: Reader) => void])[] = [
  ['<!--', (reader) => skipBehind(reader, '-->')],
  ['<![CDATA[', (reader) => skipBehind(reader, ']]>')],
  ['<?', readInstruction],
  ['<!DOCTYPE', readDoctype],
  ['</', readEndTag],
  ['<', readStartTag],
  ['', readText],
];

/**
 * Reads the first element of an XML document, and looks through the rest for what makes browsers refuse all of it:
 * elements that are not closed, values without quotes, `&` and prefixes that stand for nothing. Nothing is expanded.
 */
export function readXml(text: string): XmlRoot | XmlFault {
  const reader: Reader = {
    text,
    at: 0,
    root: undefined,
    open: [],
    prefixes: new Map([['xml', 1]]),
    entities: new Map(),
    hasDefaults: false,
  };
  try {
    const control = forbidden.exec(text);
    if (control) throw new Malformed('remove the control character', control.index);
    while (reader.at < text.length) {
      const construct = constructs.find(([start]) => text.startsWith(start, reader.at));
      construct?.[1](reader);
    }
    const unclosed = reader.open.at(-1);
    if (unclosed) throw new Malformed(`\`<${unclosed.name}>\` is never closed`, text.length);
    if (!reader.root) throw new Malformed('it holds no element', text.length);
    return reader.root;
  } catch (error) {
    if (!(error instanceof Malformed)) throw error;
    return { fault: error.message, line: text.slice(0, error.offset).split('\n').length };
  }
}

function skipBehind(reader: Reader, end: string): void {
  const found = reader.text.indexOf(end, reader.at);
  if (found === -1) throw new Malformed(`\`${end}\` is missing`, reader.at);
  reader.at = found + end.length;
}

function readInstruction(reader: Reader): void {
  if (reader.at > 0 && /^<\?xml\s/.test(reader.text.slice(reader.at, reader.at + 6))) {
    throw new Malformed('remove what stands before `<?xml`', reader.at);
  }
  skipBehind(reader, '?>');
}

/** Declarations are in brackets, in which quotes and comments hide the signs that would end them. */
function readDoctype(reader: Reader): void {
  const { text, at, entities } = reader;
  if (reader.root || reader.open.length > 0) throw new Malformed('remove the `<!DOCTYPE`', at);
  const inside = /"[^"]*"|'[^']*'|<!--|\[|\]\s*>|>/g;
  inside.lastIndex = at;
  let inBrackets = false;
  for (let match = inside.exec(text); ; match = inside.exec(text)) {
    if (!match) throw new Malformed('the `<!DOCTYPE` is never closed', at);
    const [sign] = match;
    if (sign === '<!--') {
      const end = text.indexOf('-->', inside.lastIndex);
      if (end === -1) throw new Malformed('`-->` is missing', match.index);
      inside.lastIndex = end + 3;
    } else if (sign === '[') inBrackets = true;
    else if (sign.startsWith(']') || (sign === '>' && !inBrackets)) break;
  }
  reader.at = inside.lastIndex;
  const doctype = text.slice(at, reader.at);
  for (const [, name = '', double, single] of doctype.matchAll(entity)) {
    const value = double ?? single ?? '';
    if (/&(?!#)/.test(value)) {
      throw new Malformed(`the entity \`${name}\` names another one: write its text`, at);
    }
    entities.set(name, value);
  }
  reader.hasDefaults = doctype.includes('<!ATTLIST');
}

function readEndTag(reader: Reader): void {
  const { text, at, open, prefixes } = reader;
  endTag.lastIndex = at;
  const match = endTag.exec(text);
  const last = open.pop();
  if (!last) throw new Malformed('remove the end tag', at);
  if (last.name !== match?.[1]) throw new Malformed(`\`<${last.name}>\` is not closed`, at);
  for (const prefix of last.prefixes) prefixes.set(prefix, (prefixes.get(prefix) ?? 0) - 1);
  reader.at = endTag.lastIndex;
}

function readStartTag(reader: Reader): void {
  const { text, at, open, prefixes } = reader;
  startTag.lastIndex = at;
  const [, name] = startTag.exec(text) ?? [];
  if (name === undefined) throw new Malformed('write `&lt;` for a `<` that begins no element', at);
  if (reader.root && open.length === 0) throw new Malformed(`\`<${name}>\` stands behind the end`, at);
  reader.at = startTag.lastIndex;
  const attributes = readAttributes(reader, name);
  tagEnd.lastIndex = reader.at;
  const end = tagEnd.exec(text);
  if (!end) throw new Malformed(`\`<${name}\` is never closed, or has a value without quotes`, at);
  reader.at = tagEnd.lastIndex;

  const declared = [...attributes.keys()].flatMap((key) => (key.startsWith('xmlns:') ? [key.slice(6)] : []));
  for (const prefix of declared) prefixes.set(prefix, (prefixes.get(prefix) ?? 0) + 1);
  for (const used of [name, ...attributes.keys()]) {
    const prefix = used.includes(':') ? used.slice(0, used.indexOf(':')) : 'xml';
    if (prefix !== 'xmlns' && !prefixes.get(prefix) && !reader.hasDefaults) {
      throw new Malformed(`\`${used}\` needs \`xmlns:${prefix}="…"\` on \`<svg>\``, at);
    }
  }
  if (end[1] !== '/') open.push({ name, prefixes: declared });
  else for (const prefix of declared) prefixes.set(prefix, (prefixes.get(prefix) ?? 0) - 1);
  reader.root ??= { name, attributes };
}

function readAttributes(reader: Reader, element: string): ReadonlyMap<string, string> {
  const { text } = reader;
  const attributes = new Map<string, string>();
  for (;;) {
    attribute.lastIndex = reader.at;
    const match = attribute.exec(text);
    if (!match) return attributes;
    const [, name = '', double, single] = match;
    if (attributes.has(name)) throw new Malformed(`\`<${element}>\` has \`${name}\` twice`, reader.at);
    attributes.set(name, resolved(reader, double ?? single ?? ''));
    reader.at = attribute.lastIndex;
  }
}

function readText(reader: Reader): void {
  const { text, at } = reader;
  const next = text.indexOf('<', at);
  reader.at = next === -1 ? text.length : next;
  const part = text.slice(at, reader.at);
  if (reader.open.length > 0) resolved(reader, part);
  else if (part.trim() !== '') throw new Malformed('remove the text outside of `<svg>`', at);
}

/** A text with its entities, which browsers have to know. */
function resolved({ at, entities }: Reader, part: string): string {
  if (!part.includes('&')) return part;
  // Before all references are gathered, which may be as many as there are signs.
  if (/&(?![#\p{L}_:])/u.test(part)) throw new Malformed('write `&amp;` for `&`', at);
  return part.replace(reference, (found, name: string | undefined) => {
    if (found === '&') throw new Malformed('write `&amp;` for `&`', at);
    if (name === undefined || predefined.has(name)) return found;
    const value = entities.get(name);
    if (value === undefined) throw new Malformed(`write the sign itself for \`${found}\``, at);
    return part.length + value.length > longestValue ? found : value;
  });
}
