import type { Edit } from '../edits.ts';
import { lineEdit, replaceTags, takeOut, unwrap } from '../placing.ts';
import type { Outcome } from '../types.ts';
import type { SourceTag } from './tags.ts';

/** What is written in the place of a shortcode. */
export interface Rewriting {
  readonly edits: readonly Edit[];
  readonly outcome?: Outcome;
}

/** Those of known themes: Docsy, Book, Relearn, Hextra, Doks. */
export function byTheme(
  text: string,
  tag: SourceTag,
  whole: { readonly from: number; readonly to: number },
  title: string,
): Rewriting | undefined {
  const { name, words, values } = tag;
  if (
    /^(?:hint|notice|callout|alert|admonition|note|tip|info|warning|caution|danger|important|pageinfo|blocknote|message)$/.test(
      name,
    )
  ) {
    const isKind = /^(?:note|tip|info|warning|caution|danger|important)$/.test(name);
    const kind = isKind
      ? name
      : (values.get('style') ??
        values.get('type') ??
        values.get('kind') ??
        values.get('color') ??
        values.get('context') ??
        words[0] ??
        'info');
    const heading = title || (isKind ? words.join(' ') : words.slice(1).join(' '));
    return tag.close
      ? { edits: replaceTags(text, tag, `::: ${kindOf(kind)} ${heading}`.trimEnd(), ':::') }
      : undefined;
  }
  if (/^(?:tabs|tabpane|code-tabs)$/.test(name) && tag.close) {
    const labels = (values.get('items') ?? '').split(',').map((label) => label.trim());
    const items = tag.children.filter((item) => /^tab$/.test(item.name));
    return {
      edits: [
        lineEdit(text, tag.open, '::: tabs'),
        ...items.flatMap((item, index) => {
          const label =
            item.values.get('name') ??
            item.values.get('header') ??
            item.values.get('title') ??
            item.words.join(' ') ??
            '';
          return replaceTags(text, item, `== ${label || labels[index] || String(index + 1)}`, '', tag.open);
        }),
        lineEdit(text, tag.close, ':::'),
      ],
    };
  }
  if (name === 'steps' && tag.close) return { edits: replaceTags(text, tag, '::: steps', ':::') };
  if (/^(?:button|card|link-card|linkcard)$/.test(name)) {
    const href = values.get('href') ?? values.get('link') ?? values.get('relref') ?? values.get('url') ?? '';
    const inner = text.slice(tag.inner.from, tag.inner.to).trim();
    const label = title || values.get('text') || inner || href;
    return href === ''
      ? undefined
      : {
          edits: [
            name === 'button'
              ? { ...whole, text: `[${label}](${href})` }
              : lineEdit(
                  text,
                  whole,
                  `- [${label}](${href})${values.get('subtitle') === undefined ? '' : `: ${values.get('subtitle')}`}`,
                ),
          ],
        };
  }
  if (/^(?:columns|cards|column|div|section|blocks?|rawhtml|html|cardpane)$/.test(name))
    return { edits: unwrap(text, tag) };
  if (name === 'kbd') return { edits: [{ ...whole, text: `<kbd>${words.join(' ')}</kbd>` }] };
  if (/^(?:toc|children|toc-tree|section)$/.test(name))
    return { edits: [takeOut(text, whole)], outcome: 'left-out' };
  return undefined;
}

function kindOf(word: string): string {
  const kind = word.toLowerCase().replace(/[^a-z-]/g, '');
  return /^(?:primary|secondary|light|dark|blue|default)?$/.test(kind) ? 'info' : kind;
}
