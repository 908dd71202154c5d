/** Builds a content folder with its images, and prints how many were looked at and how many were encoded. */
import process from 'node:process';
import { buildSite } from '../src/eleventy/build-site.ts';
import { ownProject } from '../src/site/project.ts';

const [contentDir = '', base = '', output = '', imageCache = ''] = process.argv.slice(2);
const { images, published } = await buildSite({
  contentDir,
  project: ownProject,
  output,
  base,
  url: undefined,
  strict: false,
  check: false,
  imageCache: imageCache === '' ? undefined : imageCache,
});
if (!published) throw new Error('The site was not built.');
console.log(`${images.looked} ${images.encoded}`);
