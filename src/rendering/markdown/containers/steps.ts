import type { MarkdownIt } from 'markdown-it';
import { documentState } from '../document-state.ts';
import { reportContainer } from './report-container.ts';

/** `::: steps`: a list stays a list; the box around it says that its numbers are large and connected. */
export function steps(md: MarkdownIt): void {
  md.core.ruler.after('block', 'steps', ({ tokens, env }) => {
    for (const [index, { type, level, map }] of tokens.entries()) {
      if (type !== 'container_steps_open' || !map) continue;
      const end = tokens.findIndex((token, at) => at > index && token.level === level);
      const holdsList = tokens.slice(index, end).some((token) => token.type === 'ordered_list_open');
      if (!holdsList) reportContainer(map[0], documentState(env), () => noList);
    }
  });
}

const noList =
  'There is no numbered list between `::: steps` and `:::`: begin each step with a number, as in `1. Select **Save**.`.';
