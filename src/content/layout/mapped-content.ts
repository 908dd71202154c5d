import { readSiteConfig } from '../settings/site-config.ts';
import type { ContentLayout } from './layout.ts';

/**
 * Which folders of a site hold its content, where the settings say so. What is wrong with the settings is told by
 * whoever reads all of them.
 */
export async function mappedContent(settingsFile: string): Promise<ContentLayout | undefined> {
  const config = await readSiteConfig(settingsFile, {}).catch(() => undefined);
  return config?.contentMap;
}
