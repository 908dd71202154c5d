import { parseFragment } from 'parse5';
import { nestsPlainly } from '../plain-nesting.ts';
import { append, createElement, type Parent } from '../tree.ts';

/** The references that finishing writes. */
const references: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&nbsp;': '\u00a0',
};

/** What finishing does not write, or a parser reads as something else. */
const isForeign = /[\r\0]|&(?!(?:amp|lt|gt|quot|nbsp);)/;

/**
 * Reads the HTML that finishing an article has written back into a tree. Nearly all of it nests plainly and is read in
 * a quarter of the time that a parser takes, which knows everything that HTML may hold; the rest is parsed.
 *
 * @returns what is in drawings may be missing
 */
export function readWritten(html: string): Parent {
  return readPlainly(html) ?? parseFragment(html);
}

function readPlainly(html: string): Parent | undefined {
  if (isForeign.test(html)) return undefined;
  const top = createElement('div', {});
  const open: Parent[] = [top];
  let isPlain = true;
  let isAtStart = false;
  const isWhole = nestsPlainly(html, {
    start: (name, written) => {
      const attributes = readAttributes(written);
      const parent = open.at(-1);
      if (!attributes || !parent) {
        isPlain = false;
        return;
      }
      const element = createElement(name, attributes);
      append(parent, element);
      open.push(element);
      isAtStart = name === 'pre';
    },
    end: () => {
      open.pop();
      isAtStart = false;
    },
    text: (written) => {
      // A parser drops the first line end in a pre.
      const text = isAtStart && written.startsWith('\n') ? written.slice(1) : written;
      isAtStart = false;
      const parent = open.at(-1);
      if (parent && !text.includes('<')) {
        if (text !== '') append(parent, decoded(text));
      } else isPlain = false;
    },
  });
  return isWhole && isPlain ? top : undefined;
}

/** @returns `undefined` where they are written in another way than finishing writes them */
function readAttributes(written: string): Readonly<Record<string, string>> | undefined {
  if (written === '') return noAttributes;
  const attribute = /[ ]([a-zA-Z][\w:-]*)(?:="([^"]*)")?/y;
  const attributes: Record<string, string> = {};
  let to = 0;
  for (let match = attribute.exec(written); match; match = attribute.exec(written)) {
    const [, name = '', value = ''] = match;
    if (Object.hasOwn(attributes, name)) return undefined;
    attributes[name] = decoded(value);
    to = attribute.lastIndex;
  }
  return to === written.length ? attributes : undefined;
}

const noAttributes = {};

function decoded(text: string): string {
  return text.includes('&') ? text.replace(/&[a-z]+;/g, (written) => references[written] ?? written) : text;
}
