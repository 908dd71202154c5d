/**
 * `node bench/linkinator-run.ts OUTPUT BASE`: lets linkinator check a built site from its home page on, fragments too,
 * on the server that it brings along; other hosts are not asked. Prints how many links it calls broken.
 */
import process from 'node:process';
import { LinkChecker, LinkState } from 'linkinator';

const [output = '', base = ''] = process.argv.slice(2);
const { links } = await new LinkChecker().check({
  path: `${base}/`,
  serverRoot: output,
  recurse: true,
  checkFragments: true,
  linksToSkip: async (link) => new URL(link).hostname !== '127.0.0.1',
});
console.log(links.filter(({ state }) => state === LinkState.BROKEN).length);
