import { addressKey } from '../../model/addresses.ts';

/** What a comparison tells as lost. */
export interface Losses {
  /** Without the base, as in the rest. */
  readonly addresses: readonly string[];
  readonly anchors: readonly { readonly path: string; readonly ids: readonly string[] }[];
}

/** What else may speak of a loss. */
export interface OtherNews {
  readonly isNewsOfProblem: (problem: { readonly rule: string; readonly target: string }) => boolean;
  readonly isNewsOfRedirect: (redirect: { readonly kind: string; readonly from: string }) => boolean;
}

/**
 * Tells what is no news beside the losses of a change, for lists that people read: what the ledger says of an address or
 * a place that is lost, and the redirect that led on from it. The list of losses has the same advice.
 */
export function newsBeside({ addresses, anchors }: Losses): OtherNews {
  const lost = new Set(addresses.map(addressKey));
  const lostIds = new Set(anchors.flatMap(({ path, ids }) => ids.map((id) => `${addressKey(path)}#${id}`)));
  return {
    isNewsOfProblem: ({ rule, target }) => {
      if (rule !== 'vanished-address' && rule !== 'vanished-anchor') return true;
      const [address = '', id] = target.split('#');
      const key = addressKey(address);
      return !lost.has(key) && (id === undefined || !lostIds.has(`${key}#${id}`));
    },
    isNewsOfRedirect: ({ kind, from }) => kind !== 'removed' || !lost.has(addressKey(from)),
  };
}
