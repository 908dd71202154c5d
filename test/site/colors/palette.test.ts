import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import type { AccentColors, ColorSetting } from '../../../src/content/settings/color-setting.ts';
import { culori } from '../../../src/site/colors/culori.ts';
import { judgePalette } from '../../../src/site/colors/palette.ts';
import { projectFolder } from '../../corpus/build-site.ts';

const tokens = readFileSync(path.join(projectFolder, 'src', 'styles', 'tokens.css'), 'utf8');

function setting(value: string, column = 13): ColorSetting {
  return { value, file: '_data/site.json', position: { line: 3, column } };
}

function found(css: string, accent?: AccentColors) {
  return judgePalette(css, { accent }).problems.map(({ file, position, target, suggestions }) => ({
    file,
    position,
    target,
    suggestions,
  }));
}

test('contrast is what WCAG says it is', () => {
  assert.equal(culori.wcagContrast('#000', '#fff'), 21);
  assert.equal(culori.wcagContrast('#0b6b53', '#0b6b53'), 1);
  // #767676 is the lightest gray that may stand on white.
  assert.ok(culori.wcagContrast('#767676', '#ffffff') >= 4.5);
  assert.ok(culori.wcagContrast('#777777', '#ffffff') < 4.5);
});

test('every color of text in the style tokens can be read on both surfaces, in both schemes', () => {
  assert.deepEqual(judgePalette(tokens, {}), { css: '', problems: [] });
});

test('an accent that can be read goes into the style sheet, with one for the dark scheme that can be read too', () => {
  const { css, problems } = judgePalette(tokens, { accent: { light: setting('#6b21a8'), dark: undefined } });
  assert.deepEqual(problems, []);
  const [, light = '', dark = ''] = /^:root\{--accent:light-dark\((.+?),(.+?)\);/.exec(css) ?? [];
  assert.equal(light, '#6b21a8');
  assert.ok(culori.wcagContrast(dark, '#131614') >= 7);
});

test('the two accents of the settings are taken as they are', () => {
  const accent = { light: setting('#0b6b53'), dark: setting('#5ec2a3') };
  assert.match(judgePalette(tokens, { accent }).css, /^:root\{--accent:light-dark\(#0b6b53,#5ec2a3\);/);
});

test('what carries some of the accent is made of it: grays, and a board on which white can be read', () => {
  // The default accent makes what stands in the tokens.
  const ours = { light: setting('#0b6b53'), dark: setting('#5ec2a3') };
  for (const [, name = '', pair = ''] of judgePalette(tokens, { accent: ours }).css.matchAll(
    /--([a-z-]+):light-dark\(([^)]+)\)/g,
  ))
    assert.ok(tokens.includes(`--${name}: light-dark(${pair.replace(',', ', ')});`), `${name} ${pair}`);

  for (const light of ['#3b5bdb', '#d5003f', '#0000ff', '#8a5a00', '#111111', '#7c00c8']) {
    const { css, problems } = judgePalette(tokens, { accent: { light: setting(light), dark: undefined } });
    assert.deepEqual(problems, [], light);
    const boards = [...css.matchAll(/--board(?:-end)?:light-dark\((#\w+),(#\w+)\)/g)].flatMap(([, a, b]) => [
      a,
      b,
    ]);
    assert.equal(boards.length, 4);
    for (const board of boards) {
      assert.ok(culori.wcagContrast('#ffffff', board ?? '') >= 7, `${light}: ${board}`);
      // Calmer than the accent, however saturated that is.
      assert.ok((culori.oklch(board)?.c ?? 1) < 0.11, `${light}: ${board}`);
    }
    const raised = /--raised:light-dark\((#\w+),/.exec(css)?.[1];
    assert.notEqual(raised, '#eff3f2', 'gray surfaces belong to the brand');
  }
});

test('a gray that the settings have is left as it is', () => {
  const colors = new Map([['raised', { light: setting('#f0f0f0'), dark: undefined }]] as const);
  const accent = { light: setting('#3b5bdb'), dark: undefined };
  const { css } = judgePalette(tokens, { accent, colors });
  assert.deepEqual(css.match(/--raised:[^;}]+/g), ['--raised:light-dark(#f0f0f0,#181c1b)']);
});

test('an accent that is too light is reported where it stands, with the nearest shade that can be read', () => {
  const [problem, ...others] = judgePalette(tokens, {
    accent: { light: setting('#f59e0b'), dark: undefined },
  }).problems;
  assert.deepEqual(others, []);
  assert.ok(problem);
  assert.deepEqual([problem.rule, problem.severity, problem.file], ['contrast', 'error', '_data/site.json']);
  assert.deepEqual(problem.position, { line: 3, column: 13 });
  assert.match(
    problem.message,
    /^The color `#f59e0b` of `accent` has a contrast of \d\.\d\d in the light scheme/,
  );
  const [nearest = ''] = problem.suggestions;
  assert.ok(culori.wcagContrast(nearest, '#ffffff') >= 4.5 && culori.wcagContrast(nearest, '#f5f7f5') >= 4.5);
  // It passes, and no darker than it has to be.
  assert.deepEqual(found(tokens, { light: setting(nearest), dark: undefined }), []);
  assert.ok(culori.wcagContrast(nearest, '#ffffff') < 5.5);
});

test('an accent that is too dark for the dark scheme is reported there', () => {
  const accent = { light: setting('#0b6b53'), dark: setting('#0b6b53', 30) };
  const [problem, ...others] = found(tokens, accent);
  assert.deepEqual(others, []);
  assert.deepEqual(problem?.position, { line: 3, column: 30 });
  assert.ok(culori.wcagContrast(problem?.suggestions[0] ?? '', '#131614') >= 4.5);
});

test('a token that somebody has changed is checked where it stands in the style sheet', () => {
  const css = tokens.replace(/--muted: light-dark\([^)]+\)/, '--muted: light-dark(#a0a0a0, #a0aca5)');
  const line = css.slice(0, css.indexOf('--muted:')).split('\n').length;
  const [problem, ...others] = found(css);
  assert.deepEqual(others, []);
  assert.equal(problem?.file, 'src/styles/tokens.css');
  assert.deepEqual(problem?.position, { line, column: '  --muted: light-dark('.length + 1 });
});

test('text can be read where it is marked', () => {
  const css = tokens.replace(/--mark: light-dark\([^)]+\)/, '--mark: light-dark(#fff0a8, #9a8b3a)');
  const [problem, ...others] = found(css);
  assert.deepEqual(others, []);
  assert.equal(problem?.target, '#e7ebe9');
});

test('one color for both schemes is checked in both', () => {
  const css = tokens.replace(/--info: light-dark\([^)]+\)/, '--info: #777');
  assert.equal(found(css).length, 2);
});

test('a color that cannot be computed is said, and not passed over', () => {
  const css = tokens.replace(/--text: light-dark\([^)]+\)/, '--text: rebeccapurple');
  const [problem] = judgePalette(css, {}).problems;
  assert.match(problem?.message ?? '', /^The color `--text` cannot be checked\./);
});

test('colors of the settings stand behind those of the tokens, and leave the contrast that readers ask for', () => {
  const colors = new Map([
    ['page', { light: setting('#fffaf5'), dark: setting('#17110d') }],
    ['muted', { light: setting('#5d4a3c'), dark: undefined }],
  ] as const);
  const { css, problems } = judgePalette(tokens, { colors });
  assert.deepEqual(problems, []);
  assert.match(css, /^:root\{[^}]*--page:light-dark\(#fffaf5,#17110d\)\}\n/);
  assert.ok(
    css.endsWith('@media not all and (prefers-contrast:more){:root{--muted:light-dark(#5d4a3c,#a4aea9)}}\n'),
    css,
  );
});

test('a surface on which our colors cannot be read is reported itself, with a shade on which they can', () => {
  const colors = new Map([['page', { light: setting('#8aa0b8'), dark: undefined }]] as const);
  const { problems } = judgePalette(tokens, { colors });
  assert.equal(problems.length, 1);
  const [{ file, message, suggestions: [nearest = ''] = [] } = {}] = problems;
  assert.equal(file, '_data/site.json');
  assert.match(
    message ?? '',
    /^On the color `#8aa0b8` of `page`, `\w+` \(`#[0-9a-f]{6}`\) has a contrast of \d\.\d\d in the light scheme, and .* needs? \d(?:\.\d)?\. The nearest shade on which it has it is `#[0-9a-f]{6}`; or set `\w+` too\.$/,
  );
  const mended = new Map([['page', { light: setting(nearest), dark: undefined }]] as const);
  assert.deepEqual(judgePalette(tokens, { colors: mended }).problems, []);
});

test('text of the settings that cannot be read on a surface of theirs is reported, and not the surface', () => {
  const colors = new Map([
    ['page', { light: setting('#fff1e5'), dark: undefined }],
    ['text', { light: setting('#b9a08c', 44), dark: undefined }],
  ] as const);
  const { problems } = judgePalette(tokens, { colors });
  assert.deepEqual(
    problems.map(({ position, target }) => [position, target]),
    [[{ line: 3, column: 44 }, '#b9a08c']],
  );
});

test('an edge of fields needs less contrast than text, and is looked at all the same', () => {
  const colors = new Map([['edge', { light: setting('#cccccc'), dark: undefined }]] as const);
  const [{ message } = {}, ...others] = judgePalette(tokens, { colors }).problems;
  assert.deepEqual(others, []);
  assert.match(
    message ?? '',
    /^The color `#cccccc` of `edge` has a contrast of 1\.\d\d in the light scheme, and edges of fields need 3\./,
  );
});

test('on a site that is dark on purpose, text can be read on its light accent and on the board made of it', () => {
  const dark = { light: setting('#101312'), dark: undefined };
  const light = { light: setting('#eef2f0'), dark: undefined };
  const colors = new Map([
    ['page', dark],
    ['raised', { light: setting('#181c1b'), dark: undefined }],
    ['text', light],
    ['muted', light],
    ['info', light],
    ['success', light],
    ['warning', light],
    ['edge', light],
    ['mark', { light: setting('#4d410e'), dark: undefined }],
  ] as const);
  const accent = { light: setting('#ffe14d'), dark: undefined };
  const { css, problems } = judgePalette(tokens, { accent, colors });
  assert.deepEqual(problems, []);
  const lightOf = (name: string) => new RegExp(`--${name}:light-dark\\((#\\w+),`).exec(css)?.[1] ?? '';
  assert.ok(culori.wcagContrast('#ffffff', lightOf('board')) >= 4.5);
  assert.ok(culori.wcagContrast(lightOf('on-accent'), '#ffe14d') >= 4.5);
  assert.equal(lightOf('overlay'), '#101312', 'what floats is of the color of the page');
  assert.ok(culori.wcagContrast('#eef2f0', lightOf('warning-surface')) >= 4.5);
});
