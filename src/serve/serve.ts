import { dirname, join } from 'node:path';
import { type ContentLayout, foldersOf } from '../content/layout/layout.ts';
import { mappedContent } from '../content/layout/mapped-content.ts';
import { localDeployment } from '../content/settings/deployment.ts';
import { ownPagesFolder } from '../eleventy/settings.ts';
import type { Problem } from '../problems/problem.ts';
import { type Project, stylesFile } from '../site/project.ts';
import { type Answering, createMiddleware, messageOf } from './answer.ts';
import { placeAddress, placeForm } from './editors.ts';
import type { FileChange } from './file-changes.ts';
import { type LiveSiteOptions, openLiveSite } from './live/live-site.ts';
import { LocalServer } from './local-server.ts';
import type { EditorLink } from './problem-panel.ts';
import { type ProblemNews, type ProblemWatch, watchProblems } from './problem-watch.ts';
import { type ChangeKind, watchFiles } from './watch.ts';

export interface ServeOptions extends LiveSiteOptions {
  readonly port: number;
  /** The form of the addresses that open a place in an editor; nothing where none is to be opened. */
  readonly editor?: string | undefined;
  /** Called with the address of the home page, once it is served. */
  readonly onServed: (address: string) => void;
  /** Called once with all that is wrong at the beginning. */
  readonly onProblems: (problems: readonly Problem[]) => void;
  /** Called with what has happened to files. */
  readonly onChanges: (changes: readonly FileChange[]) => void;
  /** Called with what that has done to what is wrong. */
  readonly onNews: (news: ProblemNews) => void;
  /** Called with what goes wrong while serving. */
  readonly onFailure: (message: string) => void;
}

/** What is being served. */
export interface Served {
  /** Ends it; a command serves until its process ends. */
  readonly close: () => Promise<void>;
}

/**
 * Serves a content folder: a page is made when it is asked for, from what is on disk now. Eleventy's own watch makes
 * every page again at every save, which takes most of a second at 1,680 articles; here a save costs one article.
 *
 * @throws ExpectedError when the port is taken, before anything is read
 * @throws ProblemsError for settings or layouts that are wrong from the beginning
 */
export async function serveSite(options: ServeOptions): Promise<Served> {
  const fail = (error: unknown): void => options.onFailure(messageOf(error));
  const { promise: opened, resolve: open } = Promise.withResolvers<Answering>();
  const server: LocalServer = new LocalServer(
    [
      createMiddleware(
        opened,
        ({ file, headers }, response) => {
          response.setHeaders(new Map(Object.entries(headers)));
          server.renderFile(file, response);
        },
        fail,
      ),
    ],
    options.onFailure,
  );
  const origin = await server.start(options.port);
  const layout = await mappedContent(options.project.settingsFile);
  const folders = watchedFolders(options.contentDir, options.project, layout);

  const changes: (readonly [file: string, kind: ChangeKind])[] = [];
  let follow = (file: string, kind: ChangeKind): void => void changes.push([file, kind]);
  // Watching starts before reading, so that nothing that is saved in between is missed.
  const watcher = await watchFiles([...folders.keys()], (path, kind) => follow(namedIn(folders, path), kind));
  const close = async (): Promise<void> => {
    await Promise.all([watcher.close(), server.close()]);
  };
  const { deployment = localDeployment, editor } = options;
  const served = { ...deployment, isServed: true, marksPlaces: editor !== undefined };
  const marked = { ...options, deployment: served };
  const live = await openLiveSite(marked).catch(async (error: unknown) => {
    await close();
    throw error;
  });
  const answering: Answering = {
    contentDir: options.contentDir,
    live,
    inFile: (file) => problems.inFile(file),
    linkOf: editorLinks(options),
    placeForm: editor && placeForm(editor, options.contentDir),
  };
  const problems: ProblemWatch = watchProblems(live, {
    ...options,
    onOtherProblems: (files) => server.reload({ files }),
    onFailure: fail,
  });
  const takeIn = async (file: string, kind: ChangeKind): Promise<void> => {
    const reach = await live.change(file, kind);
    server.reload({ files: [file] });
    problems.saved(file, kind, reach);
  };
  follow = (file, kind) => void takeIn(file, kind).catch(fail);
  open(answering);
  options.onServed(origin + live.current().urls.withBase('/'));
  for (const [file, kind] of changes) follow(file, kind);
  return { close };
}

/** Settings, layouts and own pages are beside the content. */
function editorLinks({ editor, contentDir, project }: ServeOptions): EditorLink {
  if (editor === undefined) return () => undefined;
  return (file, position) => {
    const isBeside = /^(?:_data|_includes|_pages)\//.test(file);
    return placeAddress(editor, join(isBeside ? project.root : contentDir, file), position);
  };
}

/**
 * The folders that are watched, by their paths, with what problems call them: nothing for the content folder. Of a
 * mapped one, nothing is watched but what is mapped.
 */
function watchedFolders(
  contentDir: string,
  project: Project,
  layout: ContentLayout | undefined,
): ReadonlyMap<string, string> {
  const { pagesDir, includesDirs, settingsFile } = project;
  const folders = [
    ...(layout === undefined
      ? [[contentDir, ''] as const]
      : foldersOf(layout).map((folder) => [join(contentDir, folder), `${folder}/`] as const)),
    [pagesDir, `${ownPagesFolder}/`],
    [dirname(settingsFile), '_data/'],
    ...includesDirs.map((folder) => [folder, '_includes/'] as const),
    [dirname(stylesFile), 'src/styles/'],
  ] as const;
  return new Map(folders);
}

function namedIn(folders: ReadonlyMap<string, string>, path: string): string {
  for (const [folder, name] of folders) {
    if (path.startsWith(join(folder, '/')))
      return name + path.slice(join(folder, '/').length).split('\\').join('/');
  }
  return path;
}
