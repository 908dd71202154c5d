import { existsSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { resolveConfig } from '@netlify/config';
import { parseAllHeaders } from '@netlify/headers-parser';
import { parseAllRedirects } from '@netlify/redirect-parser';
import redirector from 'netlify-redirector';
import { z } from 'zod';
import { projectFolder } from '../corpus/build-site.ts';

export const contexts = ['production', 'deploy-preview', 'branch-deploy'] as const;
export type Context = (typeof contexts)[number];

export const netlifyToml = path.join(projectFolder, 'netlify.toml');

const resolved = z.object({
  config: z.object({
    build: z.object({
      command: z.string(),
      publish: z.string(),
      ignore: z.string(),
      environment: z.record(z.string(), z.string()),
      processing: z.object({ html: z.object({ pretty_urls: z.boolean() }) }),
    }),
    plugins: z.array(z.object({ package: z.string() })),
  }),
});

/** What Netlify makes of netlify.toml in a context. */
export async function resolveContext(context: Context) {
  const { config } = resolved.parse(
    await resolveConfig({
      cwd: projectFolder,
      repositoryRoot: projectFolder,
      config: netlifyToml,
      context,
      branch: context === 'production' ? 'main' : 'better-words',
      offline: true,
      mode: 'require',
      buffer: true,
    }),
  );
  return config;
}

/** The variables that a real build has, which nothing but Netlify sets. */
export function environmentOf(context: Context): Readonly<Record<string, string>> {
  const common = {
    NETLIFY: 'true',
    CONTEXT: context,
    URL: 'https://help.example',
    DEPLOY_URL: 'https://65f1c0ffee65f1c0ffee0000--example-help.netlify.example',
    REPOSITORY_URL: 'https://git.example/owner/help',
    COMMIT_REF: 'c0ffee65f1c0ffee65f1c0ffee65f1c0ffee65f1',
    CACHED_COMMIT_REF: 'c0ffee65f1c0ffee65f1c0ffee65f1c0ffee65f1',
  };
  switch (context) {
    case 'production':
      return {
        ...common,
        PULL_REQUEST: 'false',
        BRANCH: 'main',
        HEAD: 'main',
        DEPLOY_PRIME_URL: 'https://main--example-help.netlify.example',
      };
    case 'deploy-preview':
      return {
        ...common,
        PULL_REQUEST: 'true',
        REVIEW_ID: '42',
        BRANCH: 'pull/42/head',
        HEAD: 'better-words',
        DEPLOY_PRIME_URL: 'https://deploy-preview-42--example-help.netlify.example',
      };
    case 'branch-deploy':
      return {
        ...common,
        PULL_REQUEST: 'false',
        BRANCH: 'staging',
        HEAD: 'staging',
        DEPLOY_PRIME_URL: 'https://staging--example-help.netlify.example',
      };
  }
}

const headerRule = z.object({
  for: z.string(),
  forRegExp: z.instanceof(RegExp),
  values: z.record(z.string(), z.string()),
});
export type HeaderRule = z.infer<typeof headerRule>;

/**
 * The headers of a published folder, as Netlify reads them.
 *
 * @throws where there is no `_headers`, which Netlify's parser takes for an empty one, and for each of its errors
 */
export async function readHeaders(folder: string): Promise<readonly HeaderRule[]> {
  const file = hostFile(folder, '_headers');
  const settings = { headersFiles: [file], configHeaders: [], minimal: false };
  const { headers, errors } = await parseAllHeaders({ ...settings, netlifyConfigPath: netlifyToml });
  if (errors.length > 0) throw new AggregateError(errors, `Netlify cannot read all of ${file}.`);
  return z.array(headerRule).parse(headers);
}

/** What is sent with an address. */
export function headersOf(rules: readonly HeaderRule[], address: string): Readonly<Record<string, string>> {
  const values = rules.filter(({ forRegExp }) => forRegExp.test(address)).map((rule) => rule.values);
  return Object.assign({}, ...values);
}

// Loose, since the engine needs the rest as well.
const redirectRule = z.looseObject({
  from: z.string(),
  to: z.string(),
  status: z.number(),
  force: z.boolean(),
  query: z.object({}),
});
export type RedirectRule = z.infer<typeof redirectRule>;

/** The redirects of a published folder, as Netlify reads them; throws as {@link readHeaders} does. */
export async function readRedirects(folder: string): Promise<readonly RedirectRule[]> {
  const file = hostFile(folder, '_redirects');
  const settings = { redirectsFiles: [file], configRedirects: [], minimal: false };
  const { redirects, errors } = await parseAllRedirects({ ...settings, netlifyConfigPath: netlifyToml });
  if (errors.length > 0) throw new AggregateError(errors, `Netlify cannot read all of ${file}.`);
  return z.array(redirectRule).parse(redirects);
}

function hostFile(folder: string, name: string): string {
  const file = path.join(folder, name);
  if (!existsSync(file)) throw new Error(`There is no ${file}.`);
  return file;
}

/** What Netlify answers: the file that is there, the redirect of its own engine, or nothing. */
export type Answer = { readonly status: 200 | 404 } | { readonly status: number; readonly to: string };

/** Answers addresses of a published folder through Netlify's own redirect engine. */
export async function openHost(folder: string): Promise<(address: string) => Answer> {
  const rules = await readRedirects(folder);
  const engine = await redirector.parseJSON(
    JSON.stringify(rules.map(({ from, query, ...rule }) => ({ ...rule, origin: from, params: query }))),
    {},
  );
  return (address) => {
    const [path = ''] = address.split(/[?#]/, 1);
    const rule = engine.match({
      scheme: 'https',
      host: 'help.example',
      path,
      query: '',
      headers: {},
      cookieValues: {},
      getHeader: () => '',
      getCookie: () => '',
    });
    if (rule?.force) return { status: rule.status, to: rule.to };
    // The engine does not know which files there are; the host looks for them first.
    if (isFile(folder, path)) return { status: 200 };
    return rule ? { status: rule.status, to: rule.to } : { status: 404 };
  };
}

function isFile(folder: string, address: string): boolean {
  const file = path.join(folder, decodeURIComponent(address));
  const page = address.endsWith('/') ? path.join(file, 'index.html') : file;
  return existsSync(page) && statSync(page).isFile();
}

/** Addresses of all files of a folder. */
export function addressesIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)))
    .map((file) => `/${file.split(path.sep).join('/')}`)
    .sort();
}
