import assert from 'node:assert/strict';
import { test } from 'node:test';
import { withColorPairs } from '../../src/site/bundle/color-pairs.ts';

test('a pair of colors is both of them, of which the scheme leaves one, also where a browser knows no pairs', () => {
  assert.equal(
    withColorPairs(':root{--page:light-dark(#fff, #131614);--gap:1rem}.a{color:red}'),
    ':root{--page:var(--when-light,#fff) var(--when-dark,#131614);--gap:1rem}.a{color:red}',
  );
});

test('what sets the scheme says which color of a pair stands', () => {
  assert.equal(
    withColorPairs(':root{color-scheme:light dark}:root[data-theme=light]{color-scheme:light}'),
    ':root{color-scheme:light dark;--when-light:initial;--when-dark: }' +
      '@media (prefers-color-scheme: dark){:root{--when-light: ;--when-dark:initial}}' +
      ':root[data-theme=light]{color-scheme:light;--when-light:initial;--when-dark: }',
  );
  assert.equal(
    withColorPairs('@media print{.a{color-scheme:only dark;color:light-dark(red,blue)}}'),
    '@media print{.a{color-scheme:only dark;color:var(--when-light,red) var(--when-dark,blue);--when-light: ;--when-dark:initial}}',
  );
});

test('a pair in a media query stays in it, so that it holds where it held', () => {
  assert.equal(
    withColorPairs('@media(prefers-contrast:more){:root{--line:light-dark(#586,#a0a)}}'),
    '@media(prefers-contrast:more){:root{--line:var(--when-light,#586) var(--when-dark,#a0a)}}',
  );
});

test('pairs of anything that is a color, in any property, more than one at a time', () => {
  assert.equal(
    withColorPairs(
      '.a,.b:not(.c){border:1px solid light-dark(rgb(0 0 0/12%),color-mix(in srgb,var(--x,#fff) 5%,red));background:linear-gradient(light-dark(red,blue),light-dark(var(--y),light-dark(a,b)))}',
    ),
    '.a,.b:not(.c){border:1px solid var(--when-light,rgb(0 0 0/12%)) var(--when-dark,color-mix(in srgb,var(--x,#fff) 5%,red));' +
      'background:linear-gradient(var(--when-light,red) var(--when-dark,blue),var(--when-light,var(--y)) var(--when-dark,var(--when-light,a) var(--when-dark,b)))}',
  );
});

test('braces, colons and semicolons in strings and comments are text', () => {
  const css =
    '/*! } { ; */.a:before{content:"};{light-dark(";color:light-dark(#000,#fff)}.b{background:url("data:a;b,{}")}';
  assert.equal(
    withColorPairs(css),
    css.replace('light-dark(#000,#fff)', 'var(--when-light,#000) var(--when-dark,#fff)'),
  );
});

test('a style sheet without pairs stays as it is', () => {
  const css = '@font-face{font-family:A;src:url(./a/b.woff2)}@media print{.a{color:#000}}';
  assert.equal(withColorPairs(css), css);
});
