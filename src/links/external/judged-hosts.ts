import type { LookupAddress } from 'node:dns';
import { isIP, type LookupFunction } from 'node:net';
import { isPrivateAddress, isPrivateName, plainName } from './private.ts';

/** Gives the addresses of a name, and fails as `dns.lookup` does. */
export type LookUp = (name: string) => Promise<readonly LookupAddress[]>;

/** Says which hosts may be asked, and leads requests to the addresses that were judged. */
export interface HostJudge {
  /** @param hostname as in `URL` */
  readonly refuses: (hostname: string) => Promise<boolean>;
  /** For the connections of requests, in place of `dns.lookup`. */
  readonly lookup: LookupFunction;
}

type Verdict =
  | { readonly kind: 'allowed'; readonly addresses: readonly LookupAddress[] }
  | { readonly kind: 'refused' }
  | { readonly kind: 'failed'; readonly error: unknown };

/**
 * Makes a judge that looks up each name once. A second lookup for the request could give another address than the one
 * that was judged (DNS rebinding): whoever owns a name can answer as they like each time.
 */
export function createHostJudge({
  allowPrivate,
  lookUp,
}: {
  readonly allowPrivate: boolean;
  readonly lookUp: LookUp;
}): HostJudge {
  const verdicts = new Map<string, Promise<Verdict>>();
  const judge = async (name: string): Promise<Verdict> => {
    try {
      const addresses = await lookUp(name);
      const isPrivate = addresses.some(({ address }) => isPrivateAddress(address));
      return isPrivate && !allowPrivate ? { kind: 'refused' } : { kind: 'allowed', addresses };
    } catch (error) {
      // It may be there in a moment, and the request is judged again.
      verdicts.delete(name);
      return { kind: 'failed', error };
    }
  };
  const verdictOf = (name: string): Promise<Verdict> => {
    const verdict = verdicts.get(name) ?? judge(name);
    verdicts.set(name, verdict);
    return verdict;
  };
  return {
    refuses: async (hostname) => {
      const name = plainName(hostname);
      if (isPrivateName(name) && !allowPrivate) return true;
      // A name that is not known is left to the request, which says why, and behind a proxy knows more.
      return isIP(name) === 0 && (await verdictOf(name)).kind === 'refused';
    },
    lookup: (hostname, { all, family }, callback) => {
      void verdictOf(plainName(hostname)).then((verdict) => {
        const found = verdict.kind === 'allowed' ? verdict.addresses.filter(isOf(family)) : [];
        const [first] = found;
        if (first === undefined) callback(failureFor(hostname, verdict), '');
        else if (all) callback(null, [...found]);
        else callback(null, first.address, first.family);
      });
    },
  };
}

function isOf(family: number | 'IPv4' | 'IPv6' | undefined) {
  const wanted = family === 'IPv4' ? 4 : family === 'IPv6' ? 6 : (family ?? 0);
  return (address: LookupAddress) => wanted === 0 || address.family === wanted;
}

function failureFor(hostname: string, verdict: Verdict): NodeJS.ErrnoException {
  if (verdict.kind === 'failed' && verdict.error instanceof Error) return verdict.error;
  return verdict.kind === 'refused'
    ? Object.assign(new Error(`${hostname} is not on the public web`), { code: 'ERR_PRIVATE_HOST' })
    : Object.assign(new Error(`${hostname} has no address`), { code: 'ENOTFOUND' });
}
