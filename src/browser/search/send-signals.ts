import { signalParameters } from '../../search/shared/query/signal.ts';

/** So long an answer stands before its reader counts as having read it, in milliseconds. */
const readAfter = 2000;

/** Tells the host of searches once they are over, where the settings of the site say so. */
export interface Signals {
  /** Says what the reader asks for now, which ends the search before. */
  readonly asked: (query: string) => void;
  readonly answered: (query: string, results: number) => void;
  /** @param url address without the base of the article that was chosen */
  readonly chosen: (url: string) => void;
}

interface Search {
  readonly query: string;
  readonly results: number;
  readonly since: number;
}

/**
 * Where a browser says that its reader is not to be observed (Global Privacy Control, Do Not
 * Track), nothing is sent. Nothing tells one reader from another: no cookie, no number, no time.
 *
 * @param address that is asked, with what a search tells behind `?`
 */
export function sendSignals(address: string): Signals {
  if (isUnobserved()) return silent;
  let open: Search | undefined;
  const told = new Set<string>();
  const tell = ({ query, results }: Search, chosen: string): void => {
    open = undefined;
    const parameters = signalParameters({ query, results, chosen });
    if (parameters === undefined || told.has(parameters)) return;
    told.add(parameters);
    // The page may be gone before there is an answer, and nobody waits for one.
    const request = { keepalive: true, credentials: 'omit', cache: 'no-store', mode: 'no-cors' } as const;
    fetch(`${address}${address.includes('?') ? '&' : '?'}${parameters}`, request).catch(() => undefined);
  };
  const leave = (): void => {
    if (open && Date.now() - open.since >= readAfter) tell(open, '');
    else open = undefined;
  };
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') leave();
  });
  return {
    asked: (query) => {
      if (open?.query !== query) leave();
    },
    answered: (query, results) => {
      open = { query, results, since: open?.query === query ? open.since : Date.now() };
    },
    chosen: (url) => {
      if (open) tell(open, url);
    },
  };
}

const silent: Signals = { asked: () => undefined, answered: () => undefined, chosen: () => undefined };

function isUnobserved(): boolean {
  return (
    Reflect.get(navigator, 'globalPrivacyControl') === true || Reflect.get(navigator, 'doNotTrack') === '1'
  );
}
