import type { Language } from '../language.ts';
import { isUnspaced } from '../words.ts';

/**
 * A query without the words of a question around it; as it is where nothing else would be left.
 *
 * @param frames of the language, from the directory
 */
export function withoutFrame(written: string, frames: readonly string[], language: Language): string {
  const text = language.unified(written.normalize('NFKC')).replace(/[’‘ʼ]/gu, "'");
  const left = frames.reduce(
    (rest, frame) =>
      isUnspaced(frame) && !hangul.test(frame) ? rest.replaceAll(frame, ' ') : withoutStart(rest, frame),
    text,
  );
  return language.words(left).some((word) => language.term(word) !== undefined) ? left : written;
}

/** Korean has spaces, and short words of a question stand in others. */
const hangul = /\p{sc=Hangul}/u;

function withoutStart(text: string, frame: string): string {
  const start = text.trimStart();
  const rest = start.slice(frame.length);
  return start.slice(0, frame.length).toLowerCase() === frame && /^\s/u.test(rest) ? rest : text;
}
