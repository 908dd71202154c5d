import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, test } from 'node:test';
import { createHighlighter, createPlainHighlighter } from '../../src/rendering/markdown/highlighter.ts';

const highlighter = createHighlighter();
const project = path.join(import.meta.dirname, '..', '..');
const styles = readFileSync(path.join(project, 'src', 'styles', 'parts', 'code.css'), 'utf8');
const tokens = readFileSync(path.join(project, 'src', 'styles', 'tokens.css'), 'utf8');

const samples: Readonly<Record<string, string>> = {
  bash: 'if [ -f "$HOME/a" ]; then # look\n  curl -s https://example.com | tar xz\nfi\n',
  json: '{\n  "a": [1, true, null, "\\u0041"]\n}\n',
  yaml: 'services:\n  web: &web\n    image: "x:1" # pinned\n\n  other:\n    <<: *web\n',
  typescript: 'const x = async <T>(a: T[]) => `a\n`; // done\n\n\nexport { x };\n',
  diff: '-old\n+new\n!changed\n same\n',
  html: '<p class="a">A &amp; b<br></p>\n<script>let a = 1;</script>\n',
};

test('what colors nothing knows the same languages', () => {
  const plain = createPlainHighlighter();
  assert.deepEqual(plain.languages(), highlighter.languages());
  assert.ok(plain.knows('yml') && plain.knows('text') && !plain.knows('jsno'));
  assert.equal(plain.colored('a: 1\n', 'yaml'), undefined);
});

describe('colored code', () => {
  for (const [language, code] of Object.entries(samples)) {
    test(`${language} says what it said without colors`, () => {
      const stretches = highlighter.colored(code, language);
      assert.equal(stretches?.map(({ text }) => text).join(''), code);
      assert.ok(stretches?.some(({ kind }) => kind !== undefined));
    });
  }

  test('each kind of word has a color in the style sheet', () => {
    const kinds = Object.entries(samples).flatMap(([language, code]) =>
      (highlighter.colored(code, language) ?? []).flatMap(({ kind }) => kind ?? []),
    );
    const known = [...styles.matchAll(/\.code-([a-z-]+)/g)].map((match) => match[1]);
    const colorless = ['punctuation'];
    assert.deepEqual(
      [...new Set(kinds)].filter((kind) => !known.includes(kind) && !colorless.includes(kind)),
      [],
    );
  });

  test('code that is too long to be an example has no colors', () => {
    assert.equal(highlighter.colored('a: 1\n'.repeat(25_000), 'yaml'), undefined);
  });

  test('each color can be read on the surface of code, in light and in dark', () => {
    const surfaces = lightAndDark('raised', tokens);
    const names = [...styles.matchAll(/--(code-[a-z-]+):/g)].map((match) => match[1] ?? '');
    assert.ok(names.length > 0);
    for (const name of names) {
      lightAndDark(name, styles).forEach((color, scheme) => {
        const ratio = contrast(color, surfaces[scheme] ?? '');
        assert.ok(ratio >= 4.5, `${name}: ${color} has ${ratio.toFixed(2)}`);
      });
    }
  });
});

function lightAndDark(name: string, css: string): string[] {
  const match = new RegExp(`--${name}: light-dark\\((#[0-9a-f]{6}), (#[0-9a-f]{6})\\)`).exec(css);
  assert.ok(match, name);
  return [match[1] ?? '', match[2] ?? ''];
}

/** As WCAG 2.2 counts it: https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio */
function contrast(one: string, other: string): number {
  const [lighter = 0, darker = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (lighter + 0.05) / (darker + 0.05);
}

function luminance(color: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const value = Number.parseInt(color.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
