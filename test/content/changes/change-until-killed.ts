import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { z } from 'zod';

/**
 * Runs a change of files in a process that ends at once, as by `kill -9`, in the middle of one step on disk: a text is
 * half written then, and anything else is not done.
 */
const [contentDir = '', step = '', changes = ''] = process.argv.slice(2);

const steps = ['chmodSync', 'mkdirSync', 'openSync', 'renameSync', 'rmSync', 'unlinkSync', 'writeFileSync'];

let done = 0;
for (const name of steps) {
  const real: unknown = Reflect.get(fs, name);
  if (typeof real !== 'function') throw new Error(`There is no fs.${name}.`);
  Reflect.set(fs, name, (...args: readonly unknown[]): unknown => {
    done += 1;
    if (done === Number(step)) {
      const [path, text] = args;
      if (name === 'writeFileSync' && typeof text === 'string') {
        Reflect.apply(real, fs, [path, text.slice(0, text.length / 2)]);
      }
      process.kill(process.pid, 'SIGKILL');
    }
    return Reflect.apply(real, fs, args);
  });
}
syncBuiltinESMExports();

const { changeFiles } = await import('../../../src/content/changes/change-files.ts');
const text = z.string();
const list = z.array(z.object({ file: text, target: text, before: text.optional(), after: text }));
changeFiles(
  contentDir,
  list.parse(JSON.parse(changes)).map((change) => ({ ...change, before: change.before })),
);
