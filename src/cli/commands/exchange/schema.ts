import { didYouMean } from '../../../problems/did-you-mean.ts';
import { ExpectedError } from '../../../problems/expected-error.ts';
import { nearest } from '../../../problems/nearest.ts';
import { printable } from '../../../problems/reporters/printable.ts';
import type { Command } from '../../command.ts';

export const schema: Command = {
  name: 'schema',
  summary: 'Print the JSON Schema of a kind of file, for editors.',
  argument: { value: 'NAME', description: 'without it, all schemas are listed' },
  options: {},
  run: async (_values, { stdout }, [name, ...others]) => {
    const { fileSchemas, schemaText } = await import('../../../schemas/schemas.ts');
    if (name === undefined) {
      const width = Math.max(...fileSchemas.map((known) => known.name.length));
      for (const { name, files } of fileSchemas) stdout(`${name.padEnd(width)}  ${files}\n`);
      return 0;
    }
    const names = fileSchemas.map((known) => known.name);
    const found = fileSchemas.find((known) => known.name === name);
    if (found === undefined || others.length > 0) {
      throw new ExpectedError(
        `There is no schema \`${printable([name, ...others].join(' '))}\`. Schemas: ${names.map((known) => `\`${known}\``).join(', ')}.${didYouMean(nearest(name, names))}`,
      );
    }
    stdout(schemaText(found));
    return 0;
  },
};
