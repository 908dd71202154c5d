import { dirname, join } from 'node:path';
import { findSiteFolder, projectAt } from '../site/project.ts';
import { openSiteState, type SiteState } from './site-state.ts';
import { pathOf } from './uris.ts';

/** The help centers that an editor has files of: one for each folder with settings. */
export interface Sites {
  /** The one that a file is in; nothing where it is in none. */
  readonly of: (uri: string) => Promise<SiteState | undefined>;
  /** Those that are open. */
  readonly open: () => readonly SiteState[];
}

export function createSites(): Sites {
  const opening = new Map<string, Promise<SiteState>>();
  const open: SiteState[] = [];
  return {
    open: () => open,
    of: async (uri) => {
      const path = pathOf(uri);
      const root = path === undefined ? undefined : findSiteFolder(dirname(path));
      if (root === undefined) return undefined;
      let known = opening.get(root);
      if (known === undefined) {
        known = openSiteState(projectAt(root), join(root, 'content'));
        opening.set(root, known);
        known.then(
          (state) => open.push(state),
          // What is wrong now may be mended at the next question.
          () => opening.delete(root),
        );
      }
      return known;
    },
  };
}
