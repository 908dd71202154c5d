import type { MarkdownIt, StateBlock } from 'markdown-it';
import { type Container, type ContainerKind, containers, readLines, reportContainer } from './containers.ts';
import { writeTabs } from './tabs.ts';

const kinds: ReadonlyMap<string, ContainerKind> = new Map([
  ['details', { hasTitle: true, write: writeDetails }],
  ['steps', { hasTitle: false, write: writeSteps }],
  ['tabs', { hasTitle: false, write: writeTabs }],
]);

/** Names of containers that are no callouts. */
export const containerNames: readonly string[] = [...kinds.keys()];

/** Every container there is; one of any other name is a callout. */
export function containerKinds(md: MarkdownIt): void {
  containers(md, kinds, { hasTitle: false, write: writeCallout });
}

/** What a callout looks like is said where callouts of all spellings are. */
function writeCallout(state: StateBlock, container: Container): void {
  const open = state.push('container_callout_open', 'div', 1);
  open.info = container.name;
  open.map = [container.line, container.end];
  readLines(state, container.line + 1, container.end);
  state.push('container_callout_close', 'div', -1);
}

function writeDetails(state: StateBlock, { line, end, title }: Container): void {
  state.push('details_open', 'details', 1).map = [line, end];
  state.push('summary_open', 'summary', 1);
  const summary = state.push('inline', '', 0);
  summary.content = title === '' ? 'Details' : title;
  summary.map = [line, line + 1];
  summary.children = [];
  state.push('summary_close', 'summary', -1);
  readLines(state, line + 1, end);
  state.push('details_close', 'details', -1);
}

/** A list stays a list; the box around it says that its numbers are large and connected. */
function writeSteps(state: StateBlock, { line, end }: Container): void {
  const open = state.push('steps_open', 'div', 1);
  open.attrSet('class', 'steps');
  open.map = [line, end];
  const start = state.tokens.length;
  readLines(state, line + 1, end);
  if (!state.tokens.slice(start).some(({ type }) => type === 'ordered_list_open'))
    reportContainer(
      state,
      line,
      'There is no numbered list between `::: steps` and `:::`: begin each step with a number, as in `1. Select **Save**.`.',
    );
  state.push('steps_close', 'div', -1);
}
