import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { deadEnd, type Engine } from './engine.ts';
import { startWithOlderPuppeteer, startWithPuppeteer } from './puppeteer-session.ts';

const flags = [
  // Tests may run as root, in containers.
  '--no-sandbox',
  '--disable-gpu',
  '--disable-dev-shm-usage',
  '--disable-background-networking',
  '--disable-component-update',
  '--no-first-run',
  // Puppeteer loses a page that another one takes the place of, made ahead of its time.
  '--disable-features=Prerender2',
  `--proxy-server=${deadEnd}`,
];

/** The Chromium of this machine: the newest one. */
export function currentChromium(): Engine {
  const file = ['chromium', 'google-chrome', 'chromium-browser']
    .flatMap((name) =>
      (process.env.PATH ?? '').split(path.delimiter).map((folder) => path.join(folder, name)),
    )
    .find((candidate) => existsSync(candidate));
  return {
    name: 'Chromium',
    start: async () => {
      if (file === undefined) throw new Error('Chromium is not on the PATH.');
      return startWithPuppeteer({ executablePath: file, args: flags });
    },
  };
}

/**
 * An older Chromium, of the packages beside this file. They hold it packed, and would unpack all versions to one place.
 *
 * @param version major version: `119`
 */
export function olderChromium(version: number): Engine {
  const packages = path.join(import.meta.dirname, '..', 'node_modules');
  return {
    name: `Chromium ${version}`,
    start: async () => {
      const unpacked = path.join(packages, '.cache', `chromium-${version}`);
      if (!existsSync(unpacked)) {
        const packed = readFileSync(path.join(packages, `chromium-${version}`, 'bin', 'chromium.br'));
        mkdirSync(path.dirname(unpacked), { recursive: true });
        // Whoever is interrupted leaves nothing half-written under this name.
        writeFileSync(`${unpacked}.new`, brotliDecompressSync(packed), { mode: 0o755 });
        renameSync(`${unpacked}.new`, unpacked);
      }
      const args = [...flags, '--headless', '--no-zygote'];
      if (version < 119) return startWithOlderPuppeteer(unpacked, args);
      return startWithPuppeteer({ executablePath: unpacked, args });
    },
  };
}
