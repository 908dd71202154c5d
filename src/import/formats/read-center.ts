import type { SourceFolder } from '../source/source-folder.ts';
import { readDocusaurus } from './docusaurus.ts';
import { readGitbook } from './gitbook.ts';
import { readHugo } from './hugo.ts';
import { readJekyll } from './jekyll.ts';
import { readMarkdown } from './markdown.ts';
import { readMkdocs } from './mkdocs.ts';
import { readObsidian } from './obsidian.ts';
import { readStarlight } from './starlight.ts';
import type { Center, Format, ImportSettings } from './types.ts';
import { readVitepress } from './vitepress.ts';
import { readZendesk } from './zendesk/zendesk.ts';

/** Reads a center as its format has it. */
export function readCenter(folder: SourceFolder, format: Format, settings: ImportSettings): Center {
  return readers[format](folder, settings);
}

const readers: Readonly<Record<Format, (folder: SourceFolder, settings: ImportSettings) => Center>> = {
  gitbook: readGitbook,
  docusaurus: readDocusaurus,
  mkdocs: readMkdocs,
  hugo: readHugo,
  jekyll: readJekyll,
  obsidian: readObsidian,
  starlight: readStarlight,
  vitepress: readVitepress,
  zendesk: readZendesk,
  markdown: readMarkdown,
};
