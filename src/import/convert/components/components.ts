import { isList, mapAt, textOf } from '../../source/plain-data.ts';
import { type Edit, isAlone, lineBefore } from '../edits.ts';
import { fencePanels } from '../passes/code/code-groups.ts';
import { indented, lineEdit, replaceTags, takeOut, unwrap } from '../placing.ts';
import type { ConversionContext, Note, Pass } from '../types.ts';
import { boxOf } from './boxes.ts';
import { cardText, codeFence, expandTemplate, imageText, linkText, mediaText } from './component-texts.ts';
import { elementsIn, type SourceElement, type Values, valuesOf } from './elements.ts';
import { rewriteHtml } from './html-elements.ts';
import { dataOf, type Rewriting, sourceOf, whole, wholeOf } from './rewriting.ts';

/**
 * Components of MDX (Docusaurus, Starlight, Nextra, Mintlify) and of Vue, the outermost ones: what they hold is read
 * again. Elements of HTML stay, but for what only JSX has in them.
 */
export const components: Pass = (text, context) => {
  if (!text.includes('<')) return { edits: [], notes: [] };
  const edits: Edit[] = [];
  const notes: Note[] = [];
  const visit = (elements: readonly SourceElement[]): void => {
    for (const element of elements) {
      const rewriting = rewrite(text, element, context);
      if (!rewriting) {
        visit(element.children);
        continue;
      }
      edits.push(...rewriting.edits);
      const { outcome = 'converted', detail } = rewriting;
      const construct = `<${element.name}>`;
      notes.push({ construct, outcome, offset: element.open.from, ...(detail !== undefined && { detail }) });
    }
  };
  visit(elementsIn(text));
  return { edits, notes };
};

function rewrite(text: string, element: SourceElement, context: ConversionContext): Rewriting | undefined {
  const { name } = element;
  const values = valuesOf(element);
  if (/^[a-z]/.test(name)) return rewriteHtml(text, element, values, context);
  const words = name.replace(/^(?:Doc|Custom|My)?(?=[A-Z])/, '');
  // What a page imports is its own, whatever it is called.
  const partial = context.partialOf(name);
  if (partial !== undefined) return fromPartial(text, element, partial, values);
  const template = context.templateOf(name);
  const box = boxOf(text, element, words, values);
  if (box && (element.close || template === undefined)) return box;
  const known = byName.find(([pattern]) => pattern.test(words))?.[1];
  const written = known?.(text, element, values, context);
  if (written) return written;
  const expanded =
    template === undefined
      ? undefined
      : expandTemplate(template, values, text.slice(element.inner.from, element.inner.to));
  if (expanded === undefined) return undefined;
  const range = { from: element.open.from, to: element.close?.to ?? element.open.to };
  return { edits: [{ ...range, text: expanded }] };
}

/** The text of a partial in the place of its element, with what the element sets. */
function fromPartial(
  text: string,
  element: SourceElement,
  partial: string,
  values: Values,
): Rewriting | undefined {
  const range = { from: element.open.from, to: element.close?.to ?? element.open.to };
  const inner = text.slice(element.inner.from, element.inner.to);
  const filled = partial
    .replace(/\{\s*props\.([\w$]+)\s*\}/g, (written, name: string) =>
      name === 'children' ? inner.trim() : (values.get(name.toLowerCase()) ?? written),
    )
    .trim();
  const isBlock = isAlone(text, range);
  if (!isBlock && filled.includes('\n')) return undefined;
  const pad = /^\s*$/.test(lineBefore(text, range.from)) ? lineBefore(text, range.from) : '';
  const body = filled.replace(/\n(?=[^\n])/g, `\n${pad}`);
  // Text that stands beside the element would be one paragraph with it.
  const above = isBlock && /[^\s][ \t]*\n[ \t]*$/.test(text.slice(0, range.from)) ? `\n${pad}` : '';
  const below = isBlock && /^[ \t]*\n[ \t]*[^\s]/.test(text.slice(range.to)) ? '\n' : '';
  return { edits: [{ ...range, text: above + body + below }] };
}

type Rewrite = (
  text: string,
  element: SourceElement,
  values: Values,
  context: ConversionContext,
) => Rewriting | undefined;

const byName: readonly (readonly [RegExp, Rewrite])[] = [
  [/^(?:Tabs|CodeTabs|TabGroup)$/, tabs],
  [/^(?:CodeGroup)$/, codeGroup],
  [/^(?:Steps|Stepper)$/, steps],
  [
    /^(?:AccordionGroup|CardGroup|CardGrid|Cards|Columns?|Frame|Grid|Row|Col|Center|Fragment|Wrapper|FileTree|Container|Layout|ClientOnly|NoSSR|BrowserOnly|Frame|LinkGrid)$/,
    (text, element) => ({ edits: unwrap(text, element) }),
  ],
  [
    /^(?:Card|LinkCard|NavCard|FeatureCard)$/,
    (text, element, values) => whole(text, element, cardText(text, element, values)),
  ],
  [
    /^(?:Link|LinkButton|Button|Anchor|ButtonLink|DocLink)$/,
    (text, element, values) => inline(element, linkText(text, element, values)),
  ],
  [
    /^(?:Image|Img|ThemedImage|Zoom|ZoomImage|Figure|Screenshot|IdealImage)$/,
    (text, element, values, context) => image(text, element, values, context),
  ],
  [/^(?:CodeBlock|Code)$/, (text, element, values) => whole(text, element, codeFence(text, element, values))],
  [
    /^(?:Video|YouTube|Youtube|LiteYouTube|Vimeo|ReactPlayer|VideoPlayer|Loom|Embed)$/,
    (text, element, values) => whole(text, element, mediaText(element, values)),
  ],
  [/^(?:Icon|FontAwesomeIcon)$/, (_text, element, values, context) => icon(element, values, context)],
  [
    /^(?:Badge|Pill|Chip|Tag|Label)$/,
    (text, element, values) => {
      const label =
        values.get('text') ?? values.get('label') ?? text.slice(element.inner.from, element.inner.to).trim();
      return inline(element, label === '' ? undefined : `**${label}**`);
    },
  ],
  [/^(?:Tooltip|Term)$/, (text, element) => ({ edits: unwrap(text, element), outcome: 'left-out' })],
  [
    /^(?:DocCardList|TOCInline|TableOfContents|Head|TOC)$/,
    (text, element) => ({ edits: [takeOut(text, wholeOf(element))], outcome: 'left-out' }),
  ],
];

function inline(element: SourceElement, written: string | undefined): Rewriting | undefined {
  return written === undefined ? undefined : { edits: [{ ...wholeOf(element), text: written }] };
}

function tabs(text: string, element: SourceElement): Rewriting | undefined {
  const items = element.children.filter(({ name }) =>
    /^(?:TabItem|Tab|TabsItem|Tabs\.Tab|TabPanel)$/.test(name),
  );
  if (items.length === 0 || !element.close) return undefined;
  const labels = dataOf(element.attributes.get('items')?.expression);
  const named = labelsByValue(element);
  const edits: Edit[] = [
    lineEdit(text, element.open, '::: tabs'),
    ...items.flatMap((item, index) => {
      const values = valuesOf(item);
      const given = Array.isArray(labels) ? labels[index] : undefined;
      const label =
        values.get('label') ??
        values.get('title') ??
        values.get('name') ??
        (typeof given === 'string' ? given : undefined) ??
        named.get(values.get('value') ?? '') ??
        values.get('value') ??
        String(index + 1);
      return replaceTags(text, item, `== ${label}`, '', element.open);
    }),
    lineEdit(text, element.close, ':::'),
  ];
  return { edits };
}

/** Labels that Docusaurus has on the group: `values={[{ label: 'Apple', value: 'a' }]}`. */
function labelsByValue(element: SourceElement): ReadonlyMap<string, string> {
  const values = element.attributes.get('values');
  const data = dataOf(values?.expression ?? values?.text);
  return new Map(
    (isList(data) ? data : []).flatMap((item) => {
      const label = textOf(mapAt(item).get('label'));
      const value = textOf(mapAt(item).get('value'));
      return label === undefined || value === undefined ? [] : [[value, label] as const];
    }),
  );
}

/** Each fence in it is a panel. */
function codeGroup(text: string, element: SourceElement): Rewriting | undefined {
  if (!element.close) return undefined;
  const panels = fencePanels(text, element.inner);
  return {
    edits: [lineEdit(text, element.open, '::: tabs'), ...panels, lineEdit(text, element.close, ':::')],
  };
}

function steps(text: string, element: SourceElement): Rewriting | undefined {
  const items = element.children.filter(({ name }) => name === 'Step');
  if (!element.close) return undefined;
  if (items.length === 0) return { edits: replaceTags(text, element, '::: steps', ':::') };
  return {
    edits: [
      lineEdit(text, element.open, '::: steps'),
      ...items.flatMap((item) => {
        const title = valuesOf(item).get('title') ?? '';
        const tags = replaceTags(text, item, title === '' ? '1.' : `1. **${title}**\n`, '', element.open);
        const [open, ...rest] = tags;
        const moved = new Set(rest.map(({ from }) => from));
        // Lines that lose white space have it given back, as far as a step needs.
        const pads = indented(text, item.inner, 3).filter(({ from }) => !moved.has(from));
        return [
          ...(open ? [open] : []),
          ...rest.map((edit) =>
            edit.from < item.inner.to && edit.to - edit.from > 0
              ? { ...edit, text: `${edit.text}   ` }
              : edit,
          ),
          ...pads,
        ];
      }),
      lineEdit(text, element.close, ':::'),
    ],
  };
}

function image(
  text: string,
  element: SourceElement,
  values: Values,
  context: ConversionContext,
): Rewriting | undefined {
  const sources = dataOf(element.attributes.get('sources')?.expression);
  const light = sources instanceof Map ? sources.get('light') : undefined;
  const src =
    values.get('src') ?? sourceOf(element, context) ?? (typeof light === 'string' ? light : undefined);
  if (src === undefined) {
    // A frame around what Markdown says.
    return element.close ? { edits: unwrap(text, element) } : undefined;
  }
  const alt = values.get('alt') ?? values.get('caption') ?? '';
  return inline(element, imageText(src, alt));
}

function icon(element: SourceElement, values: Values, context: ConversionContext): Rewriting {
  const name = (values.get('name') ?? values.get('icon') ?? '').replace(/^(?:fa[bsr]? )?(?:fa-)?/, '');
  if (name !== '' && context.hasIcon(`fa-${name}`))
    return { edits: [{ ...wholeOf(element), text: `{% icon fa-${name} %}` }] };
  return { edits: [{ ...wholeOf(element), text: '' }], outcome: 'left-out', detail: name };
}
