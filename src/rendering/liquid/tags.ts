import { nearest } from '../../problems/nearest.ts';
import { escapeHtml } from '../escape.ts';
import {
  dedentMapped,
  joinMapped,
  type MappedText,
  mapGenerated,
  type SourceRange,
  writeRange,
} from '../mapped-text.ts';
import { type CalloutKind, callout, calloutTitles, isCalloutKind } from '../tags/callout.ts';
import { image } from '../tags/image.ts';
import { isTag, type TagName } from '../tags/index.ts';
import { table } from '../tags/table.ts';
import { CapturedText, evaluateNodes, type LiquidRun, rangeOf } from './evaluate.ts';
import type { TagNode } from './parse.ts';

type RenderTag = (node: TagNode, run: LiquidRun) => MappedText;

/** From a tag as written to what takes its place in the Markdown. */
const renderers: Readonly<Record<TagName, RenderTag>> = {
  callout: renderCallout,
  capture: renderCapture,
  icon: renderIcon,
  image: renderImage,
  link: renderLink,
  table: renderTable,
};

export function renderTag(node: TagNode, run: LiquidRun): MappedText {
  return isTag(node.name) ? renderers[node.name](node, run) : joinMapped([]);
}

function renderCallout(node: TagNode, run: LiquidRun): MappedText {
  const word = firstWord(node.args);
  if (word !== '' && !isCalloutKind(word)) reportUnknownCallout(word, argumentRange(node, run, word), run);
  const kind: CalloutKind = isCalloutKind(word) ? word : 'info';
  return holdBlock(callout(kind, renderBody(node, run)), node, run);
}

/**
 * Says that a callout's kind is not known; it is shown as info.
 *
 * @param others what else may have been meant where it was written
 */
export function reportUnknownCallout(
  kind: string,
  range: SourceRange,
  { state }: Pick<LiquidRun, 'state'>,
  others: readonly string[] = [],
): void {
  const kinds = Object.keys(calloutTitles);
  state.report(
    {
      rule: 'unknown-callout',
      target: kind,
      message: `There is no callout \`${kind}\`, it is shown as info: write ${kinds.map((known) => `\`${known}\``).join(', ')}.`,
      suggestions: nearest(kind, [...kinds, ...others]),
    },
    range.from,
  );
}

function renderTable(node: TagNode, run: LiquidRun): MappedText {
  return holdBlock(table(renderBody(node, run)), node, run);
}

function renderCapture(node: TagNode, run: LiquidRun): MappedText {
  const range = rangeOf(node, run);
  const name = firstWord(node.args).replace(/^["']|["']$/g, '');
  const body = run.state.nested(() => evaluateNodes(node.body, run));
  if (/^[A-Za-z_][\w-]*$/.test(name) && name !== 'site' && name !== 'page') {
    run.scope[name] = new CapturedText(dedentMapped(body));
  } else {
    run.state.report(
      {
        rule: 'tag-arguments',
        target: tagText(node, run),
        message: `\`${tagText(node, run)}\` names no variable of its own: write a name of letters, digits and \`_\`, as in \`{% capture steps %}\`.`,
      },
      range.from,
    );
  }
  return mapGenerated('', range);
}

function renderIcon(node: TagNode, run: LiquidRun): MappedText {
  const range = rangeOf(node, run);
  if (node.args === '') {
    reportNoArguments(node, run, '{% icon fa-cog %}');
    return mapGenerated('', range);
  }
  const at = writeRange(argumentRange(node, run, node.args));
  // The same element that articles also write by hand; the finishing pass draws both.
  const html = `<i data-at="${at}" class="fa ${escapeHtml(node.args)}"></i>`;
  return mapGenerated(run.state.hold({ html, block: false }), range);
}

function renderImage(node: TagNode, run: LiquidRun): MappedText {
  const path = firstWord(node.args);
  if (path === '') {
    reportNoArguments(node, run, '{% image folder/file.png What it shows %}');
    return mapGenerated('', rangeOf(node, run));
  }
  const caption = node.args.slice(path.length).trim().replace(/\s+/g, ' ');
  const src = `${run.state.context.site.basePath}/images/${path.replace(/^\/+/, '')}`;
  const html = image({ src, caption, at: writeRange(argumentRange(node, run, path)) });
  return mapGenerated(run.state.hold({ html, block: caption !== '' }), rangeOf(node, run));
}

/** `{% link _articles/dir/name.md %}`: the address of that article, as text, for the target of a Markdown link. */
function renderLink(node: TagNode, run: LiquidRun): MappedText {
  const { context, state } = { context: run.state.context, state: run.state };
  const range = rangeOf(node, run);
  if (node.args === '') {
    reportNoArguments(node, run, '{% link articles/folder/name.md %}');
    return mapGenerated('', range);
  }
  const file = node.args.replace(/^\/?_?(?=articles\/|categories\/)/, '');
  const address = context.addressOf(file);
  if (address === undefined) {
    state.report(
      {
        rule: 'unknown-link-target',
        target: node.args,
        message: `There is no file \`${node.args}\` in the content folder: write its path, as in \`articles/folder/name.md\`.`,
        suggestions: nearest(file, context.linkableFiles()),
      },
      argumentRange(node, run, node.args).from,
    );
  }
  return mapGenerated(context.site.basePath + (address ?? `/${file}`), range);
}

function renderBody(node: TagNode, run: LiquidRun): string {
  return run.state.nested(() => run.renderMarkdown(dedentMapped(evaluateNodes(node.body, run)), run.state));
}

function holdBlock(html: string, node: TagNode, run: LiquidRun): MappedText {
  return mapGenerated(run.state.hold({ html, block: true }), rangeOf(node, run));
}

function reportNoArguments(node: TagNode, run: LiquidRun, example: string): void {
  const target = tagText(node, run);
  run.state.report(
    {
      rule: 'tag-arguments',
      target,
      message: `\`${target}\` names nothing to show: write it as \`${example}\`.`,
    },
    rangeOf(node, run).from,
  );
}

function tagText(node: TagNode, run: LiquidRun): string {
  const range = rangeOf({ from: node.from, to: node.bodyFrom }, run);
  return run.state.input.source.slice(range.from, range.to);
}

/** The arguments' first characters, `word` long, as a place in the file. */
function argumentRange(node: TagNode, run: LiquidRun, word: string): SourceRange {
  return rangeOf({ from: node.argsFrom, to: node.argsFrom + word.length }, run);
}

function firstWord(args: string): string {
  return args.split(/\s/, 1)[0] ?? '';
}
