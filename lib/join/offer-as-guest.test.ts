import { createHash } from 'node:crypto';
import { describe, expect, test, vi } from 'vitest';
import { JoinNotKept, offerAsGuest } from './offer-as-guest.ts';

describe('a guest’s offer', () => {
  test('tells the world the hash and the website the bytes, in this order', async () => {
    const told: string[] = [];
    let kept: Uint8Array | undefined;
    await offerAsGuest({
      offer: async (hash) => void told.push(hash),
      fetch: (async (address: string, init: { body: Uint8Array }) => {
        expect(told).toHaveLength(1);
        expect(address).toBe('/api/join');
        kept = init.body;
        return new Response(null, { status: 204 });
      }) as never,
    });
    expect(kept).toHaveLength(32);
    expect(told).toEqual([
      createHash('sha256')
        .update(kept ?? '')
        .digest('base64url'),
    ]);
  });

  test('that the world refuses never reaches the website', async () => {
    const send = vi.fn();
    const offer = () => Promise.reject(new Error('too_fast'));
    await expect(offerAsGuest({ offer, fetch: send })).rejects.toThrow('too_fast');
    expect(send).not.toHaveBeenCalled();
  });

  test('that the website does not keep is said to be lost', async () => {
    const send = async () => new Response(null, { status: 403 });
    await expect(offerAsGuest({ offer: async () => undefined, fetch: send })).rejects.toThrow(JoinNotKept);
  });
});
