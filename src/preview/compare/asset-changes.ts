import { compareText } from '../../model/order.ts';
import { assetPath } from '../pages/side.ts';
import type { AssetState, PageState, SiteState } from '../types.ts';
import type { AssetChange } from './changes.ts';

const kinds = ['replaced', 'removed', 'added', 'renamed'] as const satisfies readonly AssetChange['kind'][];
const imageFile = /^images\//;

/** Finds files below `images/` and `files/` that are not what they were, and the pages that need them. */
export function assetChanges(before: SiteState, after: SiteState, basePath: string): readonly AssetChange[] {
  const old = new Map(before.assets.map((asset) => [asset.path, asset]));
  const now = new Map(after.assets.map((asset) => [asset.path, asset]));
  const gone = before.assets.filter(({ path }) => !now.has(path));
  const come = after.assets.filter(({ path }) => !old.has(path));
  const changes: Omit<AssetChange, 'usedIn'>[] = after.assets.flatMap((asset) => {
    const was = old.get(asset.path);
    if (!was || was.hash === asset.hash) return [];
    return [{ kind: 'replaced', path: asset.path, before: was, after: asset }];
  });
  const origins = new Map<string, AssetState[]>(Map.groupBy(gone, ({ hash }) => hash));
  const renamed = new Set<AssetState>();
  for (const asset of come) {
    const was = origins.get(asset.hash)?.shift();
    if (was) renamed.add(was);
    changes.push({ kind: was ? 'renamed' : 'added', path: asset.path, before: was, after: asset });
  }
  for (const asset of gone) {
    if (!renamed.has(asset))
      changes.push({ kind: 'removed', path: asset.path, before: asset, after: undefined });
  }
  if (changes.length === 0) return [];
  const [usersBefore, usersNow] = [usersOf(before.pages, basePath), usersOf(after.pages, basePath)];
  return changes
    .map((change) => {
      const users = change.kind === 'removed' ? usersBefore : usersNow;
      return { ...change, usedIn: users.get(change.path) ?? [] };
    })
    .sort(
      (one, other) =>
        kinds.indexOf(one.kind) - kinds.indexOf(other.kind) || compareText(one.path, other.path),
    );
}

/** Images as they were, of those that have changed, gone or got another name: they are nowhere else. */
export function oldImages(changes: readonly AssetChange[]): readonly string[] {
  return changes
    .flatMap(({ before }) => (before && imageFile.test(before.path) ? [before.path] : []))
    .sort(compareText);
}

/** The pages that show a file or link to it, by its path. */
function usersOf(pages: readonly PageState[], basePath: string): ReadonlyMap<string, readonly PageState[]> {
  const users = new Map<string, Set<PageState>>();
  for (const page of pages) {
    const { images, links } = page.body;
    for (const address of [...images.map(({ src }) => src), ...links.map(({ href }) => href)]) {
      const path = assetPath(address, basePath + page.url, basePath);
      if (path === undefined || !/^(?:images|files)\//.test(path)) continue;
      users.set(path, (users.get(path) ?? new Set()).add(page));
    }
  }
  return new Map(
    [...users].map(([path, found]) => [path, [...found].sort((a, b) => compareText(a.url, b.url))]),
  );
}
