/** Kinds of callout, with the title that says the kind in words (never by colour alone). */
export const calloutTitles = { info: 'Note', success: 'Tip', warning: 'Warning' } as const;
export type CalloutKind = keyof typeof calloutTitles;

/** GitHub's alerts, which mean the same: https://docs.github.com/get-started/writing-on-github */
export const alertKinds = {
  NOTE: 'info',
  IMPORTANT: 'info',
  TIP: 'success',
  WARNING: 'warning',
  CAUTION: 'warning',
} as const satisfies Record<string, CalloutKind>;

export function isCalloutKind(kind: string): kind is CalloutKind {
  return Object.hasOwn(calloutTitles, kind);
}

/** A callout around HTML: `callout('info', '<p>Text</p>')`. */
export function callout(kind: CalloutKind, bodyHtml: string): string {
  return `${openCallout(kind)}${bodyHtml}${closeCallout}`;
}

/**
 * The start of a callout. A `div` with `role="note"`, not an `aside`: an `aside` is a landmark, and an article
 * with ten callouts would have ten of them; not a heading: callouts are no part of the outline.
 */
export function openCallout(kind: CalloutKind): string {
  return `<div class="callout callout-${kind}" role="note">\n<p class="callout-title">${calloutTitles[kind]}</p>\n`;
}

export const closeCallout = '</div>\n';
