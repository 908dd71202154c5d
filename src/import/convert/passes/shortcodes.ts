import { importMark } from '../../../rendering/liquid/import-marks.ts';
import { referenceTo } from '../../addresses/reference.ts';
import type { Data } from '../../source/plain-data.ts';
import { imageText, videoText } from '../components/component-texts.ts';
import { codeIn, type Edit, isTarget, lineBefore } from '../edits.ts';
import { lineEdit, replaceTags } from '../placing.ts';
import type { ConversionContext, Note, Pass } from '../types.ts';
import { readTemplate } from './shortcode-templates.ts';
import { byTheme, type Rewriting } from './shortcode-themes.ts';
import { type SourceTag, shortcodes, tagsIn } from './tags.ts';

/**
 * Shortcodes of Hugo (https://gohugo.io/content-management/shortcodes/), the outermost ones. Those that every Hugo has and
 * those of known themes are known by their names; others by their templates.
 */
export const shortcodePass: Pass = (text, context) => {
  if (!text.includes('{{<') && !text.includes('{{%')) return { edits: [], notes: [] };
  const edits: Edit[] = [];
  const notes: Note[] = [];
  const visit = (tags: readonly SourceTag[]): void => {
    for (const tag of tags) {
      const rewriting = rewrite(text, tag, context);
      if (rewriting === undefined && tag.isCode) {
        visit(tag.children);
        continue;
      }
      const { edits: found, outcome = 'converted' } = rewriting ?? unknown(text, tag);
      edits.push(...found);
      notes.push({ construct: `{{< ${tag.name} >}}`, outcome, offset: tag.open.from });
    }
  };
  visit(tagsIn(text, shortcodes));
  return { edits, notes };
};

/** Escaped ones, in documentation of Hugo itself, are shown as they would be written; the last thing that is done. */
export const escapedShortcodes: Pass = (text) => {
  const isCode = codeIn(text);
  const found = [...text.matchAll(/\{\{(?:<\/\*[\s\S]*?\*\/>|%\/\*[\s\S]*?\*\/%)\}\}/g)];
  return {
    edits: found.map(({ index, 0: written }) => {
      const plain = written.replace(/^\{\{(.)\/\*/, '{{$1').replace(/\*\/(.)\}\}$/, '$1}}');
      return {
        from: index,
        to: index + written.length,
        text: isCode(index) ? plain : `{% raw %}${plain}{% endraw %}`,
      };
    }),
    notes: found.map(({ index }) => ({ construct: '{{</* */>}}', outcome: 'kept', offset: index })),
  };
};

function rewrite(text: string, tag: SourceTag, context: ConversionContext): Rewriting | undefined {
  const { name, words, values } = tag;
  const whole = { from: tag.open.from, to: tag.close?.to ?? tag.open.to };
  const template = context.templateOf(name);
  const read =
    template === undefined
      ? undefined
      : readTemplate(template, tag, text.slice(tag.inner.from, tag.inner.to), context.settingOf);
  if (tag.isCode) {
    // In code, Hugo puts in values, and nothing else has a meaning there.
    const value =
      read?.kind === 'text'
        ? read.text
        : name === 'param'
          ? valueText(context.settingOf(['Params', ...(words[0] ?? '').split('.')]))
          : undefined;
    return value === undefined ? undefined : { edits: [{ ...whole, text: value }] };
  }
  const known = builtIn(text, tag, whole, context);
  if (known && template === undefined) return known;
  switch (read?.kind) {
    case 'text':
      return { edits: [read.isBlock ? lineEdit(text, whole, read.text) : { ...whole, text: read.text }] };
    case 'heading': {
      const marks = '#'.repeat(Math.min(6, Math.max(2, read.level)));
      return { edits: [lineEdit(text, whole, `${marks} ${read.text}`)] };
    }
    case 'box':
      return { edits: replaceTags(text, tag, `::: ${read.box} ${read.title}`.trimEnd(), ':::') };
    case 'wrapper':
      return tag.close
        ? { edits: replaceTags(text, tag, read.before, read.after) }
        : {
            edits: [
              lineEdit(text, whole, [read.before, read.after].filter((part) => part !== '').join('\n\n')),
            ],
          };
    default:
      break;
  }
  return known ?? byTheme(text, tag, whole, values.get('title') ?? '');
}

function builtIn(
  text: string,
  { name, words, values, inner }: SourceTag,
  whole: { readonly from: number; readonly to: number },
  context: ConversionContext,
): Rewriting | undefined {
  const [first = ''] = words;
  switch (name) {
    case 'ref':
    case 'relref':
      return { edits: [{ ...whole, text: pageLink(text, whole.from, values.get('path') ?? first) }] };
    case 'param': {
      const value = valueText(context.settingOf(['Params', ...first.split('.')]));
      return value === undefined ? undefined : { edits: [{ ...whole, text: value }] };
    }
    case 'figure':
    case 'img':
    case 'image': {
      const src = values.get('src') ?? first;
      const label = values.get('caption') ?? values.get('title') ?? '';
      const alt = values.get('alt') ?? label;
      const target = imageText(src, alt);
      const shown = values.get('link') === undefined ? target : `[${target}](${values.get('link')})`;
      return {
        edits: [lineEdit(text, whole, label === '' || label === alt ? shown : `${shown}\n\n*${label}*`)],
      };
    }
    case 'youtube':
      return {
        edits: [
          lineEdit(
            text,
            whole,
            videoText(`https://youtu.be/${values.get('id') ?? first}`, values.get('title') ?? ''),
          ),
        ],
      };
    case 'vimeo':
      return {
        edits: [lineEdit(text, whole, videoText(`https://vimeo.com/${values.get('id') ?? first}`, ''))],
      };
    case 'gist':
      return { edits: [lineEdit(text, whole, `https://gist.github.com/${words.slice(0, 2).join('/')}`)] };
    case 'highlight':
    case 'code': {
      const code = text.slice(inner.from, inner.to).replace(/^\n|\n[ \t]*$/g, '');
      return { edits: [lineEdit(text, whole, `\`\`\`${first}\n${code}\n\`\`\``)] };
    }
    case 'details':
    case 'expand':
    case 'accordion':
    case 'collapse':
    case 'spoiler': {
      const title = values.get('title') ?? values.get('summary') ?? words.join(' ');
      return {
        edits: replaceTags(
          text,
          { open: { from: whole.from, to: inner.from }, inner, close: { from: inner.to, to: whole.to } },
          `::: details ${title}`.trimEnd(),
          ':::',
        ),
      };
    }
    default:
      return undefined;
  }
}

/** A page by its name: in a link its target, elsewhere a link that is called as the page is. */
function pageLink(text: string, offset: number, name: string): string {
  const target = referenceTo(name);
  return isTarget(lineBefore(text, offset))
    ? target
    : `[${name.replace(/[[\]]/g, '\\$&')}](${target} "mention")`;
}

function valueText(value: Data | undefined): string | undefined {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined;
}

function unknown(text: string, tag: SourceTag): Rewriting {
  const mark = (range: SourceTag['open']): Edit => ({
    ...range,
    text: importMark(text.slice(range.from, range.to)),
  });
  return { edits: [mark(tag.open), ...(tag.close ? [mark(tag.close)] : [])], outcome: 'not-understood' };
}
