import { setTimeout } from 'node:timers/promises';
import type { Session } from '../engine/engine.ts';
import type { ServedSite } from '../site.ts';

/** What a reader does, and what the page should do in answer. */
export interface Interaction {
  /** As the table names it. */
  readonly name: string;
  /** @throws where the page does something else */
  readonly run: (reader: Reader) => Promise<void>;
}

export interface Reader extends Session {
  readonly site: ServedSite;
  /** Opens a page of the site: `/article/links/`. */
  readonly open: (path: string) => Promise<void>;
  /** Waits until an expression of the page is true. */
  readonly until: (expression: string) => Promise<void>;
}

/** The article that has a part for each interaction. */
export const article = '/article/every-interaction/';

const longest = 10_000;

export function readerOf(session: Session, site: ServedSite): Reader {
  return {
    ...session,
    site,
    open: (path) => session.go(site.origin + path),
    until: async (expression) => {
      const end = Date.now() + longest;
      for (;;) {
        // A page that is just being left answers nothing.
        const value = await session.read(`Boolean(${expression})`).catch((error: unknown) => error);
        if (value === true) return;
        if (Date.now() > end)
          throw new Error(`${expression} is never true${value === false ? '' : `: ${value}`}`);
        await setTimeout(50);
      }
    },
  };
}

/** Whether an element can be seen: it has room, and is not hidden. */
export function isShown(selector: string): string {
  return `[...document.querySelectorAll(${JSON.stringify(selector)})].some((one) => one.getBoundingClientRect().height > 0 && getComputedStyle(one).visibility === 'visible')`;
}

export function isOnScreen(selector: string): string {
  return `(() => {
    const box = document.querySelector(${JSON.stringify(selector)}).getBoundingClientRect();
    return box.height > 0 && box.bottom > 0 && box.top < innerHeight;
  })()`;
}

/** Whether nothing below an element can be seen through it. */
export function isOpaque(selector: string): string {
  return `!/^(?:transparent|rgba\\(.*, 0\\))$/.test(getComputedStyle(document.querySelector(${JSON.stringify(selector)})).backgroundColor)`;
}
