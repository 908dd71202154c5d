#!/usr/bin/env node
/**
 * The command, in plain JavaScript that any Node of the last years reads, so that one that is too old hears why. In the
 * repository it runs the sources as they are; the published package holds what was made of them.
 */
import { existsSync } from 'node:fs';

const oldest = [22, 19];
const [major, minor] = process.versions.node.split('.').map(Number);
const isTooOld = major < oldest[0] || (major === oldest[0] && minor < oldest[1]);

// A new site brings a Node of its own, so that making one has to work without it.
if (isTooOld && process.argv[2] !== 'init') {
  process.stderr.write(
    `signpost: Node.js ${process.versions.node} is too old: Signpost needs ${oldest.join('.')} or newer. In a site that \`init\` has made, \`npm install\` brings one; call Signpost with \`npx --no signpost\` or \`npm start\`, which use it.\n`,
  );
  process.exit(2);
}
const sources = new URL('../src/cli/main.ts', import.meta.url);
await import(existsSync(sources) ? sources.href : new URL('../dist/src/cli/main.js', import.meta.url).href);
