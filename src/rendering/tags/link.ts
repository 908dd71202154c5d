import { nearest } from '../../problems/nearest.ts';
import type { Tag } from './tag.ts';

/** `{% link _articles/dir/name.md %}`: the address of that article, as text, for the target of a Markdown link. */
export const link: Tag = {
  name: 'link',
  isBlock: false,
  example: '{% link articles/folder/name.md %}',
  needsArguments: true,
  render: ({ args, argsFrom, state }) => {
    const { context } = state;
    const file = args.replace(/^\/?_?(?=articles\/|categories\/)/, '');
    const address = context.addressOf(file);
    if (address === undefined) {
      const message = `There is no file \`${args}\` in the content folder: write its path, as in \`articles/folder/name.md\`.`;
      const suggestions = () => nearest(file, context.linkableFiles());
      state.report({ rule: 'unknown-link-target', target: args, message, suggestions }, argsFrom);
    }
    return context.site.basePath + (address ?? `/${file}`);
  },
};
