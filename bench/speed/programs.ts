import { appendFileSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import type { Measured } from './in-turns.ts';

/** Where programs are measured; below the folder, all but the content is theirs. */
export interface Place {
  readonly folder: string;
  readonly content: string;
  /** Folder of another state of this project, with its packages. */
  readonly earlier: string | undefined;
}

/**
 * Builds of the same articles; the first is the floor that the others are measured by. Ours has search index and link
 * check, and may end with 1: the link check finds what is broken, and has done all of its work then.
 */
export function builds({ folder, content, earlier }: Place): readonly Measured[] {
  const output = path.join(folder, 'site');
  const prepare = () => rmSync(output, { recursive: true, force: true });
  const forget = () => {
    prepare();
    rmSync(path.join(folder, '.cache'), { recursive: true, force: true });
  };
  let edits = 0;
  const edit = () => {
    prepare();
    edits += 1;
    appendFileSync(firstArticle(content), `\n\nEdited ${edits} times.\n`);
  };
  mkdirSync(path.join(folder, '_data'));
  writeFileSync(path.join(folder, '_data', 'site.json'), JSON.stringify(settings));
  const ours = ({ at = project }: { readonly at?: string | undefined }) => ({
    args: [path.join(at, 'src/cli/main.ts'), 'build', '--check', '--no-images', '--output', output],
    fine: [0, 1],
    folder,
    cwd: folder,
  });
  return [
    { name: 'floor', run: { args: ['bench/speed/floor.ts', content, output], fine: [0], folder }, prepare },
    { name: 'signpost', run: ours({}), prepare: forget },
    // What the build before has kept is there.
    { name: 'signpost, after an edit', run: ours({}), prepare: edit },
    ...(earlier === undefined
      ? []
      : [{ name: 'signpost, earlier', run: ours({ at: earlier }), prepare: forget }]),
    {
      name: 'plain Eleventy',
      run: { args: plainEleventy(folder, output), fine: [0], folder, cwd: folder },
      prepare,
    },
  ];
}

const project = path.join(import.meta.dirname, '..', '..');

const settings = {
  title: 'Help',
  description: 'Answers.',
  url: 'https://help.example',
  base: '/help',
};

function firstArticle(content: string): string {
  const folder = path.join(content, 'articles');
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return path.join(folder, names.filter((name) => name.endsWith('.md')).sort()[0] ?? '');
}

/** This project as it is, and as it was: what its name has more, and where it runs. */
function states(earlier: string | undefined): readonly { mark: string; at: { cwd?: string } }[] {
  return [
    { mark: '', at: {} },
    ...(earlier === undefined ? [] : [{ mark: ', earlier', at: { cwd: earlier } }]),
  ];
}

/** Eleventy as it is, over the articles as templates of its own, in a layout that holds nothing else. */
function plainEleventy(folder: string, output: string): readonly string[] {
  const config = 'plain.config.cjs';
  const dir = { input: 'content/articles', includes: '../../layouts', output: path.relative(folder, output) };
  writeFileSync(
    path.join(folder, config),
    `module.exports = () => ({ markdownTemplateEngine: false, dir: ${JSON.stringify(dir)} });`,
  );
  mkdirSync(path.join(folder, 'layouts'));
  writeFileSync(path.join(folder, 'layouts', 'article.liquid'), '{{ content }}');
  const entry = createRequire(import.meta.url).resolve('@11ty/eleventy');
  const command = path.join(path.dirname(entry), '..', 'cmd.cjs');
  return [command, `--config=${config}`, '--quiet'];
}

/** What it takes to start, beside Node that does nothing: of a site with one article. */
export function starts({ folder, earlier }: Omit<Place, 'content'>): readonly Measured[] {
  const content = path.join(folder, 'content');
  const made = path.join(content, 'articles', 'another.md');
  const prepare = () => rmSync(made, { force: true });
  for (const name of ['articles', 'categories']) mkdirSync(path.join(content, name), { recursive: true });
  writeFileSync(path.join(content, 'categories', 'guides.md'), '---\ntitle: Guides\n---\n');
  writeFileSync(
    path.join(content, 'articles', 'one.md'),
    '---\ntitle: One\ncategories: [guides]\n---\n\n## Heading\n\nText.\n',
  );
  const commands = [
    ['--help'],
    ['check', '--content', content],
    ['new', 'article', 'Another', '--category', 'guides', '--content', content],
  ];
  const nothing = path.join(folder, 'nothing.mjs');
  writeFileSync(nothing, '');
  return [
    { name: 'node', run: { args: [nothing], fine: [0], folder }, prepare },
    ...commands.flatMap((args) =>
      states(earlier).map(({ mark, at }) => ({
        name: `${args[0]}${mark}`,
        run: { args: ['src/cli/main.ts', ...args], fine: [0], folder, ...at },
        prepare,
      })),
    ),
  ];
}
