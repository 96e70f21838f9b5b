import { describe, expect, test } from 'vitest';
import { problemOfError, signInProblem } from './sign-in-problem.ts';

describe('an error of the OpenID client', () => {
  test.each([
    ['state mismatch, expected abc, got: def', 'two_tabs'],
    ['next-auth.state cookie was created for a different provider than the one handling the callback.', 'two_tabs'],
    ['State cookie was missing.', 'expired'],
    ['PKCE code_verifier cookie was missing.', 'expired'],
    ['"exp" claim timestamp check failed', 'expired'],
    ['access_denied (End-User aborted interaction)', 'refused'],
    ['connect ECONNREFUSED 127.0.0.1:3002', 'away'],
    ['outgoing request timed out after 5000ms', 'away'],
    ['invalid_client (client authentication failed)', 'misconfigured'],
    ['unexpected JWT alg received, expected RS256, got: ES256', 'misconfigured'],
    ['unexpected iss value, expected https://a, got: https://b', 'misconfigured'],
    ['something nobody has seen before', 'unknown'],
  ])('"%s" is the problem %s', (message, code) => {
    expect(problemOfError(new Error(message))).toBe(code);
  });

  test('is known by its code, where only that tells', () => {
    expect(problemOfError(Object.assign(new Error(''), { code: 'ECONNREFUSED' }))).toBe('away');
  });
});

describe('the words for a problem', () => {
  test('name the provider', () => {
    expect(signInProblem('away', 'Example').title).toBe('Example does not answer');
  });

  test('are there for the codes of next-auth, and for codes that somebody made up', () => {
    expect(signInProblem('AccessDenied', 'Example').code).toBe('refused');
    expect(signInProblem('constructor', 'Example').code).toBe('unknown');
  });

  test('show nothing of the address', () => {
    expect(JSON.stringify(signInProblem('<script>', 'Example'))).not.toContain('script>');
  });
});
