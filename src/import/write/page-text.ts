import { yamlText } from '../../new/page-text.ts';

/** The front matter of an imported page, in the order in which writers read it. */
export interface PageKeys {
  readonly title: string;
  readonly categories?: readonly string[];
  readonly order?: string | undefined;
  /** Of a category: the one that it is a section of. */
  readonly parent?: string | undefined;
  readonly hidden?: boolean;
  readonly featured?: boolean;
  readonly tags?: readonly string[];
  readonly description?: string | undefined;
  readonly redirectFrom?: readonly string[];
}

/** A whole file: front matter, an empty line, the body. */
export function fileText(keys: PageKeys, body: string): string {
  const {
    title,
    categories,
    order,
    parent,
    hidden,
    featured,
    tags = [],
    description,
    redirectFrom = [],
  } = keys;
  const lines = [
    `title: ${yamlText(title)}`,
    ...(categories === undefined ? [] : [`categories: [${categories.map(yamlText).join(', ')}]`]),
    ...(order === undefined ? [] : [`order: ${JSON.stringify(order)}`]),
    ...(parent === undefined ? [] : [`parent: ${yamlText(parent)}`]),
    ...(hidden ? ['hidden: true'] : []),
    ...(featured ? ['featured: true'] : []),
    ...(tags.length === 0
      ? []
      : [
          `tags: [${tags.map((tag) => (/^[\p{L}][\p{L}\p{N} -]*$/u.test(tag) ? yamlText(tag) : JSON.stringify(tag))).join(', ')}]`,
        ]),
    ...(description === undefined ? [] : [`description: ${yamlText(description)}`]),
    ...(redirectFrom.length === 0
      ? []
      : [
          'redirect_from:',
          ...redirectFrom.map(
            (address) => `  - ${/^[\w/.%~+*-]+$/.test(address) ? address : JSON.stringify(address)}`,
          ),
        ]),
  ];
  const text = body.replace(/^\s*\n/, '').trimEnd();
  return `---\n${lines.join('\n')}\n---\n${text === '' ? '' : `\n${text}\n`}`;
}
