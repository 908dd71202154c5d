import { type TokenHandler, Tokenizer } from 'parse5';
import type { SourceRange } from '../../mapped-text.ts';
import { writeRange } from '../../mapped-text.ts';
import { isComponentName, isFamiliar, readsOtherwise } from '../components.ts';
import { removedElements, voidElements } from '../policy.ts';

/**
 * Adds to every start tag of a raw HTML fragment a `data-at` attribute with a place in the file: of its `href` or
 * `src` value, or else of the tag itself. It comes first in the tag, so that one an author wrote is ignored.
 *
 * A tag that may be of another system has a `data-tag` too, the place of the tag. `<Link>` and its like get a name that is
 * no element's, and what ends itself an end where a parser would take all that follows for its content.
 *
 * @param places map offsets in the fragment to places in the file, for a tag and for a target; of what has none, the
 *   attribute is empty, which keeps one that an author wrote from counting
 */
export function annotateHtml(
  fragment: string,
  places: Readonly<Record<'range' | 'target', (start: number, end: number) => SourceRange | undefined>>,
): string {
  const insertions: { readonly offset: number; readonly text: string }[] = [];
  const handler: TokenHandler = {
    onStartTag: (token) => {
      const { location } = token;
      if (!location) return;
      const name = token.attrs.find(
        (attribute) => attribute.name === 'href' || attribute.name === 'src',
      )?.name;
      const attribute = name === undefined ? undefined : location.attrs?.[name];
      const value = attribute && valueRange(fragment, attribute.startOffset, attribute.endOffset);
      const range = value
        ? places.target(value.start, value.end)
        : places.range(location.startOffset, location.endOffset);
      const from = location.startOffset + 1;
      const written = fragment.slice(from, from + token.tagName.length);
      const isComponent = isComponentName(written);
      const tag =
        isComponent || !isFamiliar(token.tagName)
          ? ` data-tag="${writeRange(places.range(location.startOffset, location.endOffset))}"`
          : '';
      // A parser takes an `image` for an `img`.
      const isVoid = voidElements.has(token.tagName) || token.tagName === 'image';
      const endsItself = token.selfClosing && !isVoid;
      if (isComponent && (endsItself || readsOtherwise(token.tagName)))
        insertions.push({ offset: from, text: componentPrefix });
      insertions.push({
        offset: from + token.tagName.length,
        text: ` data-at="${writeRange(range)}"${tag}`,
      });
      if (endsItself && !isComponent && removedElements.has(token.tagName))
        insertions.push({ offset: location.endOffset, text: `</${token.tagName}>` });
    },
    onEndTag: ({ location, tagName }) => {
      const from = (location?.startOffset ?? 0) + 2;
      if (isComponentName(fragment.slice(from, from + tagName.length)) && readsOtherwise(tagName))
        insertions.push({ offset: from, text: componentPrefix });
    },
    onComment: ignore,
    onDoctype: ignore,
    onEof: ignore,
    onCharacter: ignore,
    onNullCharacter: ignore,
    onWhitespaceCharacter: ignore,
  };
  new Tokenizer({ sourceCodeLocationInfo: true }, handler).write(fragment, true);

  let annotated = '';
  let from = 0;
  for (const { offset, text } of insertions) {
    annotated += fragment.slice(from, offset) + text;
    from = offset;
  }
  return annotated + fragment.slice(from);
}

/** Before the name of what is no element, however it is called. */
const componentPrefix = 'component-';

/** The value inside an attribute as written: without name, equals sign and quotes. */
function valueRange(fragment: string, start: number, end: number): { start: number; end: number } {
  const equals = fragment.indexOf('=', start);
  if (equals === -1 || equals >= end) return { start, end };
  let from = equals + 1;
  while (from < end && /\s/.test(fragment[from] ?? '')) from += 1;
  const quote = fragment[from];
  return quote === '"' || quote === "'" ? { start: from + 1, end: end - 1 } : { start: from, end };
}

function ignore(): void {}
