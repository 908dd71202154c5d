import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { test } from 'node:test';
import { type FontFile, noBrand } from '../../../src/content/settings/brand/types.ts';
import { readFontFaces } from '../../../src/site/brand/fonts/font-faces.ts';
import { readFontMetrics } from '../../../src/site/brand/fonts/font-metrics.ts';
import { FontFault } from '../../../src/site/brand/fonts/woff2.ts';
import { temporaryFolder } from '../../git/git-repository.ts';
import { brandFolder } from './brand-site.ts';

const fontPath = (name: string): string => path.join(brandFolder, '_data', 'fonts', name);
const inter = readFileSync(fontPath('inter.woff2'));

function font(absolutePath: string, settings: Partial<FontFile> = {}): FontFile {
  const file = { path: path.basename(absolutePath), absolutePath, position: { line: 4, column: 12 } };
  return { file, weights: undefined, style: 'normal', ...settings };
}

test('a variable font is as wide at each weight as the font of that weight alone', () => {
  const { widthAt, weights, ascent, descent } = readFontMetrics(inter);
  assert.deepEqual([weights, ascent.toFixed(3), descent.toFixed(3)], [[100, 900], '0.969', '0.241']);
  // As the files of one weight say that the foundry makes of the same sources.
  assert.deepEqual([widthAt(400)?.toFixed(4), widthAt(700)?.toFixed(4)], ['0.4737', '0.4868']);
});

test('what is damaged is no font, and nothing in it ends in anything else', () => {
  const faultOf = (file: Uint8Array): string => {
    try {
      readFontMetrics(file);
      return 'none';
    } catch (error) {
      assert.ok(error instanceof FontFault, String(error));
      return error.message;
    }
  };
  const notWhole = 'is not whole: fetch it again';
  assert.equal(faultOf(inter.subarray(0, 20_000)), notWhole);
  assert.match(
    faultOf(Buffer.from('<!doctype html><title>Not found</title>'.repeat(3))),
    /^is no WOFF2 font/,
  );
  assert.match(faultOf(new Uint8Array()), /^is no WOFF2 font/);
  // Every byte of the head, and some behind it, turned over.
  for (let place = 4; place < 400; place += 1) {
    const damaged = Uint8Array.from(inter);
    damaged[place] = (damaged[place] ?? 0) ^ 0xff;
    faultOf(damaged);
  }
});

test('a font that cannot be read is reported where the settings name it', async (t) => {
  const file = path.join(await temporaryFolder(t), 'cut.woff2');
  await writeFile(file, inter.subarray(0, 999));
  const { problems, css, files } = readFontFaces({ ...noBrand.fonts, code: [font(file)] });
  assert.deepEqual([css, files], ['', []]);
  assert.deepEqual(
    problems.map(({ file, position, severity, message }) => [file, position, severity, message]),
    [
      [
        '_data/site.json',
        { line: 4, column: 12 },
        'error',
        '`fonts.code`: `_data/cut.woff2` is not whole: fetch it again.',
      ],
    ],
  );
});

test('until a font comes, local ones take as much room as it will', () => {
  const { css, preloaded } = readFontFaces({ ...noBrand.fonts, text: [font(fontPath('inter.woff2'))] });
  assert.match(
    css,
    /@font-face\{font-family:"Signpost text";src:url\("\.\/own\/inter-[0-9A-F]{8}\.woff2"\) format\("woff2"\);font-weight:100 900;font-style:normal;font-display:swap\}/,
  );
  const arial =
    /"Signpost text Arial";src:local\("Arial"\).*?size-adjust:(?<size>[\d.]+)%;ascent-override:(?<ascent>[\d.]+)%/.exec(
      css,
    );
  const size = Number(arial?.groups?.size) / 100;
  // The mean width of Arial is 0.4413 of its size.
  assert.ok(Math.abs(size * 0.4413 - 0.4737) < 0.0002, String(size));
  assert.ok(Math.abs((Number(arial?.groups?.ascent) / 100) * size - 0.96875) < 0.001);
  assert.match(css, /:root\{--font:"Signpost text","Signpost text Arial",.*,var\(--font-system\)\}/);
  assert.deepEqual(preloaded.length, 1);
});

test('of several files of a font, the one that text is set in comes first', () => {
  const [bold, regular] = [700, 400].map((weight) =>
    font(fontPath('inter.woff2'), { weights: [weight, weight] }),
  );
  assert.ok(bold && regular);
  const { css } = readFontFaces({ ...noBrand.fonts, text: [bold, regular] });
  assert.match(css, /font-weight:700;.*font-weight:400;/s);
});
