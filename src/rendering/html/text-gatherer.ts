import { foldSpace } from '../../content/fold-space.ts';
import type { Heading, Section } from '../types.ts';

/** Gathers the text of an article section by section while its tree is walked. */
export interface TextGatherer {
  readonly add: (text: string) => void;
  /** Words before and after do not run together here. */
  readonly breakWord: () => void;
  readonly startSection: (heading: Heading) => void;
  readonly sections: () => readonly Section[];
}

export function createTextGatherer(): TextGatherer {
  const sections: Section[] = [];
  let heading: Heading | undefined;
  let parts: string[] = [];
  const finish = (): void => {
    const text = foldSpace(parts.join(''));
    if (heading !== undefined || text !== '') sections.push({ heading, text });
    parts = [];
  };
  return {
    add: (text) => {
      parts.push(text);
    },
    breakWord: () => {
      parts.push(' ');
    },
    startSection: (next) => {
      finish();
      heading = next;
    },
    sections: () => {
      finish();
      heading = undefined;
      return sections;
    },
  };
}
