import { isTimeZone } from '../time/instants.ts';

/** A value that cannot be used; the message says what to write instead. */
export type Checked<Value> = { readonly value: Value } | { readonly fault: string };

export const originForm = /^\s*[Hh][Tt][Tt][Pp][Ss]?:\/\/[^\s/?#@]+\/?\s*$/;

/** `https://help.example.com`: the origin that pages are published under, without path and slash at the end. */
export function readOrigin(written: string): Checked<string> {
  const demand = 'Write scheme and host, such as `https://help.example.com`.';
  if (!URL.canParse(written)) return { fault: `\`${written}\` is no address. ${demand}` };
  const url = new URL(written);
  if (url.protocol !== 'https:' && url.protocol !== 'http:') {
    return { fault: `\`${written}\` is no address of a web site. ${demand}` };
  }
  const bare = url.pathname === '/' && url.search === '' && url.hash === '' && url.username === '';
  if (!bare || /[?#@]/.test(written)) {
    return {
      fault: `\`${written}\` is more than the host of the site; a path goes into \`base\`. ${demand}`,
    };
  }
  return { value: url.origin };
}

export const formerAddressForm = /^\s*[Hh][Tt][Tt][Pp][Ss]?:\/\/[^?#]+$/;

/** `https://help.old.example/hc/en-us`: where the site was before, without a slash at the end. */
export function readFormerAddress(written: string): Checked<string> {
  const url = URL.canParse(written) ? new URL(written) : undefined;
  const isWeb = url?.protocol === 'https:' || url?.protocol === 'http:';
  if (url && isWeb && url.username === '' && url.password === '' && !/[?#]/.test(written)) {
    return { value: url.origin + url.pathname.replace(/\/+$/, '') };
  }
  return {
    fault: `\`${written}\` is no address that a site had. Write one such as \`https://help.old.example/hc/en-us\`.`,
  };
}

export const basePathForm = /^\s*\/?(?:[\w~.-]+\/?)*\s*$/;

/** `help`, `/help` and `/help/` are `/help`; `/` is `''`. */
export function readBasePath(written: string): Checked<string> {
  const segments = written.replace(/^\/|\/$/g, '').split('/');
  if (segments.length === 1 && segments[0] === '') return { value: '' };
  if (segments.every((segment) => /^[A-Za-z0-9_~-][A-Za-z0-9._~-]*$/.test(segment))) {
    return { value: `/${segments.join('/')}` };
  }
  return { fault: `\`${written}\` is no path to publish under. Write one such as \`/help\`, or nothing.` };
}

export const urlPatternForm = /^\s*\/(?:[\w~.-]+\/)*:name\/(?:[\w~.-]+\/)*\s*$/;

/** `/article/:name/`: where in the site the pages of a kind are, `:name` being the name of the file. */
export function readUrlPattern(written: string): Checked<string> {
  const segments = written.split('/').slice(1, -1);
  const plain = segments.every(
    (segment) => segment === ':name' || /^[A-Za-z0-9_~-][A-Za-z0-9._~-]*$/.test(segment),
  );
  const names = segments.filter((segment) => segment === ':name').length;
  if (plain && names === 1 && written === `/${segments.join('/')}/`) return { value: written };
  return {
    fault: `\`${written}\` is no address of pages. Write one such as \`/article/:name/\`, with \`:name\` once.`,
  };
}

export const languageForm = /^\s*[A-Za-z]{2,8}(?:-[A-Za-z\d]{1,8})*\s*$/;

/** `en`, `pt-BR`: a language tag as browsers know it. */
export function readLanguage(written: string): Checked<string> {
  try {
    const [value = written] = Intl.getCanonicalLocales(written);
    return { value };
  } catch {
    return { fault: `\`${written}\` is no language tag. Write one such as \`en\` or \`pt-BR\`.` };
  }
}

export const timeZoneForm = /^\s*[A-Za-z][A-Za-z0-9_+-]*(?:\/[A-Za-z0-9_+-]+)*\s*$/;

/** The time zone in which a day begins. */
export function readTimeZone(written: string): Checked<string> {
  if (isTimeZone(written)) return { value: written };
  return { fault: `\`${written}\` is no time zone. Write one such as \`Europe/Berlin\` or \`UTC\`.` };
}

/** Where readers who are stuck get help, as {@link readLinkTarget} reads it. */
export function readContact(written: string): Checked<string> {
  return readLinkTarget(written, 'is no address where readers get help');
}

export const linkTargetForm = /^\s*(?:\/(?!\/)|[Hh][Tt][Tt][Pp][Ss]:\/\/|mailto:|tel:)/;

/**
 * Where a link of the settings leads: a web address, an email address with `mailto:`, a telephone number with `tel:`, or
 * a path of this site, which stays without the base.
 *
 * @param complaint what is said of anything else, behind what is written
 */
export function readLinkTarget(
  written: string,
  complaint = 'is no address that a link can lead to',
): Checked<string> {
  if (/^\/(?!\/)[^\s\\\p{Cc}]*$/u.test(written)) return { value: written };
  const email = /^(?:mailto:)?[^\s@:/?]+@[^\s@:/?]+(?:\?\S*)?$/.test(written);
  if (email && !written.startsWith('mailto:')) {
    return { fault: `\`${written}\` opens nothing. Write \`mailto:${written}\`.` };
  }
  const url = URL.canParse(written) ? new URL(written) : undefined;
  const isWeb = url?.protocol === 'https:' && url.username === '' && url.password === '';
  const isPhone = /^tel:\+?[0-9().-]+$/.test(written);
  if (url && (email || isWeb || isPhone)) return { value: url.href };
  const demand =
    'Write one such as `https://example.com/contact`, `mailto:help@example.com`, or a path of this site.';
  return { fault: `\`${written}\` ${complaint}. ${demand}` };
}
