import type { OutsideSearch } from '../site-settings.ts';
import type { Checked } from '../site-values.ts';

const placeholder = '{query}';

/** What each of them looks like; that it can be used is more. */
export const searchAddressForm = /^\s*https:\/\/.*=\{query\}/;

/**
 * `https://search.example/?q={query}&site=help.example.com`: a search elsewhere, which a form asks where no script runs.
 * `{query}` is the whole value of one parameter; the others are sent as they are.
 */
export function readSearchAddress(written: string): Checked<OutsideSearch> {
  const demand = `Write one such as \`https://search.example/?q=${placeholder}&site=help.example.com\`.`;
  const url = URL.canParse(written) ? new URL(written) : undefined;
  const isPlain = url?.protocol === 'https:' && url.username === '' && url.password === '' && url.hash === '';
  if (!url || !isPlain) return { fault: `\`${written}\` is no address of a search. ${demand}` };
  const parameters = [...url.searchParams];
  const [field, ...more] = parameters.filter(([, value]) => value === placeholder);
  const mentions = written.split(placeholder).length - 1;
  if (field === undefined || more.length > 0 || mentions !== 1) {
    const fault = `\`${placeholder}\` has to be the whole value of one parameter, which says what is searched for. ${demand}`;
    return { fault };
  }
  return {
    value: {
      action: url.origin + url.pathname,
      field: field[0],
      sent: parameters.filter(([, value]) => value !== placeholder).map(([name, value]) => ({ name, value })),
    },
  };
}
