import { firstWord, type Tag } from './tag.ts';

/** `{% capture steps %}` ... `{% endcapture %}`: keeps its body for `{{ steps }}`, and shows nothing itself. */
export const capture: Tag = {
  name: 'capture',
  isBlock: true,
  example: '{% capture steps %}',
  needsArguments: false,
  render: ({ args, body, setVariable, state, written, from }) => {
    const name = firstWord(args).replace(/^["']|["']$/g, '');
    // Read in any case: what is wrong in it is to be reported too.
    const captured = body();
    if (/^[A-Za-z_][\w-]*$/.test(name) && name !== 'site' && name !== 'page') setVariable(name, captured);
    else {
      const message = `\`${written}\` names no variable of its own: write a name of letters, digits and \`_\`, as in \`${capture.example}\`.`;
      state.report({ rule: 'tag-arguments', target: written, message }, from);
    }
    return '';
  },
};
