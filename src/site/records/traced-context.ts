import { createHash } from 'node:crypto';
import type { RenderContext } from '../../rendering/context.ts';

/**
 * What a body was rendered with beside its own text: each question that was asked of its site, with the answer, as JSON.
 * A site that answers all of them as before renders the body as before: a verifying trace, as in "Build Systems à la
 * Carte" (Mokhov, Mitchell and Peyton Jones, 2018). One text, since thousands of records have one.
 */
export type Trace = string;

export interface TracedContext {
  /** For rendering: what it is asked for is noted. */
  readonly context: RenderContext;
  /** Notes what is asked while some work is done. */
  readonly trace: <Made>(work: () => Made) => { readonly made: Made; readonly trace: Trace };
  /** Whether each question of a trace is answered as it was. */
  readonly answersAsIn: (trace: Trace) => boolean;
}

/** What a context says of files beside the one that is rendered, by question. All else is the same for a whole site. */
type Answers = Readonly<Record<string, (...about: readonly string[]) => unknown>>;

/** An answer of more characters, such as the names of all images, is kept as its hash. */
const longestAnswer = 500;

/** Follows what bodies ask of their site. */
export function traceContext(context: RenderContext): TracedContext {
  let noted = new Map<string, string>();
  /** @returns the question as it is asked while a body is rendered */
  const asNoted =
    <About extends readonly string[], Answer>(
      question: string,
      answer: (...about: About) => Answer,
      say: (answer: Answer) => unknown = (said) => said,
    ) =>
    (...about: About): Answer => {
      const given = answer(...about);
      const asked = JSON.stringify([question, ...about]);
      if (!noted.has(asked)) noted.set(asked, textOf(say(given)));
      return given;
    };
  const { localAddress, localFile, addressOf, publishedAt, imageSize, preparedImage } = context;
  const fileNames = once(context.linkableFiles);
  const images = once(context.images);
  const imageNames = once(() => images().map(({ path, file }) => [path, file]));
  const texts = once(() => [...(context.snippets?.values() ?? [])]);
  const answers: Answers = {
    localAddress: (href = '') => localAddress(href),
    localFile: (path = '') => localFile(path),
    addressOf: (file = '') => addressOf(file),
    publishedAt: (written = '', from = '') => publishedAt(written, from),
    imageSize: (path = '') => imageSize(path),
    preparedImage: (path = '') => preparedImage(path),
    linkableFiles: fileNames,
    images: imageNames,
    snippets: texts,
  };
  /** Of questions about all files, which thousands of bodies may have asked. */
  const ofAll = new Map<string, string>();
  const answerNow = (asked: string): string => {
    const [question = '', ...about]: readonly string[] = JSON.parse(asked);
    const text = ofAll.get(asked) ?? textOf(answers[question]?.(...about));
    if (about.length === 0) ofAll.set(asked, text);
    return text;
  };
  const snippets = asNoted('snippets', () => context.snippets, texts);
  return {
    context: {
      ...context,
      localAddress: asNoted('localAddress', localAddress),
      localFile: asNoted('localFile', localFile),
      addressOf: asNoted('addressOf', addressOf),
      publishedAt: asNoted('publishedAt', publishedAt),
      imageSize: asNoted('imageSize', imageSize),
      preparedImage: asNoted('preparedImage', preparedImage),
      linkableFiles: asNoted('linkableFiles', fileNames),
      images: asNoted('images', images, imageNames),
      get snippets() {
        return snippets();
      },
    },
    trace: (work) => {
      const outer = noted;
      noted = new Map();
      try {
        return { made: work(), trace: JSON.stringify([...noted]) };
      } finally {
        noted = outer;
      }
    },
    answersAsIn: (trace) => {
      const pairs: readonly (readonly [asked: string, answer: string])[] = JSON.parse(trace);
      return pairs.every(([asked, answer]) => answerNow(asked) === answer);
    },
  };
}

function textOf(answer: unknown): string {
  const text = JSON.stringify([answer]);
  return text.length > longestAnswer ? createHash('sha256').update(text).digest('hex') : text;
}

function once<Made>(make: () => Made): () => Made {
  let made: { readonly of: Made } | undefined;
  return () => {
    made ??= { of: make() };
    return made.of;
  };
}
