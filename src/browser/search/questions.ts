import type { Search, SearchAnswer, SearchOptions } from '../../search/shared/types.ts';

/** After how many milliseconds without an answer a reader is told that there is one to come. */
const patience = 200;

/** When, after an answer, the rest of a small index is loaded: once the reader has had time to choose. */
const restAfter = 3000;

/** What is shown of a question. */
export interface View {
  readonly answer: (query: string, answer: SearchAnswer) => void;
  readonly waiting: () => void;
  readonly failure: () => void;
}

export interface Questions {
  readonly ask: (query: string, options: SearchOptions) => Promise<void>;
  /** Forgets the question that is open. */
  readonly drop: () => void;
}

/** Asks one question after the other; what comes of one is shown only while no newer one is asked. */
export function createQuestions(client: Search, view: View): Questions {
  let latest = 0;
  let isRestWanted = true;
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
        if (isRestWanted && !savesData())
          setTimeout(() => client.prefetch().catch(() => undefined), restAfter);
        isRestWanted = false;
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
