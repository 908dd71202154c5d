import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { base } from './help-center.ts';
import { assertNothingMoved, watchShifts } from './layout-shifts.ts';
import { type Reader, type ReaderTest, waitFor } from './reader.ts';

/** How often each page is cut. */
const cuts = 12;

/** On a slow line a browser paints what has come, and what comes then may move none of it. */
export function pagesInPiecesTests(test: ReaderTest): void {
  for (const address of ['/', '/account/', '/article/install-the-app/']) {
    test(`nothing moves on ${address} when the rest of it comes`, async (reader) => {
      await watchShifts(reader.context);
      for (const bytes of placesToCut(reader, address)) {
        await openInPieces(reader, address, bytes);
        await assertNothingMoved(reader.page, `${address} after its first ${bytes} bytes`);
      }
    });
  }

  test('a row of the sidebar and of the way to a page is as high before its words are there', async ({
    page,
    open,
  }) => {
    await open('/article/install-the-app/');
    for (const row of ['.sidebar summary', '.breadcrumbs li + li']) {
      const [before, after] = await page
        .locator(row)
        .first()
        .evaluate((element: Row) => {
          const before = element.offsetHeight;
          element.replaceChildren();
          return [before, element.offsetHeight];
        });
      assert.equal(after, before, row);
    }
  });
}

interface Row {
  readonly offsetHeight: number;
  readonly replaceChildren: () => void;
}

/** Behind what begins an element, so that it is there and what it holds is not. */
function placesToCut({ folder }: Reader, address: string): readonly number[] {
  const html = readFileSync(path.join(folder, base, address, 'index.html'), 'utf8');
  const all = [...html.matchAll(/<\/header>|<(?:div|h[1-6]|li|main|p|section|summary|ul)\b[^>]*>/g)].map(
    (match) => Buffer.byteLength(html.slice(0, match.index + match[0].length)),
  );
  return Array.from({ length: cuts }, (_, cut) => all[Math.floor((cut * all.length) / cuts)] ?? 0);
}

async function openInPieces({ page, holdBack, open }: Reader, address: string, bytes: number): Promise<void> {
  const sendRest = holdBack(address, bytes);
  const opened = open(address);
  await waitFor('the first piece is drawn', async () =>
    page.evaluate<boolean>(
      `(async () => {
        if (!document.querySelector('link[rel="stylesheet"]')?.sheet) return false;
        await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
        return document.readyState === 'loading';
      })()`,
    ),
  );
  sendRest();
  await opened;
}
