import { didYouMean } from '../../problems/did-you-mean.ts';
import { ExpectedError } from '../../problems/expected-error.ts';
import { nearest } from '../../problems/nearest.ts';
import type { SourceFolder } from '../source/source-folder.ts';
import { type Format, formats } from './types.ts';

/** What tells a format, as a test of a folder. */
const signs: readonly (readonly [Format, (folder: SourceFolder) => boolean])[] = [
  ['gitbook', ({ has }) => has('SUMMARY.md') || has('.gitbook.yaml')],
  ['docusaurus', ({ files }) => files.some((path) => /^docusaurus\.config\.[cm]?[jt]s$/.test(path))],
  ['mkdocs', ({ has }) => has('mkdocs.yml') || has('mkdocs.yaml')],
  [
    'starlight',
    (folder) =>
      folder.files.some((path) => /^astro\.config\.[cm]?[jt]s$/.test(path)) &&
      folder.hasFolder('src/content/docs'),
  ],
  [
    'vitepress',
    ({ files }) =>
      files.some((path) => /(?:^|\/)\.(?:vitepress|vuepress)\/config(?:\/index)?\.[cm]?[jt]s$/.test(path)),
  ],
  [
    'hugo',
    (folder) =>
      folder.files.some((path) => /^hugo\.(?:toml|ya?ml|json)$/.test(path)) ||
      (folder.hasFolder('content') &&
        folder.files.some((path) =>
          /^config(?:\/_default\/[^/]+)?\.(?:toml|ya?ml|json)$|^config\/_default\/(?:config|hugo)\.(?:toml|ya?ml|json)$/.test(
            path,
          ),
        )),
  ],
  [
    'zendesk',
    ({ has, files }) =>
      (files.some((path) => /(?:^|\/)articles?[^/]*\.json$/.test(path)) &&
        files.some((path) => /(?:^|\/)(?:sections|categories)[^/]*\.json$/.test(path))) ||
      has('articles.json'),
  ],
  ['jekyll', ({ has }) => has('_config.yml') || has('_config.yaml') || has('_config.toml')],
  ['obsidian', (folder) => folder.hasFolder('.obsidian')],
];

/**
 * The format of a folder: the one that was said, or the one that its files tell.
 *
 * @throws ExpectedError for a format that there is not, and where files tell of two
 */
export function formatOf(folder: SourceFolder, said: string | undefined): Format {
  if (said !== undefined) {
    const known = formats.find((format) => format === said.toLowerCase());
    if (known) return known;
    throw new ExpectedError(
      `\`--from ${said}\` is no format that can be imported: write one of ${formats.join(', ')}.${didYouMean(nearest(said, formats))}`,
    );
  }
  const told = signs.filter(([, tells]) => tells(folder)).map(([format]) => format);
  const [only, ...others] = told;
  if (others.length > 0) {
    throw new ExpectedError(
      `The folder looks like ${told.join(' and like ')}: say which it is, as in \`--from ${only}\`.`,
    );
  }
  if (only !== undefined) return only;
  const markdown = folder.files.filter((path) => /\.mdx?$/i.test(path));
  if (markdown.length === 0)
    throw new ExpectedError(
      `There is no Markdown in \`${folder.root}\`, and no export of a help center: name the folder that holds \`mkdocs.yml\`, \`SUMMARY.md\`, or articles.`,
    );
  return markdown.some((path) => /\[\[[^\]\n]+\]\]/.test(folder.text(path) ?? '')) ? 'obsidian' : 'markdown';
}
