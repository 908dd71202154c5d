import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Host } from '../content/settings/hosts.ts';
import { fileSchemas, publishedSchema } from '../schemas/schemas.ts';
import { programPackage } from '../site/program-package.ts';
import { packageDir } from '../site/project.ts';

/** What a new site says of itself. */
export interface SiteDescription {
  readonly title: string;
  /** Origin that it is published under. */
  readonly url: string;
  /** BCP 47 tag of its articles. */
  readonly language: string;
  /** Where it is published. */
  readonly host: Host;
  /** Where it was before, as the settings have it. */
  readonly formerly?: readonly string[];
  /** Other languages that it has translations in. */
  readonly languages?: readonly string[];
}

/** What belongs together: nothing of a part is written where its first file, or the whole folder, is there already. */
export interface StarterPart {
  /** Path in the site, with `/`, that says whether the part is there. */
  readonly sign: string;
  /** By path in the site. */
  readonly files: ReadonlyMap<string, Uint8Array | string>;
}

const starterDir = join(import.meta.dirname, 'starter');

/**
 * The files of a new site, by what belongs together.
 *
 * @param isInProgram whether it is written into the program's own repository, where no package of it is installed
 */
export function starterParts(site: SiteDescription, isInProgram: boolean): readonly StarterPart[] {
  const workflows = ['preview-changes.yml', 'preview-comment.yml'].map((name) => `.github/workflows/${name}`);
  return [
    part('content', filesBelow('content')),
    part('_data/site.json', [['_data/site.json', settingsText(site, isInProgram)]]),
    part('package.json', [['package.json', packageText()]]),
    part('.vscode/settings.json', [['.vscode/settings.json', editorText()]]),
    part('eleventy.config.js', [['eleventy.config.js', starterFile('eleventy.config.js')]]),
    // npm leaves a file of that name out of what it packs.
    part('.gitignore', [['.gitignore', starterFile('gitignore')]]),
    part('README.md', [['README.md', readmeText(site)]]),
    ...hostParts(site.host),
    part(
      '.github/workflows/preview-changes.yml',
      [...workflows, '.github/comment-on-preview.sh'].map((path) => [
        path,
        readFileSync(join(packageDir, path)),
      ]),
    ),
  ];
}

/** What a host reads in the repository of a site; most read nothing. */
function hostParts(host: Host): readonly StarterPart[] {
  if (host === 'github-pages') {
    const file = '.github/workflows/publish.yml';
    return [part(file, [[file, starterFile('publish.yml')]])];
  }
  if (host !== 'netlify') return [];
  return [
    part('netlify.toml', [
      ['netlify.toml', starterFile('netlify.toml')],
      // It runs before packages are installed, so that the site needs a copy.
      ['netlify/ignore-build.js', readFileSync(join(packageDir, 'src', 'netlify', 'ignore-build.js'))],
    ]),
  ];
}

type Entry = readonly [path: string, contents: Uint8Array | string];

function part(sign: string, files: readonly Entry[]): StarterPart {
  return { sign, files: new Map(files) };
}

function starterFile(path: string): Uint8Array {
  return readFileSync(join(starterDir, path));
}

function filesBelow(folder: string): readonly Entry[] {
  return readdirSync(join(starterDir, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(starterDir.length + 1)
        .split('\\')
        .join('/'),
    )
    .sort()
    .map((path) => [path, starterFile(path)]);
}

function settingsText(
  { title, url, language, host, formerly = [], languages = [] }: SiteDescription,
  isInProgram: boolean,
): string {
  const settings = {
    ...(isInProgram ? {} : { $schema: `../${schemaPath('site')}` }),
    title,
    description: 'Answers to your questions.',
    language,
    url,
    ...(formerly.length > 0 && { formerly }),
    ...(languages.length > 0 && { languages: Object.fromEntries(languages.map((name) => [name, {}])) }),
  };
  return jsonText(host === 'netlify' ? settings : { ...settings, host });
}

/** What Visual Studio Code is told of the files of a site: which schema each follows. */
function editorText(): string {
  const ending = (suffix: string) => fileSchemas.filter(({ files }) => files.endsWith(suffix));
  return jsonText({
    'json.schemas': ending('.json').map(({ name, files }) => ({
      fileMatch: [`/${files}`],
      url: `./${schemaPath(name)}`,
    })),
    'yaml.schemas': Object.fromEntries(
      ending('.yml').map(({ name, files }) => [`./${schemaPath(name)}`, files]),
    ),
  });
}

/** Where a schema is in a site, once its packages are there. */
function schemaPath(name: string): string {
  return `node_modules/${programPackage().name}/dist/${publishedSchema(name)}`;
}

function packageText(): string {
  const program = programPackage();
  return jsonText({
    private: true,
    type: 'module',
    scripts,
    // Programs that have to be made or fetched when they are installed; npm asks of each.
    allowScripts: { node: true, esbuild: true },
    dependencies: { [program.name]: program.version, node: program.devDependencies.node },
  });
}

/** The commands of a site, by the names that Netlify and its articles call them by. */
export const scripts = {
  start: 'signpost serve',
  build: 'signpost build --check',
  'build:production': 'signpost build --check --context production',
  'build:preview': 'signpost build',
  check: 'signpost check',
} as const;

function readmeText({ title }: SiteDescription): string {
  return `# ${title}

A help center made with Signpost. Articles are Markdown files in \`content/articles\`.

- \`npm install\` installs everything, once.
- \`npm start\` shows the site at http://127.0.0.1:4009 while you write.
- \`npm run check\` finds broken links and whatever else is wrong.
- \`npm run build\` writes the site into \`_site\`.
- \`npx --no signpost new article "Title" --category NAME\` makes an article.
- \`npx --no signpost help\` lists the other commands.
`;
}

function jsonText(value: unknown): string {
  return `${JSON.stringify(value, undefined, 2)}\n`;
}
