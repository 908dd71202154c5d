import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { markdownTable } from './markdown-table.ts';
import { measureRun, type RunMeasurement } from './measure-run.ts';

interface ImageBuild {
  readonly name: string;
  readonly run: RunMeasurement;
  /** Images that articles mention and that are not tiny, and those of them that no build had encoded before. */
  readonly looked: number;
  readonly encoded: number;
}

/**
 * Builds a content folder three times: without smaller files of images, with all of them to be encoded, and with all
 * of them in the cache.
 *
 * @param folder a temporary folder for the measurement
 * @returns a table
 */
export function imageTable(content: string, base: string, folder: string): string {
  const output = path.join(folder, 'site');
  const cache = path.join(folder, 'image-cache');
  const build = (name: string, imageCache: string): ImageBuild => {
    const args = ['bench/image-build.ts', content, base, output, imageCache];
    const run = measureRun({ args, fine: [0], folder });
    const [looked = 0, encoded = 0] = run.stdout.trim().split(' ').map(Number);
    return { name, run, looked, encoded };
  };
  const builds = [build('left as they are', ''), build('cold cache', cache), build('warm cache', cache)];
  const images = filesIn(path.join(content, 'images'));
  const encoded = filesIn(path.join(output, base, 'assets', 'images'));
  const header = ['images', 'looked up', 'encoded', 'hits', 'CPU s', 'wall s', 'peak MB'];
  const rows = builds.map(({ name, run, looked, encoded }) => [
    name,
    String(looked),
    String(encoded),
    looked === 0 ? '' : `${((100 * (looked - encoded)) / looked).toFixed(0)} %`,
    run.cpuSeconds.toFixed(2),
    run.wallSeconds.toFixed(2),
    run.peakMegabytes.toFixed(0),
  ]);
  return `${markdownTable(header, rows)}\n\n${images.length} images of ${megabytes(images)} MB; ${encoded.length} smaller files of ${megabytes(encoded)} MB.`;
}

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => path.join(parentPath, name));
}

function megabytes(files: readonly string[]): string {
  return (files.reduce((sum, file) => sum + statSync(file).size, 0) / 1e6).toFixed(1);
}
