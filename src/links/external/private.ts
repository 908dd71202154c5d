import { BlockList, isIP } from 'node:net';

/** Names that no public name server answers for: RFC 6761, 6762, 8375, and ICANN's `internal`. */
const privateEndings = ['localhost', 'local', 'internal', 'home.arpa'] as const;

/** Networks that are not part of the public internet, after IANA's special-purpose registries. */
const privateNetworks = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['224.0.0.0', 3],
  ['::', 127],
  ['64:ff9b::', 96],
  ['64:ff9b:1::', 48],
  ['fc00::', 7],
  ['fe80::', 10],
  ['ff00::', 8],
] as const;

/**
 * Finds out whether a host is this machine or in a private network: an article that somebody else wrote must not
 * send requests there.
 *
 * @param hostname as in `URL`, which writes every form of an IP address as `127.0.0.1` or `[::1]`
 * @param lookUp gives the addresses of a name, none where it is not known
 */
export async function isPrivateHost(
  hostname: string,
  lookUp: (name: string) => Promise<readonly string[]>,
): Promise<boolean> {
  const name = hostname.replace(/^\[|\]$/g, '').replace(/\.$/, '');
  if (isIP(name) !== 0) return isPrivateAddress(name);
  if (!name.includes('.')) return true;
  if (privateEndings.some((ending) => name.endsWith(`.${ending}`))) return true;
  return (await lookUp(name)).some(isPrivateAddress);
}

function isPrivateAddress(address: string): boolean {
  const networks = new BlockList();
  for (const [network, prefix] of privateNetworks) networks.addSubnet(network, prefix, familyOf(network));
  return networks.check(address, familyOf(address));
}

function familyOf(address: string): 'ipv4' | 'ipv6' {
  return isIP(address) === 6 ? 'ipv6' : 'ipv4';
}
