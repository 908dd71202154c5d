import type { Search, SearchAnswer, SearchOptions } from '../../search/shared/types.ts';

/** Milliseconds without an answer before a loading state is shown. */
const patience = 200;

/** Milliseconds after the last answer until the rest of a small index is prefetched: whoever types on still waits. */
const restAfter = 3000;

/**
 * Milliseconds after a quick answer until all of it is loaded, and until nothing is what there is: whoever types on
 * reads no texts, and is in the middle of a word that is no word yet.
 */
const wholeAfter = 500;

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
  /** Cancels it where nothing is shown of it yet: what is may still be completed. */
  readonly hold: () => void;
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
  let shown = 0;
  const showAnswer = (turn: number, query: string, answer: SearchAnswer): void => {
    shown = turn;
    view.answer(query, answer);
  };
  const ask: Questions['ask'] = async (query, options) => {
    latest += 1;
    const turn = latest;
    const show = (action: () => void): void => {
      if (turn === latest) action();
    };
    const wait = setTimeout(() => show(view.waiting), patience);
    try {
      const answer = await client.search(query, options);
      if (answer.total > 0 || answer.isWhole) show(() => showAnswer(turn, query, answer));
      if (!answer.isWhole) setTimeout(() => show(() => void complete(turn, query, options)), wholeAfter);
      else setTimeout(() => show(loadRest), restAfter);
    } catch {
      show(view.failure);
    } finally {
      clearTimeout(wait);
    }
  };
  /** Answers a question again, with all texts. */
  const complete = async (turn: number, query: string, options: SearchOptions): Promise<void> => {
    try {
      const answer = await client.search(query, { ...options, isQuick: false });
      if (turn === latest) showAnswer(turn, query, answer);
      setTimeout(() => turn === latest && loadRest(), restAfter);
    } catch {
      if (turn === latest) view.failure();
    }
  };
  const drop = (): void => {
    latest += 1;
  };
  return {
    ask,
    drop,
    hold: () => {
      if (shown !== latest) drop();
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
