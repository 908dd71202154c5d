import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

/**
 * Test files of one subject that run in one process: a process costs a third of a second for Node and our modules
 * alone, which is more than most files need for their tests.
 */
export interface Batch {
  /** The module that a process runs: the only file itself, or one that imports all. */
  readonly module: string;
  readonly files: readonly string[];
}

/** So many files are long enough that a process pays, and short enough that no core waits for the last one. */
const most = 8;

/** What a file does before or after all of its tests would be done around those of others. */
const hooks = /^(?:before|after|beforeEach|afterEach)\(/m;

/**
 * Puts files that lie below one folder of `test/` together.
 *
 * @param files in the order in which they run
 * @param folder where the modules are written
 */
export function inBatches(files: readonly string[], folder: string): readonly Batch[] {
  const [alone, together] = [true, false].map((isAlone) =>
    files.filter((file) => hooks.test(readFileSync(file, 'utf8')) === isAlone),
  );
  const groups = Map.groupBy(together ?? [], (file) => file.split('/').slice(0, 2).join('/'));
  return [
    ...(alone ?? []).map((file) => ({ module: file, files: [file] })),
    ...[...groups].flatMap(([name, members]) =>
      parts(members).map((part, index) =>
        batch(part, path.join(folder, `${path.basename(name)}-${index}.js`)),
      ),
    ),
  ];
}

function batch(files: readonly string[], module: string): Batch {
  const [only] = files;
  if (only !== undefined && files.length === 1) return { module: only, files };
  const imports = files.map(
    (file) => `await import(${JSON.stringify(pathToFileURL(path.resolve(file)).href)});\n`,
  );
  writeFileSync(module, imports.join(''));
  return { module, files };
}

/** Parts of about the same length. */
function parts<Item>(items: readonly Item[]): readonly (readonly Item[])[] {
  const count = Math.ceil(items.length / most);
  const length = Math.ceil(items.length / count);
  return Array.from({ length: count }, (_, index) => items.slice(index * length, (index + 1) * length));
}
