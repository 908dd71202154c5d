import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

/**
 * Loaded before the command line, it ends the process at once, as `kill -9` does, when a file is about to take the place
 * of another for the n-th time; KILLED_AT is the number.
 */
const rename = fs.renameSync;
let renames = 0;
fs.renameSync = (from, to) => {
  renames += 1;
  if (renames === Number(process.env.KILLED_AT)) process.kill(process.pid, 'SIGKILL');
  rename(from, to);
};
syncBuiltinESMExports();
