/**
 * What raw HTML in an article may hold: an allowlist, since an article is untrusted (DESIGN, reference on hostile
 * content). Everything else is left out: with its content where that is no text, else its text is kept
 * ([elements/unfamiliar.ts](elements/unfamiliar.ts)).
 */

/** Elements that may be written, each with the attributes it may carry beside {@link globalAttributes}. */
export const allowedElements: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries({
    a: ['href', 'target', 'rel', 'hreflang', 'download', 'data-target'],
    abbr: [],
    b: [],
    bdi: [],
    bdo: [],
    blockquote: ['cite'],
    br: [],
    button: ['data-target'],
    caption: [],
    cite: [],
    code: [],
    col: ['span'],
    colgroup: ['span'],
    dd: [],
    del: ['datetime'],
    details: ['open'],
    dfn: [],
    div: [],
    dl: [],
    dt: [],
    em: [],
    figcaption: [],
    figure: [],
    h1: [],
    h2: [],
    h3: [],
    h4: [],
    h5: [],
    h6: [],
    hr: [],
    i: [],
    img: ['src', 'alt', 'width', 'height'],
    ins: ['datetime'],
    kbd: [],
    li: ['value'],
    mark: [],
    ol: ['start', 'reversed', 'type'],
    p: [],
    pre: [],
    q: ['cite'],
    rp: [],
    rt: [],
    ruby: [],
    s: [],
    samp: [],
    small: [],
    span: [],
    strong: [],
    sub: [],
    summary: [],
    sup: [],
    table: [],
    tbody: [],
    td: ['colspan', 'rowspan'],
    tfoot: [],
    th: ['colspan', 'rowspan', 'scope', 'abbr'],
    thead: [],
    time: ['datetime'],
    tr: [],
    u: [],
    ul: [],
    var: [],
    wbr: [],
  }),
);

export const globalAttributes = names('class dir id lang role tabindex title');

/** Elements that go with all they hold: code, other documents, forms, drawings that can hold code. */
export const removedElements = names(
  'applet area audio base bgsound canvas embed form frame frameset iframe input keygen link math meta noembed noframes noscript object param plaintext script select source style svg template textarea title track video xmp',
);

export const voidElements = names('br col hr img source wbr');

/**
 * Elements that are written as another one that says the same. Parts of a page are boxes: a page has one `main` and
 * one set of landmarks, which are the layout's.
 */
export const renamedElements: ReadonlyMap<string, string> = new Map([
  ...[
    'address',
    'article',
    'aside',
    'center',
    'dialog',
    'fieldset',
    'footer',
    'header',
    'hgroup',
    'legend',
  ].map((name): [string, string] => [name, 'div']),
  ...['main', 'marquee', 'multicol', 'nav', 'search', 'section'].map((name): [string, string] => [
    name,
    'div',
  ]),
  ['acronym', 'abbr'],
  ['dir', 'ul'],
  ['listing', 'pre'],
  ['menu', 'ul'],
  ['strike', 's'],
  ['tt', 'code'],
]);

/** Elements that say nothing which their text does not say. */
export const unwrappedElements = names(
  'basefont big blink data datalist font label map meter nobr optgroup option output picture progress rb rtc slot spacer',
);

/** Of these, and of those with another name, the ones that changed how a text looks, and do so no more. */
export const spentElements = names('basefont big blink center font marquee multicol spacer');

/** Elements that start on a line of their own: words on their two sides do not run together. */
export const blockElements = names(
  'blockquote br caption dd details div dl dt figcaption figure h1 h2 h3 h4 h5 h6 hr li ol p pre summary table tbody td tfoot th thead tr ul',
);

/** Schemes that a page may link to. */
export const linkableSchemes = ['https', 'http', 'mailto', 'tel'] as const;

/** Whether an address may be linked to: one of ours, or of a scheme that cannot run code. */
export function isSafeAddress(address: string): boolean {
  // Browsers ignore white space and control characters in front of and inside a scheme.
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(address.replace(/[\p{Cc}\p{Cf}\p{Z}]/gu, ''))?.[1];
  return scheme === undefined || linkableSchemes.some((known) => known === scheme.toLowerCase());
}

/**
 * Whether an address names a scheme of the web without `//`: `https:x`. Where it leads depends on the page's own
 * scheme: to a path of this site, or to another host.
 */
export function lacksSlashes(address: string): boolean {
  // As browsers read it: without line ends and tabs, and without control characters and spaces in front.
  return /^https?:(?!\/\/)/i.test(address.replace(/[\t\n\r]/g, '').replace(/^[\p{Cc} ]+/u, ''));
}

export function isAllowedAttribute(element: string, attribute: string): boolean {
  return (
    globalAttributes.has(attribute) ||
    /^aria-[a-z]+$/.test(attribute) ||
    (allowedElements.get(element)?.includes(attribute) ?? false)
  );
}

/** No page nests this deep; a hostile one could, until the stack ends. */
export const maxDepth = 200;

/** A set of names, from a list of them with spaces between. */
export function names(list: string): ReadonlySet<string> {
  return new Set(list.split(' '));
}
