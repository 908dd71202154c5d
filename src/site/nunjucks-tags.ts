import type nunjucks from 'nunjucks';

/** A tag of Nunjucks templates: values in, HTML out. */
export interface NunjucksTag {
  readonly name: string;
  /** Has a body and an end tag; the HTML of the body is the first value. */
  readonly isPaired: boolean;
  /** @param scope the variables of the template */
  readonly render: (values: readonly unknown[], scope: Readonly<Record<string, unknown>>) => string;
}

/**
 * Teaches an environment tags, which are read and rendered in one go: with the callbacks that shortcodes of Eleventy
 * have, whatever goes wrong behind a tag seems to have gone wrong in it.
 *
 * @param library the Nunjucks that the environment is of, which has a string of its own for HTML
 */
export function addNunjucksTags(
  environment: nunjucks.Environment,
  library: Pick<typeof nunjucks, 'runtime'>,
  tags: readonly NunjucksTag[],
): void {
  for (const { name, isPaired, render } of tags) {
    const extension: nunjucks.Extension = {
      tags: [name],
      parse: (parser, nodes) => {
        const token = parser.nextToken();
        const values = parser.parseSignature(true, true);
        parser.advanceAfterBlockEnd(token.value);
        if (!isPaired) return new nodes.CallExtension(extension, 'run', values);
        const body = parser.parseUntilBlocks(`end${name}`);
        parser.advanceAfterBlockEnd();
        return new nodes.CallExtension(extension, 'run', values, [body]);
      },
    };
    const run = (
      context: { readonly ctx: Readonly<Record<string, unknown>> },
      ...given: readonly unknown[]
    ) => {
      const last = given.at(-1);
      const values = typeof last === 'function' ? [last(), ...given.slice(0, -1)] : given;
      return new library.runtime.SafeString(render(values, context.ctx));
    };
    environment.addExtension(`signpost ${name}`, Object.assign(extension, { run }));
  }
}
