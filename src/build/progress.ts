/** Less than this is soon done, and nobody waits for news of it. */
const leastPages = 1000;
const leastImages = 50;

/** Hears of long work while it is done: `200 of 2000 pages`. */
export type OnProgress = (text: string) => void;

/** Counts pages that are made, and tells of each tenth of many. */
export function pageProgress(total: number, tell: OnProgress): () => void {
  return counter(total, leastPages, 'pages', tell);
}

/** Counts images that are looked at, and tells of each tenth of many. */
export function imageProgress(total: number, tell: OnProgress): () => void {
  return counter(total, leastImages, 'images', tell);
}

function counter(total: number, least: number, noun: string, tell: OnProgress): () => void {
  let done = 0;
  const step = Math.ceil(total / 10);
  return () => {
    done += 1;
    if (total >= least && done <= total && done % step === 0) tell(`${done} of ${total} ${noun}`);
  };
}
