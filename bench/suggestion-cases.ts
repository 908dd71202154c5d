import { readFileSync } from 'node:fs';
import { z } from 'zod';
import type { BrokenLink, LinkTargets } from '../src/links/types.ts';

const page = z.object({ title: z.string(), ids: z.array(z.string()) });
const tree = z.object({
  pages: z.record(z.string(), page),
  redirects: z.record(z.string(), z.string()),
  files: z.array(z.string()),
});
const oneCase = z.object({
  tree: z.string(),
  page: z.string(),
  target: z.string(),
  resolved: z.string(),
  kind: z.string(),
  text: z.string(),
  right: z.string(),
});
const file = z.object({ trees: z.record(z.string(), tree), cases: z.array(oneCase) });

export type Suggest = (broken: BrokenLink) => readonly string[];

/** A link that its author corrected by hand. */
export interface Correction {
  /** Of `targets`. */
  readonly tree: string;
  /** What was wrong, in the words of the collection: `missing-anchor`. */
  readonly kind: string;
  readonly broken: BrokenLink;
  /** What the author wrote instead. */
  readonly right: string;
}

export interface Corrections {
  /** By tree: everything that a link could have led to then. */
  readonly targets: ReadonlyMap<string, LinkTargets>;
  readonly corrections: readonly Correction[];
}

/** Reads a collection of corrected links. Its pages have no slash at the end; ours have one. */
export function readCorrections(collection: string): Corrections {
  const { trees, cases } = file.parse(JSON.parse(readFileSync(collection, 'utf8')));
  const targets = new Map(Object.entries(trees).map(([name, written]) => [name, targetsOf(written)]));
  return {
    targets,
    corrections: cases.map((written) => {
      const { kind, text, right, resolved } = written;
      const [path, fragment] = split(resolved);
      const isPage = targets.get(written.tree)?.pages.some(({ address }) => address === slashed(path));
      return {
        tree: written.tree,
        kind,
        broken: {
          kind: fragment !== '' && isPage ? 'anchor' : kindOf(path),
          path: isPage ? slashed(path) : path,
          fragment,
          text: text.replaceAll('**', ''),
          page: slashed(written.page),
        },
        right: slashedAddress(right),
      };
    }),
  };
}

function targetsOf({ pages, redirects, files }: z.infer<typeof tree>): LinkTargets {
  return {
    pages: Object.entries(pages).map(([path, { title, ids }]) => ({ address: slashed(path), title, ids })),
    redirects: new Map(Object.entries(redirects).map(([from, to]) => [slashed(from), slashedAddress(to)])),
    files,
  };
}

function kindOf(path: string): BrokenLink['kind'] {
  if (path.startsWith('/images/')) return 'image';
  return path.startsWith('/files/') || /\.[a-z]{2,4}$/.test(path) ? 'file' : 'page';
}

function slashedAddress(address: string): string {
  const [path, fragment] = split(address);
  return fragment === '' ? slashed(path) : `${slashed(path)}#${fragment}`;
}

function slashed(path: string): string {
  return path.endsWith('/') || /\.[a-z]{2,4}$/i.test(path) ? path : `${path}/`;
}

function split(address: string): readonly [path: string, fragment: string] {
  const at = address.indexOf('#');
  return at === -1 ? [address, ''] : [address.slice(0, at), address.slice(at + 1)];
}
