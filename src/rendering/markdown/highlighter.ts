import { createRequire } from 'node:module';
import type { LanguageRegistration } from 'shiki/core';
import { plainLanguages } from '../plain-languages.ts';

/** Colors code at build time, by the grammars that editors have. */
export interface Highlighter {
  /** Whether a language, in lower case, is one that there are colors for, or is plain text. */
  readonly knows: (language: string) => boolean;
  /** Names of languages, for suggestions. */
  readonly languages: () => readonly string[];
  /** @returns consecutive tokens that make up the code, each with its kind; `undefined` if there is nothing to color */
  readonly colored: (code: string, language: string) => readonly CodeStretch[] | undefined;
}

export interface CodeStretch {
  readonly text: string;
  /** `keyword`, `string`, `comment` and the like; none for what has no color. */
  readonly kind: string | undefined;
}

/** Code that is longer is no example to be read, and would hold up the build. */
const maxCode = 100_000;
const maxLine = 2000;

const prefix = '--code-';

/**
 * Creates the highlighter. Shiki and each grammar take a tenth of a second to load, so that they are loaded when an
 * article needs them; at once, since a rendering does not wait. Newer Nodes `require` ES modules.
 */
export function createHighlighter(): Highlighter {
  const load = createRequire(import.meta.url);
  const names = createLanguageNames(load);
  let opened: ReturnType<typeof openShiki> | undefined;
  return {
    ...names,
    colored: (code, language) => {
      const grammar = code.length > maxCode ? undefined : names.grammarOf(language);
      if (grammar === undefined) return undefined;
      opened ??= openShiki(load);
      const highlighter = opened;
      if (!highlighter.getLoadedLanguages().includes(language)) {
        const found: { readonly default: LanguageRegistration[] } = load(`shiki/langs/${grammar}.mjs`);
        highlighter.loadLanguageSync(found.default);
      }
      const lines = highlighter.codeToTokensBase(code, {
        lang: language,
        theme: 'signpost',
        // A limit in time would color differently on a slower machine.
        tokenizeTimeLimit: 0,
        tokenizeMaxLineLength: maxLine,
      });
      return joinStretches(
        lines.flatMap((line, index) => [
          ...(index === 0 ? [] : [{ text: '\n', kind: undefined }]),
          ...line.map(({ content, color }) => ({ text: content, kind: kindOf(color) })),
        ]),
      );
    },
  };
}

/**
 * Knows the languages and colors nothing: for pages that are looked at and not published. Of a check of a small site,
 * grammars are a third.
 */
export function createPlainHighlighter(): Highlighter {
  return { ...createLanguageNames(createRequire(import.meta.url)), colored: () => undefined };
}

function createLanguageNames(load: NodeJS.Require) {
  let found: ReadonlyMap<string, string> | undefined;
  const grammars = (): ReadonlyMap<string, string> => {
    found ??= readGrammars(load);
    return found;
  };
  return {
    knows: (language: string) => plainLanguages.includes(language) || grammars().has(language),
    languages: () => [...grammars().keys(), ...plainLanguages],
    grammarOf: (language: string) => grammars().get(language),
  };
}

/** From each name of a language to the file of its grammar. */
function readGrammars(load: NodeJS.Require): ReadonlyMap<string, string> {
  const { bundledLanguagesInfo }: typeof import('shiki/langs') = load('shiki/langs');
  return new Map(
    bundledLanguagesInfo.flatMap(({ id, aliases = [] }) =>
      [id, ...aliases].map((name): [string, string] => [name, id]),
    ),
  );
}

function openShiki(load: NodeJS.Require) {
  const core: typeof import('shiki/core') = load('shiki/core');
  const engine: typeof import('shiki/engine/javascript') = load('shiki/engine/javascript');
  return core.createHighlighterCoreSync({
    themes: [core.createCssVariablesTheme({ name: 'signpost', variablePrefix: prefix })],
    langs: [],
    engine: engine.createJavaScriptRegexEngine({ forgiving: true }),
  });
}

/** The theme's colors are custom properties that are named after what they color. */
function kindOf(color: string | undefined): string | undefined {
  return new RegExp(`^var\\(${prefix}token-([a-z-]+)\\)$`).exec(color ?? '')?.[1];
}

function joinStretches(stretches: readonly CodeStretch[]): readonly CodeStretch[] {
  const joined: CodeStretch[] = [];
  for (const stretch of stretches) {
    const last = joined.at(-1);
    // White space has no color: it goes with what is before it.
    if (last && (last.kind === stretch.kind || stretch.text.trim() === '')) {
      joined.splice(-1, 1, { text: last.text + stretch.text, kind: last.kind });
    } else joined.push(stretch);
  }
  return joined;
}
