import { createReadStream } from 'node:fs';
import { mkdtemp, readFile, realpath, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readContent } from '../content/read-content.ts';
import { readSiteConfig, type SiteOverrides } from '../content/settings/site-config.ts';
import { commitTime } from '../git/commit-time.ts';
import { datedDeployment } from '../git/dated-deployment.ts';
import { articlesWithin } from '../pages/article/reading-order.ts';
import { didYouMean } from '../problems/did-you-mean.ts';
import { ExpectedError } from '../problems/expected-error.ts';
import { nearest } from '../problems/nearest.ts';
import type { Problem } from '../problems/problem.ts';
import { sortProblems } from '../problems/sort-problems.ts';
import { replyTo } from '../serve/reply.ts';
import type { Project } from '../site/project.ts';
import { renderedOnce } from '../site/rendered-once.ts';
import { createSite, type Site } from '../site/site.ts';
import { createSiteTools } from '../site/site-tools.ts';
import { printToFile } from './chromium.ts';

export interface PdfOptions extends SiteOverrides {
  readonly contentDir: string;
  readonly project: Project;
  /** Name of the category that is printed. */
  readonly category: string;
  /** Absolute path of the file to write. */
  readonly file: string;
  /** Absolute path of a Chromium. */
  readonly browser: string;
}

/** What was printed, or the errors on account of which the site cannot be read. */
export type PdfOutcome =
  | { readonly kind: 'written'; readonly articles: number; readonly bytes: number }
  | { readonly kind: 'unreadable'; readonly problems: readonly Problem[] };

/**
 * Prints a category with all of its articles into a PDF. The site is served on this machine meanwhile; nothing else is
 * asked for anything.
 *
 * @throws ExpectedError for a category that there is not, and when the browser prints nothing
 */
export async function writePdf(options: PdfOptions): Promise<PdfOutcome> {
  const { contentDir, project, category, file, browser } = options;
  // What readers do not have yet is in no file that somebody sends around.
  const deployment = await datedDeployment({}, contentDir);
  const config = await readSiteConfig(project.settingsFile, { ...options, deployment });
  const printing = { ...config, brand: { ...config.brand, hasPrintPages: true } };
  const [content, tools] = await Promise.all([
    readContent(contentDir, config.languages, config.contentMap),
    createSiteTools(printing, project),
  ]);
  const site = createSite(content, printing, tools, renderedOnce(new Map()));
  const errors = site.problems.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) return { kind: 'unreadable', problems: sortProblems(errors) };
  const page = printedPage(site, category);
  const server = await serveSite(site);
  const folder = await realpath(await mkdtemp(join(tmpdir(), 'signpost-pdf-')));
  try {
    const made = join(folder, 'category.pdf');
    await printToFile(browser, `${server.origin}${page.url}`, made);
    const bytes = withTime(await readFile(made), (await commitTime(contentDir)) ?? 0);
    await writeFile(file, bytes);
    return { kind: 'written', articles: articlesWithin(page.category).length, bytes: bytes.length };
  } finally {
    server.close();
    await rm(folder, { recursive: true, force: true });
  }
}

function printedPage(site: Site, name: string) {
  const pages = site.pages.flatMap((page) => (page.kind === 'print' ? [page] : []));
  const page = pages.find(({ category }) => category.name === name);
  if (page) return page;
  const names = pages.map(({ category }) => category.name);
  const known = site.helpCenter.categories.some((category) => category.name === name);
  throw new ExpectedError(
    known
      ? `The category \`${name}\` is hidden or has no article: there is nothing to print.`
      : `There is no category \`${name}\`: write one of ${names.join(', ')}.${didYouMean(nearest(name, names))}`,
  );
}

/** Links lead to the published site from wherever the file is. */
function withOrigin(html: string, { helpCenter }: Site): string {
  return html.replace(
    /(<a\b[^>]*? href=")\/(?!\/)/g,
    (_start, tag: string) => `${tag}${helpCenter.site.url}/`,
  );
}

/** Every page works without scripts, and paper takes none. */
const noScripts = { 'Content-Security-Policy': "script-src 'none'" };

/** Serves a site on a free port of this machine. */
async function serveSite(site: Site): Promise<{ readonly origin: string; readonly close: () => void }> {
  const server: Server = createServer((request, response) => {
    const reply = replyTo(request.url ?? '/', site, (page) => withOrigin(site.pageHtml(page), site));
    if ('file' in reply) {
      createReadStream(reply.file)
        .on('error', () => response.destroy())
        .pipe(response);
      return;
    }
    response.writeHead(reply.status, { ...reply.headers, ...noScripts }).end(reply.body);
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port.');
  return {
    origin: `http://127.0.0.1:${address.port}`,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

/** Puts the time of the commit in the place of that of the clock, sign for sign, since a PDF knows where all in it is. */
function withTime(pdf: Buffer, time: number): Buffer {
  const digits = new Date(time).toISOString().replace(/\D/g, '').slice(0, 14);
  const text = pdf.toString('latin1');
  return Buffer.from(text.replace(/(\/(?:CreationDate|ModDate) \(D:)\d{14}/g, `$1${digits}`), 'latin1');
}
