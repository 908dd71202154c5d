import type { SourceFolder } from '../source/source-folder.ts';
import { readDocusaurus } from './docusaurus.ts';
import { readGitbook } from './gitbook.ts';
import { readHugo } from './hugo.ts';
import { readMarkdown } from './markdown.ts';
import { readMkdocs } from './mkdocs.ts';
import type { Center, Format, ImportSettings } from './types.ts';

/** Reads a center as its format has it. */
export function readCenter(folder: SourceFolder, format: Format, settings: ImportSettings): Center {
  return readers[format](folder, settings);
}

const readers: Readonly<Record<Format, (folder: SourceFolder, settings: ImportSettings) => Center>> = {
  gitbook: readGitbook,
  docusaurus: readDocusaurus,
  mkdocs: readMkdocs,
  hugo: readHugo,
  jekyll: readMarkdown,
  obsidian: readMarkdown,
  starlight: readMarkdown,
  vitepress: readMarkdown,
  zendesk: readMarkdown,
  markdown: readMarkdown,
};
