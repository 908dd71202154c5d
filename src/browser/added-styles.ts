import { addedStylesFile } from './added-styles-file.ts';
import { element } from './element.ts';

/**
 * Waits for a script, and for the styles of all that scripts add, so that nothing is shown without them. One file for
 * all, which is loaded with the first script that adds anything; what cannot be loaded is tried again with the next.
 */
export async function styled<Module>(script: Promise<Module>): Promise<Module> {
  const [module] = await Promise.all([script, addStyles()]);
  return module;
}

async function addStyles(): Promise<void> {
  const known = document.querySelector<HTMLLinkElement>(`link[href$="${addedStylesFile}"]`);
  const href = new URL(addedStylesFile, import.meta.url).href;
  const link = known ?? element('link', { rel: 'stylesheet', href });
  // In front of all others: a style sheet of the site's own comes last.
  if (!known) document.querySelector('link[rel="stylesheet"]')?.before(link);
  if (link.sheet) return;
  await new Promise((done, fail) => {
    link.addEventListener('load', done);
    link.addEventListener('error', () => {
      link.remove();
      fail();
    });
  });
}
