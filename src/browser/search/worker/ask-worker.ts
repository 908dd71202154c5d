import type { Search, SearchAnswer, SearchOptions } from '../../../search/shared/types.ts';
import type { FromWorker, ToWorker } from './search-worker.ts';

interface Question {
  readonly query: string;
  readonly options: SearchOptions;
  readonly resolve: (answer: SearchAnswer) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * Asks a worker, so that the page goes on to answer keys while a large index is searched. One question is asked at a
 * time; of those that come meanwhile, the last is asked next, and the others are of letters that nobody waits for.
 *
 * @param script address of a script that calls `answerPage` in a worker
 * @param here answers where a browser runs no such worker
 */
export function askWorker(script: string, folder: string, tag: string, here: Search): Search {
  const worker = new Worker(script, { type: 'module' });
  const say = (message: ToWorker): void => worker.postMessage(message);
  let asked: Question | undefined;
  let next: Question | undefined;
  let isBroken = false;
  const ask = (question: Question): void => {
    asked = question;
    const { query, options, resolve, reject } = question;
    if (isBroken) here.search(query, options).then(resolve, reject).finally(askNext);
    else say({ query, options });
  };
  const askNext = (): void => {
    asked = undefined;
    const question = next;
    next = undefined;
    if (question) ask(question);
  };
  worker.addEventListener('message', ({ data }: MessageEvent<FromWorker>) => {
    if ('answer' in data) asked?.resolve(data.answer);
    else asked?.reject(new Error(data.failure));
    askNext();
  });
  worker.addEventListener('error', () => {
    if (isBroken) return;
    isBroken = true;
    if (asked) ask(asked);
  });
  say({ folder, tag });
  return {
    search: (query, options) =>
      new Promise((resolve, reject) => {
        const question = { query, options, resolve, reject };
        if (!asked) return ask(question);
        next?.reject(new Error('A newer question was asked.'));
        next = question;
      }),
    prefetch: async () => (isBroken ? here.prefetch() : say('prefetch')),
  };
}
