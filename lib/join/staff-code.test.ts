import { createHash } from 'node:crypto';
import { STAFF_PROOF_PURPOSE } from '@hollowmere/world/moderation';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { newStaffCode, secretInStaffCode } from './staff-code.ts';

const bytes32 = fc.uint8Array({ minLength: 32, maxLength: 32 }).map((bytes) => Buffer.from(bytes));

describe('a code for staff', () => {
  test('is thirteen groups of four, without signs that look alike', () => {
    fc.assert(
      fc.property(bytes32, (bytes) => {
        expect(newStaffCode(bytes).code).toMatch(/^([0-9A-HJKMNP-TV-Z]{4} ){12}[0-9A-HJKMNP-TV-Z]{4}$/);
      }),
    );
  });

  test('comes back as the secret that was put in, however it is typed', () => {
    const waysToType: ((code: string) => string)[] = [
      (code) => code,
      (code) => code.toLowerCase(),
      (code) => code.replaceAll(' ', ''),
      (code) => `\n ${code.replaceAll(' ', ' - ')}\t`,
      (code) => code.replaceAll('0', 'o').replaceAll('1', 'L'),
      (code) => code.replaceAll('1', 'i'),
    ];
    fc.assert(
      fc.property(bytes32, fc.constantFrom(...waysToType), (bytes, type) => {
        expect(secretInStaffCode(type(newStaffCode(bytes).code))).toBe(bytes.toString('base64url'));
      }),
    );
  });

  test('is kept by the world under a hash that only staff ask for', () => {
    const bytes = Buffer.alloc(32, 7);
    const { hash } = newStaffCode(bytes);
    expect(hash).toBe(createHash('sha256').update(STAFF_PROOF_PURPOSE).update(bytes).digest('base64url'));
    expect(hash).not.toBe(createHash('sha256').update(bytes).digest('base64url'));
  });

  test('is a new one each time', () => {
    expect(newStaffCode().code).not.toBe(newStaffCode().code);
  });

  test.each([
    ['nothing', ''],
    ['a part of one', newStaffCode().code.slice(5)],
    ['one with a sign too many', `${newStaffCode().code}0`],
    ['one with a sign that none has', newStaffCode().code.replace(/^./, 'U')],
    ['one whose end says more than 32 bytes', newStaffCode().code.replace(/.$/, 'Z')],
  ])('is not %s', (_, typed) => {
    expect(secretInStaffCode(typed)).toBeNull();
  });
});
