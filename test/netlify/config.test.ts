import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { parse } from 'smol-toml';
import { z } from 'zod';
import { projectFolder } from '../corpus/build-site.ts';
import { contexts, netlifyToml, resolveContext } from './netlify.ts';

/** Every key that netlify.toml may hold: Netlify itself takes any, and a misspelled one does nothing. */
const context = z.strictObject({
  command: z.string().optional(),
  environment: z.record(z.string(), z.string()).optional(),
});
const file = z.strictObject({
  build: z.strictObject({
    command: z.string(),
    publish: z.string(),
    ignore: z.string(),
    environment: z.record(z.string(), z.string()),
    processing: z.strictObject({ html: z.strictObject({ pretty_urls: z.boolean() }) }),
  }),
  // Neither headers nor redirects: those of one context would take the place of all others.
  context: z.strictObject(Object.fromEntries(contexts.map((name) => [name, context]))),
  plugins: z.array(z.strictObject({ package: z.string() })),
});

const text = readFileSync(netlifyToml, 'utf8');
const scripts = z
  .object({ scripts: z.record(z.string(), z.string()) })
  .parse(JSON.parse(readFileSync(path.join(projectFolder, 'package.json'), 'utf8'))).scripts;

test('netlify.toml holds no key that Netlify would pass over', () => {
  assert.deepEqual(file.safeParse(parse(text)).error?.issues ?? [], []);
  for (const mistake of [
    text.replace('command =', 'comand ='),
    text.replace('[context.production]', '[context.prodution]'),
    `${text}\n[[headers]]\nfor = "/*"\n`,
  ]) {
    assert.notEqual(mistake, text);
    assert.equal(file.safeParse(parse(mistake)).success, false);
  }
});

test('what a new site tells Netlify is what this one does, from where it has it', () => {
  const starter = readFileSync(path.join(projectFolder, 'src/init/starter/netlify.toml'), 'utf8');
  const own = starter
    .replace('./netlify/ignore-build.js', './src/netlify/ignore-build.js')
    .replace('./node_modules/@signpost-help/signpost/dist/', './');
  assert.equal(own, text);
});

test('each context runs its own script, and publishes what that writes', async () => {
  const found = await Promise.all(
    contexts.map(async (name) => {
      const { build } = await resolveContext(name);
      return [name, build.command, path.relative(projectFolder, build.publish)];
    }),
  );
  assert.deepEqual(found, [
    ['production', 'npm run build:production', '_site'],
    ['deploy-preview', 'npm run build:preview', '_site'],
    ['branch-deploy', 'npm run build:preview', '_site'],
  ]);
  for (const [, command = ''] of found) assert.ok(scripts[command.replace(/^npm run /, '')], command);
});

test('each context has the same settings beside, and none that is secret', async () => {
  for (const name of contexts) {
    const { build, plugins } = await resolveContext(name);
    assert.deepEqual(build.environment, { NODE_VERSION: '24', PREVIEW_BASE: 'main' });
    assert.equal(build.ignore, 'node ./src/netlify/ignore-build.js');
    assert.equal(build.processing.html.pretty_urls, true);
    assert.deepEqual(
      plugins.map((plugin) => plugin.package),
      ['./src/netlify/keep-cache'],
    );
  }
});

test('the version of Node is the one that the project runs on', async () => {
  const installed = process.version.slice(1).split('.')[0];
  const { build } = await resolveContext('production');
  assert.equal(build.environment.NODE_VERSION, installed);
});

test('images that a build for readers has encoded are there for the next one, and nothing else is', async (t) => {
  const { build, plugins } = await resolveContext('production');
  const folder = path.join(projectFolder, plugins[0]?.package ?? '');
  assert.equal(readFileSync(path.join(folder, 'manifest.yml'), 'utf8'), 'name: keep-cache\n');
  assert.ok(existsSync(path.join(projectFolder, build.ignore.replace(/^node /, ''))));
  const plugin: unknown = await import(path.join(folder, 'index.js'));
  const events = z.object({ onPreBuild: z.function(), onPostBuild: z.function() }).parse(plugin);
  const done: string[] = [];
  const cache = {
    restore: (kept: readonly string[]) => done.push(`restore ${kept.join(' ')}`),
    save: (kept: readonly string[]) => done.push(`save ${kept.join(' ')}`),
  };
  const { CONTEXT } = process.env;
  t.after(() => {
    if (CONTEXT === undefined) delete process.env.CONTEXT;
    else process.env.CONTEXT = CONTEXT;
  });
  const kept = (context: string): readonly string[] => {
    done.length = 0;
    process.env.CONTEXT = context;
    for (const event of [events.onPreBuild, events.onPostBuild])
      Reflect.apply(event, undefined, [{ utils: { cache } }]);
    return [...done];
  };
  const both = '.cache/images .cache/articles';
  assert.deepEqual(kept('production'), [`restore ${both}`, `save ${both}`]);
  assert.deepEqual(kept('deploy-preview'), [`restore ${both}`]);
  assert.deepEqual(kept('branch-deploy'), [`restore ${both}`]);
});
