import { hostConfig } from '../../pages/host/host-config.ts';
import type { HostedEdition } from '../../pages/host/hosted-edition.ts';
import { foldersOf, hostFiles } from '../texts/host-files.ts';
import type { Site } from '../types.ts';

/** Gives a site what hosts are told of it, which is one for all of its languages. */
export function withHostFiles(site: Site): Site {
  const editions = (): readonly HostedEdition[] =>
    [site, ...site.translations].map(({ helpCenter, urls, searchFiles, ownPages }) => ({
      helpCenter,
      urls,
      ownPages: ownPages(),
      searchFolders: () => foldersOf(searchFiles()),
    }));
  return {
    ...site,
    textFiles: [...site.textFiles, ...hostFiles(site.helpCenter.site, site.urls, editions)],
    hostConfig: () => hostConfig(site.helpCenter.site, site.urls, editions()),
  };
}
