// Whether a sign-in was proven with more than one thing, by what the provider says of it (RFC 8176 names the methods).

const SECOND_FACTORS = ['mfa', 'otp', 'hwk', 'swk', 'pop', 'sc', 'fpt', 'face'];

export function hasSecondFactor(amr: readonly string[]): boolean {
  return amr.some((method) => SECOND_FACTORS.includes(method));
}
