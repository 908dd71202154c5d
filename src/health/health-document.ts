import type { HealthView } from '../pages/health-view.ts';
import { createSite, type Site } from '../site/site.ts';
import { createSiteTools } from '../site/site-tools.ts';
import type { Health } from './health.ts';
import { healthView } from './health-page.ts';

/** The page of a help center's health as one file. */
export async function healthDocument({
  health,
  site,
}: {
  readonly health: Health;
  readonly site: Site;
}): Promise<string> {
  return pageDocument(healthView(health, site, false), site);
}

/** A page for writers as one file, which is opened from anywhere: its links lead to the published site. */
export async function pageDocument(view: HealthView, site: Site): Promise<string> {
  const { project, content, helpCenter, urls } = site;
  const config = helpCenter.site;
  const tools = await createSiteTools(config, project);
  const { layout, bundled } = createSite(content, config, tools);
  const files = new Map(
    [...bundled, tools.bundle.previewStyles].map(({ path, contents }) => [
      urls.withBase(`/${path}`),
      contents,
    ]),
  );
  const decoder = new TextDecoder();
  return (
    layout(view)
      .replace(/<meta http-equiv="Content-Security-Policy"[^>]*>\n?/, '')
      .replace(/<script\b[^>]*><\/script>\n?/g, '')
      .replace(/<link rel="(?:preload|icon)"[^>]*>\n?/g, '')
      .replace(/<link rel="stylesheet" href="([^"]*)">/g, (_link, href: string) => {
        const contents = files.get(href);
        return contents ? `<style>${decoder.decode(contents)}</style>` : '';
      })
      .replace(/ src="([^"]*\.svg)"/g, (whole, src: string) => {
        const contents = files.get(src);
        return contents
          ? ` src="data:image/svg+xml;base64,${Buffer.from(contents).toString('base64')}"`
          : whole;
      })
      // A file is in no place that a path could start from.
      .replace(/ (href|action|src)="\/(?!\/)/g, (_start, name: string) => ` ${name}="${config.url}/`)
  );
}
