import type { Signals } from './send-signals.ts';

/**
 * Loads what tells the host of searches where there is an address to tell it to: most sites have none. What it was to
 * hear meanwhile, it hears in order once it is there; without it, nothing is told.
 *
 * @param address that is asked, with what a search tells behind `?`
 */
export function openSignals(address: string | undefined): Signals {
  const sent =
    address === undefined
      ? undefined
      : import('./send-signals.ts').then(({ sendSignals }) => sendSignals(address)).catch(() => undefined);
  const tell = (say: (signals: Signals) => void): void => {
    sent?.then((signals) => signals && say(signals));
  };
  return {
    asked: (query) => tell((signals) => signals.asked(query)),
    answered: (query, results) => tell((signals) => signals.answered(query, results)),
    chosen: (url) => tell((signals) => signals.chosen(url)),
  };
}
