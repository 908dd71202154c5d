import type { PageChange } from '../compare/changes.ts';
import type { ChangesFile } from './changes-file.ts';

/** What the comment on a pull request needs of `changes.json`. */
export interface CommentedChanges {
  readonly reason: string | undefined;
  readonly counts: ChangesFile['counts'];
  readonly pages: readonly CommentedPage[];
  readonly lostAddresses: readonly { readonly path: string }[];
  readonly lostAnchors: readonly { readonly path: string; readonly ids: readonly string[] }[];
  readonly settings: readonly CommentedSetting[];
  readonly newProblems: readonly {
    readonly file: string;
    readonly line: number | undefined;
    readonly message: string;
    readonly rule: string;
    readonly target: string;
  }[];
}

export interface CommentedSetting {
  readonly name: string;
  readonly before: string | undefined;
  readonly after: string | undefined;
}

export interface CommentedPage {
  readonly change: PageChange['kind'];
  readonly title: string;
  readonly path: string | undefined;
  readonly previousPath: string | undefined;
  readonly diffPath: string | undefined;
  readonly added: number;
  readonly removed: number;
  readonly details: readonly string[];
  readonly publication: string | undefined;
}

/**
 * Reads an untrusted `changes.json`: a value of the wrong type counts as missing.
 *
 * @param json the parsed file
 */
export function readCommentedChanges(json: unknown): CommentedChanges {
  const file = record(json);
  const counts = record(file.counts);
  return {
    reason: text(file.reason),
    counts: {
      text: number(counts.text),
      added: number(counts.added),
      moved: number(counts.moved),
      removed: number(counts.removed),
      markup: number(counts.markup),
      details: number(counts.details),
      assets: number(counts.assets),
      redirects: number(counts.redirects),
      lostAddresses: number(counts.lostAddresses),
      lostAnchors: number(counts.lostAnchors),
      newProblems: number(counts.newProblems),
      queries: number(counts.queries),
      settings: number(counts.settings),
      lists: number(counts.lists),
      generatorFiles: number(counts.generatorFiles),
    },
    pages: list(file.pages).map(record).flatMap(readPage),
    lostAddresses: list(file.lostAddresses).map((entry) => ({ path: text(record(entry).path) ?? '' })),
    lostAnchors: list(file.lostAnchors).map((entry) => ({
      path: text(record(entry).path) ?? '',
      ids: texts(record(entry).ids),
    })),
    settings: list(file.settings)
      .map(record)
      .map(({ name, before, after }) => ({
        name: text(name) ?? '',
        before: text(before),
        after: text(after),
      })),
    newProblems: list(file.newProblems)
      .map(record)
      .map(({ file: name, line, message, rule, target }) => ({
        file: text(name) ?? '',
        line: Number.isSafeInteger(line) ? number(line) : undefined,
        message: text(message) ?? '',
        rule: text(rule) ?? '',
        target: text(target) ?? '',
      })),
  };
}

const kinds = ['text', 'added', 'moved', 'removed', 'markup', 'details'] as const;

function readPage(page: Readonly<Record<string, unknown>>): readonly CommentedPage[] {
  const change = kinds.find((kind) => kind === page.change);
  if (change === undefined) return [];
  return [
    {
      change,
      title: text(page.title) ?? '',
      path: text(page.path),
      previousPath: text(page.previousPath),
      diffPath: text(page.diffPath),
      added: number(page.added),
      removed: number(page.removed),
      details: texts(page.details),
      publication: text(page.publication),
    },
  ];
}

function record(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}

function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

function texts(value: unknown): readonly string[] {
  return list(value).flatMap((entry) => text(entry) ?? []);
}

function number(value: unknown): number {
  return typeof value === 'number' && Number.isSafeInteger(value) ? value : 0;
}
