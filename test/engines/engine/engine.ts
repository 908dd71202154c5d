/** A window of a browser with a page in it, as the interactions use it. */
export interface Session {
  readonly go: (url: string) => Promise<void>;
  /** Value of an expression in the page; of what it promises, where it is a promise. */
  readonly read: (expression: string) => Promise<unknown>;
  /** Presses the first element of a selector with the mouse, scrolled into view. */
  readonly click: (selector: string) => Promise<void>;
  /** Types a text into what has the focus, key by key. */
  readonly type: (text: string) => Promise<void>;
  /** Presses a key: a letter, or `Enter`, `Escape`, `Tab`, `ArrowDown`, ... */
  readonly press: (key: Key) => Promise<void>;
  readonly resize: (width: number, height: number) => Promise<void>;
  readonly back: () => Promise<void>;
  readonly forward: () => Promise<void>;
  /** A PNG of the window. */
  readonly picture: () => Promise<Uint8Array>;
  /** What pages have written to the console or thrown since it was asked last; nothing where the engine does not tell. */
  readonly faults: () => readonly string[];
  readonly close: () => Promise<void>;
}

/** Keys by their names in `KeyboardEvent.key`, with the sign that WebDriver has for each. */
export const keys = {
  Enter: '\uE007',
  Escape: '\uE00C',
  Tab: '\uE004',
  ArrowDown: '\uE015',
  ArrowLeft: '\uE012',
  ArrowRight: '\uE014',
} as const;
export type Key = keyof typeof keys;

export interface Engine {
  /** As the table names it: `Chromium 131`. */
  readonly name: string;
  /** Starts the browser with a new profile. */
  readonly start: () => Promise<Session>;
}

/** Where requests to other hosts end: nothing listens there, so that no test asks the world for anything. */
export const deadEnd = '127.0.0.1:9';

/** Middle of the first element of a selector, scrolled to the middle of the window: `[x, y]`; `null` where there is none. */
export function middleOf(selector: string): string {
  return `(() => {
    const element = document.querySelector(${JSON.stringify(selector)});
    if (!element) return null;
    element.scrollIntoView({ block: 'center', inline: 'nearest', behavior: 'instant' });
    // Of an element that goes on in a second line, the middle of the first one.
    const { left, top, width, height } = element.getClientRects()[0] ?? element.getBoundingClientRect();
    return [Math.floor(left + width / 2), Math.floor(top + height / 2)];
  })()`;
}

/** @throws for what is no place */
export function placeIn(value: unknown, selector: string): readonly [x: number, y: number] {
  const [x, y]: readonly unknown[] = Array.isArray(value) ? value : [];
  if (typeof x === 'number' && typeof y === 'number') return [x, y];
  throw new Error(`Nothing is called ${selector}.`);
}
