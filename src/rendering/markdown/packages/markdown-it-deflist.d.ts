declare module 'markdown-it-deflist' {
  import type { MarkdownIt } from 'markdown-it';

  /** Definition lists: https://michelf.ca/projects/php-markdown/extra/#def-list. */
  export default function deflist(md: MarkdownIt): void;
}
