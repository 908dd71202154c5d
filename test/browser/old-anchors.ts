import assert from 'node:assert/strict';
import type { ReaderTest } from './reader.ts';

export function oldAnchorTests(test: ReaderTest): void {
  test('an old link to a heading that was renamed lands where the new one does', async ({ page, open }) => {
    await page.setViewportSize({ width: 390, height: 500 });
    const tops: number[] = [];
    // The old one first: what leads nowhere leaves a page where it is.
    for (const id of ['read-first', 'before-you-start']) {
      await open(`/article/install-the-app/#${id}`);
      const heading = page.getByRole('heading', { name: 'Before you start' });
      assert.ok(await heading.isVisible());
      tops.push((await heading.boundingBox())?.y ?? Number.NaN);
    }
    const [old = Number.NaN, now = Number.NaN] = tops;
    assert.ok(Math.abs(now - old) < 12, `${now} and ${old}`);
    assert.ok(old >= 0 && old < 300, `${old}`);
  });
}
