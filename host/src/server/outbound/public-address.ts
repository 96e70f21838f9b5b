// Which addresses of the internet modules may reach: those that are the same for everybody. What is private to this
// machine or its networks is not theirs to look at.
import { BlockList, isIP } from 'node:net';

const SPECIAL_V4 = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
] as const;

/** Among them those that carry a v4 address: they would lead around the list above. */
const SPECIAL_V6 = [
  ['::', 96],
  ['::ffff:0:0', 96],
  ['64:ff9b::', 96],
  ['64:ff9b:1::', 48],
  ['100::', 64],
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
  ['5f00::', 16],
  ['fc00::', 7],
  ['fe80::', 10],
  ['fec0::', 10],
  ['ff00::', 8],
] as const;

const special = { v4: new BlockList(), v6: new BlockList() };
for (const [network, bits] of SPECIAL_V4) special.v4.addSubnet(network, bits, 'ipv4');
for (const [network, bits] of SPECIAL_V6) special.v6.addSubnet(network, bits, 'ipv6');

/** Whether an address, as text, is public; what is no address is not. */
export function isPublicAddress(address: string): boolean {
  const family = isIP(address);
  if (family === 4) return !special.v4.check(address, 'ipv4');
  return family === 6 && !special.v6.check(address, 'ipv6');
}
