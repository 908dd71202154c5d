import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { names } from '../../src/rendering/html/policy.ts';
import { createStyleGuide } from '../../src/rendering/prose/style-guide.ts';
import { createTestRenderer } from './render.ts';

const render = createTestRenderer();

const small = 12_000;
const times = 4;

/** Far between four times the work, which is linear, and sixteen times, which is its square. */
const margin = 2.2;

/** In microseconds; what is as short as this says nothing of growth. */
const nothing = 60_000;

/** Texts of any length that repeat something, each in a way that has been slow somewhere. */
const series: Readonly<Record<string, (length: number) => string>> = {
  'formatting that is never ended before paragraphs': repeated('<b><p>'),
  'formatting of many kinds': (length) => `${'<b><i><u>'.repeat(30)}${repeated('<p>x')(length)}`,
  'blanks behind a heading': (length) => `## x${' '.repeat(length)}{#y`,
  'ids behind a heading': (length) => `## x ${repeated('{#a}')(length)}`,
  'different ids behind a heading': numbered('## x ', (index) => `{#a${index}}`),
  'empty fences': repeated('```\n'),
  'empty fences of tildes': repeated('~~~\n'),
  'fences that are never closed, in lists': repeated('- ```a\n'),
  'fences that are never closed, with quotes': repeated('- ```a\n> ```\n'),
  'fences of different lengths': numbered('', (index) => `${'`'.repeat(3 + (index % 50))}a\n`),
  'icons that are not there': numbered('', (index) => `{% icon fa-zz${index} %}\n`),
  'variables that are not there': numbered('', (index) => `{{ v${index} }}\n`),
  'captured texts and variables that are not there': numbered(
    '',
    (index) => `{% capture c${index} %}{% endcapture %}{{ v${index} }}`,
  ),
  'marks of footnotes that are not there': numbered('', (index) => `[^${index}] `),
  footnotes: numbered('', (index) => `[^${index}]\n\n[^${index}]: x\n\n`),
  'sets of tabs': repeated('::: tabs\n== a\nx\n:::\n'),
  'attributes of a tag': (length) => `<b ${numbered('', (index) => `a${index} `)(length)}>x</b>`,
  'elements that are not known': repeated('<x>y</x>'),
  'components, one in another': numbered('', (index) => `<Foo${index} a="b">\n`),
  'what a table moves in front of itself': (length) => `<table>${repeated('<b>x</b>')(length)}`,
  'words with a term to avoid': (length) => `utilize ${repeated('word ')(length)}`,
  'terms to avoid, and code': repeated('utilize `x` '),
  'misplaced ends': repeated('<a><b></a>'),
};

function repeated(unit: string): (length: number) => string {
  return (length) => unit.repeat(Math.ceil(length / unit.length));
}

function numbered(start: string, unit: (index: number) => string): (length: number) => string {
  return (length) => {
    let text = start;
    for (let index = 0; text.length < length; index += 1) text += unit(index);
    return text;
  };
}

/** A term to avoid, which an article has to have before it is looked through for what readers read as prose. */
const style = createStyleGuide([{ term: 'utilize', instead: ['use'] }]);

function cost(text: string): number {
  const before = process.cpuUsage();
  render(text, { style });
  const { user, system } = process.cpuUsage(before);
  return user + system;
}

function assertLinear(name: string, text: (length: number) => string): void {
  const [few, many] = [text(small), text(small * times)];
  render(few, { style });
  const before = Math.min(cost(few), cost(few));
  // Something else may have taken the time once.
  const growth = (): number => Math.max(0, cost(many) - nothing) / before / times;
  assert.ok(
    [1, 2, 3].some(() => growth() < margin),
    `${name} takes more than its length`,
  );
}

describe('an article takes time by its length:', () => {
  for (const [name, text] of Object.entries(series)) test(name, () => assertLinear(name, text));

  test('inline elements before blocks', () => {
    for (const inline of names(
      'a abbr b button code del em font i mark nobr s small span strong sub u x-y',
    )) {
      for (const block of names('p div table')) {
        assertLinear(`<${inline}><${block}>`, repeated(`<${inline}><${block}>`));
      }
    }
  });
});
