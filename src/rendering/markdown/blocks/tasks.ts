import type { MarkdownIt } from 'markdown-it';
import { escapeHtml } from '../../escape.ts';
import { wordsOf } from '../document-state.ts';

/**
 * Task lists: `- [ ] To do`, `- [x] Done` (https://github.github.com/gfm/#task-list-items-extension-). The box is a
 * picture with a name, since nobody can change it: a control that does nothing is one more stop for the keyboard.
 */
export function tasks(md: MarkdownIt): void {
  md.core.ruler.after('block', 'tasks', ({ tokens }) => {
    tokens.forEach((item, index) => {
      const inline = tokens[index + 2];
      if (item.type !== 'list_item_open' || inline?.type !== 'inline') return;
      const match = /^\[([ xX])\][ \t]+(?=\S)/.exec(inline.content);
      if (!match) return;
      item.attrJoin('class', 'task');
      inline.meta = { isDone: match[1] !== ' ' };
      inline.content = inline.content.slice(match[0].length);
    });
  });
  md.core.ruler.after('inline', 'task_boxes', ({ tokens, Token }) => {
    for (const { type, meta, children } of tokens) {
      if (type !== 'inline' || typeof meta?.isDone !== 'boolean') continue;
      const box = new Token('task_box', 'span', 0);
      box.meta = meta;
      children?.unshift(box);
    }
  });
  md.renderer.rules.task_box = (tokens, index, _options, env) => {
    const { taskDone, taskToDo } = wordsOf(env);
    const isDone = tokens[index]?.meta?.isDone === true;
    const name = escapeHtml(isDone ? taskDone : taskToDo);
    return `<span class="task-box${isDone ? ' task-done' : ''}" role="img" aria-label="${name}"></span> `;
  };
}
