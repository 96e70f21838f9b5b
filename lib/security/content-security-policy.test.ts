import { describe, expect, test } from 'vitest';
import { contentSecurityPolicy } from './content-security-policy.ts';

const input = {
  nonce: 'n0nce',
  worldUri: 'wss://world.example',
  providerOrigins: ['https://id.example', 'https://other.example'],
  isDevelopment: false,
  isGame: false,
};

describe('the content security policy', () => {
  test('lets scripts run by nonce only', () => {
    expect(contentSecurityPolicy(input)).toContain("script-src 'self' 'nonce-n0nce' 'strict-dynamic';");
  });

  test('lets the browser reach the world by socket and by request', () => {
    expect(contentSecurityPolicy(input)).toContain("connect-src 'self' wss://world.example https://world.example;");
    expect(contentSecurityPolicy({ ...input, worldUri: 'ws://127.0.0.1:3000' })).toContain(
      "connect-src 'self' ws://127.0.0.1:3000 http://127.0.0.1:3000;",
    );
  });

  test('lets forms lead to the providers', () => {
    expect(contentSecurityPolicy(input)).toContain("form-action 'self' https://id.example https://other.example;");
  });

  test('forbids frames, plug-ins and eval', () => {
    const policy = contentSecurityPolicy(input);
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).toContain("object-src 'none'");
    expect(policy).not.toContain('unsafe-eval');
  });

  test('lets only the game compile code from text', () => {
    expect(contentSecurityPolicy({ ...input, isGame: true })).toContain("'strict-dynamic' 'unsafe-eval';");
  });
});
