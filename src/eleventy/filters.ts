import type { Run } from './run.ts';

/** `url`: an address of the site with the path that the site lives under, once; Eleventy's own filter adds it again. */
export function url(runOf: () => Run): (address: string) => string {
  return (address) => {
    const { urls } = runOf().site;
    const base = urls.withBase('');
    const isPath = address.startsWith('/') && !address.startsWith('//');
    return isPath && address !== base && !address.startsWith(`${base}/`) ? urls.withBase(address) : address;
  };
}

/** `absoluteUrl`: what other sites see of an address of the site: `https://example.com/help/about/`. */
export function absoluteUrl(runOf: () => Run): (address: string) => string {
  return (address) => new URL(url(runOf)(address), runOf().site.urls.absolute('/')).href;
}
