declare module 'markdown-it-container' {
  import type { MarkdownIt } from 'markdown-it';

  /** Blocks between lines of colons: https://github.com/markdown-it/markdown-it-container. */
  export default function container(
    md: MarkdownIt,
    name: string,
    options: { readonly validate: (params: string) => boolean },
  ): void;
}
