import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Middleware } from '@11ty/eleventy-dev-server';
import type { SiteConfig } from '../content/types.ts';
import type { OwnPage } from '../pages/own-page.ts';
import type { Problem } from '../problems/problem.ts';
import { ProblemsError } from '../problems/problems-error.ts';
import type { Site } from '../site/site.ts';
import { applyFix, fixPath, isWanted, readFixRequest } from './fix-request.ts';
import type { LiveSite } from './live/live-site.ts';
import { placesPath, withPlaces } from './marked-places.ts';
import { notesAt, sourceOf, unpublishedAt } from './page-notes.ts';
import { type EditorLink, problemPage, withProblemPanel } from './problem-panel.ts';
import { type FileReply, found, type Message, pathOf, plainText, replyTo } from './reply.ts';
import { servedHeaders } from './served-headers.ts';

/** What is answered from. */
export interface Answering {
  readonly contentDir: string;
  /** Opens a place in an editor. */
  readonly linkOf: EditorLink;
  /** The form of the addresses that open a place of a page, with `{file}` and `{line}` in it. */
  readonly placeForm: string | undefined;
  readonly live: LiveSite;
  readonly inFile: (file: string) => readonly Problem[];
}

/**
 * Middleware that answers each request from the current state of the site; an error is shown on the page as well.
 *
 * @param opened what is answered from, when it is ready
 */
export function createMiddleware(
  opened: Promise<Answering>,
  sendFile: (reply: FileReply, response: ServerResponse) => void,
  fail: (error: unknown) => void,
): Middleware {
  const headersOf = rememberLast((config: SiteConfig) => new Map(Object.entries(servedHeaders(config))));
  return async (request, response) => {
    const answering = await opened;
    const { live, linkOf } = answering;
    const address = request.url ?? '/';
    try {
      response.setHeaders(headersOf(live.current().helpCenter.site));
      // Without it, the server would put a policy of its own in the place of ours where nothing was found.
      Object.assign(response, { isCustomErrorPage: true });
      if (pathOf(address) === fixPath) return void (await fixAndReturn(request, response, answering));
      if (pathOf(address) === placesPath) return send(response, await placesScript());
      const reply = await replyFrom(address, answering);
      if ('file' in reply) sendFile(reply, response);
      else send(response, reply);
    } catch (error) {
      fail(error);
      send(response, { ...failure(error, linkOf), status: 500 });
    }
  };
}

async function placesScript(): Promise<Message> {
  const { bundleServedScript } = await import('../site/bundle/bundle.ts');
  const { contents } = await bundleServedScript();
  return found(Buffer.from(contents), 'text/javascript; charset=utf-8');
}

/** Mends what a button of the panel asks for, and leads back to the page that it stands on. */
async function fixAndReturn(
  request: IncomingMessage,
  response: ServerResponse,
  { contentDir, live }: Answering,
): Promise<void> {
  const wanted = await readFixRequest(request);
  if (!wanted)
    return send(response, {
      ...found('Only a page of this server may ask for this.\n', plainText),
      status: 403,
    });
  const fix = live.fixesIn(wanted.file).find((one) => isWanted(one, wanted));
  if (fix) {
    await applyFix(contentDir, fix);
    // The watcher will say so too; the page that comes next is to be the mended one already.
    await live.change(wanted.file, 'changed');
  }
  const { referer = '/' } = request.headers;
  const back = URL.canParse(referer) ? new URL(referer).pathname : '/';
  send(response, { status: 303, headers: { Location: back }, body: '' });
}

async function replyFrom(
  address: string,
  { live, inFile, linkOf, placeForm }: Answering,
): Promise<ReturnType<typeof replyTo>> {
  const path = pathOf(address);
  const site = live.current();
  const withPanel = (html: string, file: string | undefined): string =>
    withPlaces(withProblemPanel(html, notesAt(path, file, live, inFile), linkOf), placeForm);
  const replyOf = (from: Site) =>
    replyTo(address, from, (page) => withPanel(from.pageHtml(page), sourceOf(page)?.file));
  const reply = replyOf(site);
  if (isOurs(reply, path, site)) return reply;
  const own = await ownPageAt(path, live);
  if (own) return found(withPanel(own.html, own.file));
  const [unpublished] = unpublishedAt(path, live);
  const isMissing = !('file' in reply) && reply.status === 404;
  return unpublished !== undefined && isMissing ? replyOf(live.withStandIn(unpublished)) : reply;
}

/** Pages of the site's own are asked for where nothing of ours is, and where the home page is. */
function isOurs(reply: ReturnType<typeof replyTo>, path: string, { urls }: Site): boolean {
  if ('file' in reply) return true;
  return reply.status === 200 && path !== urls.withBase('/');
}

async function ownPageAt(path: string, live: LiveSite): Promise<OwnPage | undefined> {
  const { urls } = live.current();
  return (await live.ownPages()).find(({ url }) => pathOf(urls.withBase(url)) === path);
}

function send(response: ServerResponse, { status, headers, body }: Message): void {
  response.statusCode = status;
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
  response.end(body);
}

function failure(error: unknown, linkOf: EditorLink): Message {
  if (error instanceof ProblemsError) return found(problemPage(error.problems, [], linkOf));
  return found(messageOf(error), plainText);
}

export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** Works out again what another value is given for, and not what the same one is. */
function rememberLast<Value extends object, Result>(
  work: (value: Value) => Result,
): (value: Value) => Result {
  let last: { readonly value: Value; readonly result: Result } | undefined;
  return (value) => {
    if (last?.value !== value) last = { value, result: work(value) };
    return last.result;
  };
}
