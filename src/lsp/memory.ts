import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/**
 * Gives back what a look at a large site has filled: an editor keeps the server open all day, and Node by itself would
 * keep the memory. A usual collection leaves the pages that it has emptied with Node; the one of last resort, which V8
 * does where memory runs out, moves what is left together: of 1,680 articles, 380 MB become 193, and without it 378.
 */
export function giveBackMemory(): void {
  setFlagsFromString('--expose-gc');
  const collect: unknown = runInNewContext('gc');
  if (typeof collect === 'function') collect({ type: 'major', execution: 'sync', flavor: 'last-resort' });
}
