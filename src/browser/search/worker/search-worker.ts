import type { Search, SearchAnswer, SearchOptions } from '../../../search/shared/types.ts';

interface Opening {
  readonly folder: string;
  readonly tag: string;
}

interface Question {
  readonly query: string;
  readonly options: SearchOptions;
}

/** What a page says to its worker: first what to open, then questions, one at a time. */
export type ToWorker = Opening | Question | 'prefetch';

/** An answer, or that files could not be loaded. */
export type FromWorker = { readonly answer: SearchAnswer } | { readonly failure: string };

/** Whether a script runs in a worker of a page, and not in the page. */
export function isWorker(): boolean {
  return 'WorkerGlobalScope' in globalThis;
}

/**
 * Answers the page that has made this worker.
 *
 * @param open makes what answers, as a page without a worker has it
 */
export function answerPage(open: (folder: string, tag: string) => Search): void {
  const listen = (search: Search): void =>
    addEventListener('message', ({ data }: MessageEvent<Question | 'prefetch'>) => {
      if (data === 'prefetch') return void search.prefetch().catch(() => undefined);
      search.search(data.query, data.options).then(
        (answer) => postMessage({ answer } satisfies FromWorker),
        (error) => postMessage({ failure: String(error) } satisfies FromWorker),
      );
    });
  const start = ({ data }: MessageEvent<Opening>): void => listen(open(data.folder, data.tag));
  addEventListener('message', start, { once: true });
}
