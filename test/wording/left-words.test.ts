import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';

const project = path.join(import.meta.dirname, '..', '..');

test('layouts say nothing that is not from the table of words', () => {
  // Previews are for those who maintain a site, and are English.
  const layouts = filesIn('_includes', '.njk').filter((file) => !path.basename(file).startsWith('preview'));
  assert.ok(layouts.length > 15);
  const found = layouts.flatMap((file) => {
    const source = readFileSync(path.join(project, file), 'utf8').replace(/\{#.*?#\}/gs, '');
    // What Nunjucks evaluates has no words but those that it looks up, or writes as text itself.
    const spoken = [...source.matchAll(/\{\{(.*?)\}\}/gs)].flatMap(([, code = '']) => [
      ...code.replace(/words\.\w+\("\w+"/g, '').matchAll(/"([^"]*)"/g),
    ]);
    const markup = source.replace(/\{\{.*?\}\}|\{%.*?%\}/gs, '');
    const named = markup.matchAll(/\b(?:aria-label|title|alt|placeholder|label|data-overview)="([^"]*)"/g);
    const texts = markup.replace(/<[^>]*>/g, '\n').split('\n');
    return [...texts, ...[...named].map(([, text = '']) => text), ...spoken.map(([, text = '']) => text)]
      .filter((text) => /\p{L}{2}/u.test(text) && !technical.has(text.trim()))
      .map((text) => `${file}: ${text.trim()}`);
  });
  assert.deepEqual(found, []);
});

/** What layouts write that nobody reads: values of attributes, classes, and the marks of pages without a sidebar. */
const technical: ReadonlySet<string> = new Set([
  'data-frame="narrow"',
  'data-frame="board"',
  'article',
  'website',
  'large',
  'small',
  'tool',
]);

test('scripts say nothing that is not from the table of words', () => {
  const found = filesIn('src/browser', '.ts').flatMap((file) => {
    const source = readFileSync(path.join(project, file), 'utf8')
      .replace(/\/\*.*?\*\//gs, '')
      .replace(/^\s*\/\/.*$/gm, '')
      .replace(/^(?:import|\} from) .*$/gm, '')
      .replace(/new (?:Type)?Error\(.*$/gm, '');
    const literals = [...source.matchAll(/'((?:[^'\\\n]|\\.)*)'|`((?:[^`\\]|\\.)*)`/g)].map(
      ([, text, template]) => text ?? template?.replace(/\$\{[^}]*\}/g, '') ?? '',
    );
    // Names in code are small letters, or letters that begin in the middle of a word; what is said begins with a capital
    // one, or has several words.
    return literals
      .filter((text) => /^\s*\p{Lu}\p{Ll}/u.test(text) || /\p{Ll}{2} \p{Ll}{2}.*[.?!…]/u.test(text))
      .filter((text) => !keys.has(text) && !unsaid.has(text))
      .map((text) => `${file}: ${text}`);
  });
  assert.deepEqual(found, []);
});

/** What no reader is shown: parts of the browser, and the reason of an error that has its own words. */
const unsaid: ReadonlySet<string> = new Set([
  'DecompressionStream',
  'Worker',
  'WorkerGlobalScope',
  'A file of the search is broken.',
]);

/** Names of keys of the keyboard, as browsers give them. */
const keys: ReadonlySet<string> = new Set([
  'Alt',
  'Arrow',
  'ArrowDown',
  'ArrowLeft',
  'ArrowRight',
  'ArrowUp',
  'Control',
  'Control+K Meta+K',
  'End',
  'Enter',
  'Escape',
  'Home',
  'Meta',
  'Shift',
  'Tab',
]);

function filesIn(folder: string, ending: string): readonly string[] {
  return readdirSync(path.join(project, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith(ending))
    .map((file) => path.join(folder, file));
}
