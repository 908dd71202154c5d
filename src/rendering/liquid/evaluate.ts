import type { Snippet } from '../../content/types.ts';
import { dedentMapped, joinMapped, type MappedText, mapGenerated, mapVerbatim } from '../mapped-text.ts';
import { tags } from '../tags/index.ts';
import type { TagUse } from '../tags/tag.ts';
import { keepAsWritten } from './keep-as-written.ts';
import { CapturedText, evaluateOutput } from './outputs.ts';
import { type Node, parseLiquid, type TagNode } from './parse.ts';
import { type LiquidRun, namesIn, rangeOf } from './run.ts';

/** Puts the values of outputs and the placeholders of tags into the text; offsets of nodes count from the body's start. */
export function evaluateNodes(nodes: readonly Node[], run: LiquidRun): MappedText {
  return joinMapped(
    nodes.map((node) => {
      const piece = evaluateNode(node, run);
      run.state.grow(piece.text.length + piece.segments.length);
      return piece;
    }),
  );
}

function evaluateNode(node: Node, run: LiquidRun): MappedText {
  if (node.kind === 'tag') return evaluateTag(node, run);
  if (node.kind === 'output') return evaluateOutput(node, run);
  const { from, to } = rangeOf(node, run);
  if (node.kind === 'unread') {
    const { offset, ...finding } = node.finding;
    const doubt = { rule: finding.rule, from: run.start + offset, finding: () => finding };
    return keepAsWritten({ from, to }, doubt, run);
  }
  return mapVerbatim(run.state.texts.slice({ from, to }), from);
}

function evaluateTag(node: TagNode, run: LiquidRun): MappedText {
  const { state } = run;
  const range = rangeOf(node, run);
  const tag = tags.get(node.name);
  if (!tag) throw new Error(`The parser knows a tag \`${node.name}\` that nobody has written.`);
  const use = tagUse(node, run);
  if (tag.needsArguments && node.args === '') {
    const message = `\`${use.written}\` names nothing to show: write it as \`${tag.example}\`.`;
    state.report({ rule: 'tag-arguments', target: use.written, message }, use.from);
    return mapGenerated('', range);
  }
  const shown = tag.render(use);
  if (typeof shown === 'string') return mapGenerated(shown, range);
  if ('segments' in shown) return shown;
  const whole = rangeOf({ from: node.from, to: node.end }, run);
  const written = state.texts.slice(whole);
  return mapGenerated(state.hold({ ...shown, written }), whole);
}

function tagUse(node: TagNode, run: LiquidRun): TagUse {
  const { state, scope, names } = run;
  const { from, to } = rangeOf({ from: node.from, to: node.bodyFrom }, run);
  const body = (): MappedText => dedentMapped(evaluateNodes(node.body, run));
  const include = (snippet: Snippet, values: Readonly<Record<string, string>>): MappedText => {
    const text = snippet.source.slice(snippet.bodyOffset).trimEnd();
    const blank = /^(?:[^\S\n]*\n)*/.exec(text)?.[0].length ?? 0;
    const start = state.texts.add(snippet.file, snippet.source) + snippet.bodyOffset + blank;
    const { nodes, findings } = parseLiquid(text.slice(blank));
    for (const { offset, ...finding } of findings) state.report(finding, start + offset);
    return evaluateNodes(nodes, {
      ...run,
      start,
      scope: { ...run.shared, snippet: values },
      names: [...namesIn(run.shared), ...namesIn({ snippet: values })],
      snippets: [...run.snippets, snippet.name],
    });
  };
  return {
    state,
    written: state.texts.slice({ from, to }),
    from,
    args: node.args,
    argsFrom: run.start + node.argsFrom,
    body: () => state.nested(body),
    bodyHtml: () => state.nested(() => run.renderMarkdown(body(), state)),
    include: (snippet, values) => state.nested(() => include(snippet, values)),
    snippets: run.snippets,
    setVariable: (name, value) => {
      if (!Object.hasOwn(scope, name)) names.push(name);
      scope[name] = new CapturedText(value);
    },
  };
}
