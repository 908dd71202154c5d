declare module 'turndown' {
  /** A node of the HTML that is converted, as far as rules look at it. */
  interface TurndownNode {
    readonly nodeName: string;
    readonly outerHTML: string;
    readonly textContent: string;
    readonly firstChild: TurndownNode | null;
    readonly parentNode: TurndownNode | null;
    getAttribute(name: string): string | null;
    querySelector(selector: string): TurndownNode | null | undefined;
    querySelectorAll(selector: string): ArrayLike<TurndownNode>;
  }

  interface Rule {
    readonly filter: string | readonly string[] | ((node: TurndownNode) => boolean);
    readonly replacement: (content: string, node: TurndownNode) => string;
  }

  /** HTML to Markdown: https://github.com/mixmark-io/turndown. */
  export default class TurndownService {
    constructor(options?: Readonly<Record<string, string>>);
    addRule(name: string, rule: Rule): this;
    keep(filter: readonly string[]): this;
    remove(filter: readonly string[]): this;
    escape(text: string): string;
    turndown(html: string): string;
  }
}
