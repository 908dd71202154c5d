import { attribute, findAll, hasClass, parsePage } from '../corpus/html-tree.ts';

/**
 * Selectors of the styles of what few articles hold that may mean something in the text of a page, which therefore has
 * to load them.
 *
 * @param css as it is published
 */
export function partsIn(html: string, css: string): readonly string[] {
  const texts = findAll(parsePage(html), (element) => hasClass(element, 'content'));
  const names = new Set(
    texts
      .flatMap((text) => findAll(text, () => true))
      .flatMap((element) => [
        element.tagName,
        ...(attribute(element, 'class') ?? '').split(/\s+/).map((name) => `.${name}`),
        ...element.attrs.map(({ name }) => `[${name}`),
      ]),
  );
  return selectorsOf(css).filter((selector) => namesIn(selector).every((name) => names.has(name)));
}

function selectorsOf(css: string): readonly string[] {
  return [...css.replace(/@keyframes [^{]*\{(?:[^{}]*\{[^{}]*\})*\}/g, '').matchAll(/([^{}@;]+)\{[^{}]*\}/g)]
    .flatMap(([, selectors = '']) => withoutConditions(selectors).split(','))
    .filter((selector) => !selector.includes(':root'));
}

/** Leaves out `:not(...)` and `:has(...)`, from the innermost on. */
function withoutConditions(selectors: string): string {
  const fewer = selectors.replace(/:[a-z-]+\([^()]*\)/g, '');
  return fewer === selectors ? fewer : withoutConditions(fewer);
}

/** What has to be in a page for a selector to mean anything in it: `details`, `.tabs`, `[data-language`. */
function namesIn(selector: string): readonly string[] {
  const plain = selector.replace(/\.content\b/g, ' ').replace(/::?[\w-]+/g, ' ');
  const names = plain.replace(/\[[^\]]*\]/g, ' ').match(/\.?[a-z][\w-]*/g) ?? [];
  return [...names, ...(plain.match(/\[[\w-]+/g) ?? [])];
}
