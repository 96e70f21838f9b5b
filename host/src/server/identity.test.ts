import { describe, expect, it } from 'vitest';
import { deriveIdentity, hasValidChecksum, newConnectionId } from './derived-identity.ts';
import { connectionIdHex, identityHex, parseConnectionId, parseIdentity } from './identity.ts';

const VECTORS = [
  ['example.com', '123', 'c200ef884364c1a99be0298dc68f2004e6b97c09d1b1658b7db22f51fb662059'],
  ['localhost', 'test-subject', 'c200b3ce65d91b79ecfb7d881cd65bf8da2f647d590af1474ad19faa7aa87e38'],
  ['localhost', 'alice', 'c20035600353a2e93544d898c6ed0eac323e200c0468300f22958f8b472a265d'],
  ['localhost', 'bob', 'c200e63a6bd07da2304dd6f5b4691d3338562ceaa43cad4624d0d181a7a6c0d4'],
  ['https://example.com', 'user-123', 'c200324554b8f51eb51e334935195ae3762aad7c645c766f5d87284cd5148d72'],
  [
    'https://auth.spacetimedb.com',
    '00000000-0000-0000-0000-000000000000',
    'c200f63886df1d9c3e126000dece3b37b4cf668f50040e462c2591ee54daac65',
  ],
  [
    'https://accounts.google.com',
    '110169484474386276334',
    'c200373294446964ad689b1b9e7b1eef98fdbf3970e4cd1a0d682dc58407ea53',
  ],
  ['ü', '日本', 'c200f2f1eec0f006fe130138c014a750b926d57535e7a3523f87eb4f445e12b7'],
] as const;

describe('an identity', () => {
  it.each(VECTORS)('of %s|%s is derived as SpacetimeDB does', (issuer, subject, hex) => {
    expect(identityHex(deriveIdentity(issuer, subject))).toBe(hex);
  });

  it('takes issuer and subject verbatim: a trailing slash makes another identity', () => {
    expect(deriveIdentity('https://example.com/', 'user-123')).not.toBe(
      deriveIdentity('https://example.com', 'user-123'),
    );
  });

  it('carries a checksum that tells a mistyped one from a real one', () => {
    const identity = deriveIdentity('localhost', 'alice');
    expect(hasValidChecksum(identity)).toBe(true);
    expect(hasValidChecksum(identity ^ 1n)).toBe(false);
    expect(hasValidChecksum(0n)).toBe(false);
  });

  it('is read from exactly 64 hex digits, with or without 0x', () => {
    const hex = VECTORS[0][2];
    expect(parseIdentity(hex)).toBe(BigInt(`0x${hex}`));
    expect(parseIdentity(`0x${hex.toUpperCase()}`)).toBe(BigInt(`0x${hex}`));
    for (const wrong of ['', hex.slice(1), `${hex}0`, `-${hex.slice(1)}`, `${hex.slice(1)} `, `${hex.slice(1)}g`]) {
      expect(parseIdentity(wrong)).toBeNull();
    }
  });

  it('keeps its leading zeros in hex', () => {
    expect(identityHex(1n)).toBe('1'.padStart(64, '0'));
  });
});

describe('a connection id', () => {
  it('is never zero and survives the way through hex', () => {
    const id = newConnectionId();
    expect(id).not.toBe(0n);
    expect(connectionIdHex(id)).toHaveLength(32);
    expect(parseConnectionId(connectionIdHex(id))).toBe(id);
    expect(parseConnectionId('12')).toBeNull();
  });
});
