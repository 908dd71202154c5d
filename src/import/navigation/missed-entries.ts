import type { LeftOut } from '../formats/types.ts';

/** Takes note of an entry of a navigation that leads to no page, by what is written there. */
export type Miss = (target: string, title?: string) => void;

/** Entries of a navigation that lead to no page of the center: other sites, and files that are not read or not there. */
export interface MissedEntries {
  readonly miss: Miss;
  /** All of them, each once, with their lines in the file of the navigation. */
  readonly found: (file: string, text: string | undefined) => readonly LeftOut[];
}

export function createMissedEntries(): MissedEntries {
  const entries = new Map<string, string | undefined>();
  return {
    miss: (target, title) => {
      if (target !== '' && !entries.has(target)) entries.set(target, title);
    },
    found: (file, text = '') =>
      [...entries].map(([target, title]) => ({
        file: placeOf(file, text, target),
        reason: reasonOf(target, title),
      })),
  };
}

function placeOf(file: string, text: string, target: string): string {
  const at = text.indexOf(target);
  return at === -1 ? file : `${file}:${text.slice(0, at).split('\n').length}`;
}

function reasonOf(target: string, title: string | undefined): string {
  const called = title === undefined || title === '' ? '' : `, called “${title}”`;
  return /^[a-z][a-z0-9+.-]*:|^\/\//i.test(target)
    ? `its link to ${target}${called}: lists hold articles alone`
    : `its entry ${target}${called}: there is no such article`;
}
