import { BlockList, isIP } from 'node:net';

/** Names that no public name server answers for: RFC 6761, 6762, 7686, 8375, ICANN's `internal`, and what companies use. */
const privateEndings = [
  'localhost',
  'local',
  'localdomain',
  'internal',
  'intranet',
  'private',
  'corp',
  'home',
  'home.arpa',
  'lan',
  'test',
  'invalid',
  'onion',
] as const;

/**
 * Networks that are not part of the public internet, after IANA's special-purpose registries. Those that hold addresses
 * of the other family (6to4, Teredo, NAT64, compatible and translated ones) are refused whole: no public site is asked
 * for by one of them.
 */
const privateNetworks = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  // What machines in a cloud ask for their own secrets.
  ['168.63.129.16', 32],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.31.196.0', 24],
  ['192.52.193.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['192.175.48.0', 24],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 3],
  // Compatible addresses, this machine and none at all.
  ['::', 96],
  ['::ffff:0:0:0', 96],
  ['64:ff9b::', 96],
  ['64:ff9b:1::', 48],
  ['100::', 64],
  ['100:0:0:1::', 64],
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['2620:4f:8000::', 48],
  ['3fff::', 20],
  ['5f00::', 16],
  ['fc00::', 7],
  ['fe80::', 9],
  ['ff00::', 8],
] as const;

/** A host of a `URL`, which writes every form of an IP address as `127.0.0.1` or `[::1]`, without brackets and last dot. */
export function plainName(hostname: string): string {
  return hostname.replace(/^\[|\]$/g, '').replace(/\.$/, '');
}

/**
 * Whether a name or an address says by itself that it is of this machine or a private network: an article that
 * somebody else wrote must not send requests there.
 *
 * @param name as {@link plainName} gives it
 */
export function isPrivateName(name: string): boolean {
  if (isIP(name) !== 0) return isPrivateAddress(name);
  return !name.includes('.') || privateEndings.some((ending) => name.endsWith(`.${ending}`));
}

export function isPrivateAddress(address: string): boolean {
  const networks = new BlockList();
  for (const [network, prefix] of privateNetworks) networks.addSubnet(network, prefix, familyOf(network));
  return networks.check(address, familyOf(address));
}

function familyOf(address: string): 'ipv4' | 'ipv6' {
  return isIP(address) === 6 ? 'ipv6' : 'ipv4';
}
