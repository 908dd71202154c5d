import type { Search, SearchAnswer, SearchOptions } from '../../search/shared/types.ts';

/** Milliseconds without an answer before a loading state is shown. */
const patience = 200;

/** Milliseconds after the last answer until the rest of a small index is prefetched: whoever types on still waits. */
const restAfter = 3000;

/** What is shown of a question. */
export interface View {
  readonly answer: (query: string, answer: SearchAnswer) => void;
  readonly waiting: () => void;
  readonly failure: () => void;
}

export interface Questions {
  readonly ask: (query: string, options: SearchOptions) => Promise<void>;
  /** Cancels the pending question. */
  readonly drop: () => void;
}

/** Asks questions; an answer that comes after a newer question was asked is dropped as stale. */
export function createQuestions(client: Search, view: View): Questions {
  let latest = 0;
  let isRestWanted = !savesData();
  const loadRest = (): void => {
    if (!isRestWanted) return;
    isRestWanted = false;
    client.prefetch().catch(() => undefined);
  };
  return {
    ask: async (query, options) => {
      latest += 1;
      const turn = latest;
      const show = (action: () => void): void => {
        if (turn === latest) action();
      };
      const wait = setTimeout(() => show(view.waiting), patience);
      try {
        const answer = await client.search(query, options);
        show(() => view.answer(query, answer));
        setTimeout(() => show(loadRest), restAfter);
      } catch {
        show(view.failure);
      } finally {
        clearTimeout(wait);
      }
    },
    drop: () => {
      latest += 1;
    },
  };
}

/** Whether the reader has asked the browser to load no more than it must. */
function savesData(): boolean {
  const connection: unknown = Reflect.get(navigator, 'connection');
  return (
    typeof connection === 'object' && connection !== null && Reflect.get(connection, 'saveData') === true
  );
}
