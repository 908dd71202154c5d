import type { MarkdownIt, StateInline } from 'markdown-it';

/** `<https://example.com >`: a link in angle brackets with a space before the end, which kramdown takes for a link too. */
export function paddedAutolinks(md: MarkdownIt): void {
  md.inline.ruler.before('autolink', 'padded_autolink', (state, silent) => {
    if (!state.src.startsWith('<http', state.pos)) return false;
    const match = /^<(https?:\/\/[^\s<>]+)[ \t]+>/.exec(state.src.slice(state.pos, state.posMax));
    const address = match?.[1];
    if (!match || address === undefined) return false;
    if (!silent) pushAddress(state, address, address);
    state.pos += match[0].length;
    return true;
  });
}

/**
 * `https://example.com`, `www.example.com` and `help@example.com` in a text are links, as on GitHub
 * (https://github.github.com/gfm/#autolinks-extension-). Not in code, in links, or where braces or angle brackets say
 * that readers put in a part of it; and a name without a dot, such as `localhost`, is no address of a site.
 *
 * Plain text ends before an address (see `slots.ts`), so that this is asked there.
 */
export function bareAddresses(md: MarkdownIt): void {
  md.inline.ruler.before('text', 'bare_address', (state, silent) => {
    const address = addressAt(state.src, state.pos, state.posMax);
    if (address === undefined || state.linkLevel > 0) return false;
    if (!silent) pushAddress(state, withScheme(address), address);
    state.pos += address.length;
    return true;
  });
  md.inline.ruler.before('escape', 'bare_mail', (state, silent) => {
    if (state.src[state.pos] !== '@' || state.linkLevel > 0 || silent) return false;
    const name = /(?:^|[\s(,;:])([\w.+-]*\w)$/.exec(state.pending.slice(-255))?.[1];
    const domain = mailDomain.exec(state.src.slice(state.pos, Math.min(state.posMax, state.pos + 255)))?.[0];
    if (name === undefined || domain === undefined) return false;
    state.pending = state.pending.slice(0, -name.length);
    pushAddress(state, `mailto:${name}${domain}`, name + domain);
    state.pos += domain.length;
    return true;
  });
}

function pushAddress(state: StateInline, href: string, shown: string): void {
  const open = state.push('link_open', 'a', 1);
  open.attrSet('href', state.md.normalizeLink(href));
  open.info = 'auto';
  state.push('text', '', 0).content = shown;
  state.push('link_close', 'a', -1).info = 'auto';
}

const addressHere =
  /(?:(?<![\p{L}\p{N}_=/@.-])|(?<=[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}]))(?:https?:\/\/|www\.)/iuy;

/** Whether a bare address may begin at an offset. */
export function mayBeginAddress(text: string, at: number): boolean {
  // Asked at each letter of a text: of most, the two signs say that none does.
  const first = text.charCodeAt(at) | 0x20;
  if (first !== letterH && first !== letterW) return false;
  if ((text.charCodeAt(at + 1) | 0x20) !== (first === letterH ? letterT : letterW)) return false;
  addressHere.lastIndex = at;
  return addressHere.test(text);
}

const [letterH, letterT, letterW] = [0x68, 0x74, 0x77];

/** The domain of an address of mail; not `git@github.com:user/project`, nor the version of a package. */
const mailDomain =
  /^@(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]*[\p{L}\p{N}])?\.)+\p{L}{2,}(?![\p{L}\p{N}_@/-]|:\S|\.\p{L})/u;

const domain =
  /^(?:https?:\/\/|www\.)(?:[\p{L}\p{N}](?:[\p{L}\p{N}_-]*[\p{L}\p{N}])?\.)*[\p{L}\p{N}-]+(?::\d+)?(?=[/?#]|$)/iu;

/** The bare address that begins at an offset. */
function addressAt(text: string, from: number, end: number): string | undefined {
  if (!mayBeginAddress(text, from)) return undefined;
  addressEnd.lastIndex = from;
  const stop = Math.min(addressEnd.exec(text)?.index ?? end, end);
  // A part that readers fill in: `https://<your-name>.example`, `https://{{ host }}/`.
  if (/^(?:<[\w-]|[{\\\uFDD0])/.test(text.slice(stop, stop + 2))) return undefined;
  const address = withoutEnd(text.slice(from, stop));
  const host = domain.exec(address)?.[0] ?? '';
  const isWhole = host.replace(/^https?:\/\//i, '').includes('.');
  // No browser opens `www.example.com.1`.
  return isWhole && URL.canParse(withScheme(address)) ? address : undefined;
}

function withScheme(address: string): string {
  return /^www\./i.test(address) ? `https://${address}` : address;
}

/** White space, marks that no address holds, and punctuation of CJK and quotations. */
const addressEnd = /[\s<>[\]{}`"|\\\u3000-\u303F\uFF01-\uFF60“”„«»‹›‘’…\uFDD0\uFDD1]|\*\*|~~/g;

/** Punctuation at the end belongs to the sentence, and so does a bracket that opens outside of the address. */
function withoutEnd(address: string): string {
  let end = address.length;
  let open = address.split('(').length - address.split(')').length;
  for (;;) {
    const last = address[end - 1] ?? '';
    if (last === ')' && open < 0) open += 1;
    else if (!/[?!.,:;*_~']/.test(last)) return address.slice(0, end);
    end -= 1;
  }
}
