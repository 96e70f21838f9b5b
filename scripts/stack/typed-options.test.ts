import { expect, test } from 'vitest';
import { typedOptions } from './typed-options.ts';

const options = { port: { type: 'string', default: '3001' }, dev: { type: 'boolean' } } as const;

test('what is typed is read, and what is not typed has its default', () => {
  expect(typedOptions('Usage: …', { options, args: ['--dev'] }).values).toMatchObject({ dev: true, port: '3001' });
});

test.each([
  ['an option that there is not', ['--prot', '1'], "Unknown option '--prot'.\n\nUsage: …"],
  ['an option without its value', ['--port'], "Option '--port <value>' argument missing.\n\nUsage: …"],
  ['a word where none is taken', ['nonsense'], "Unexpected argument 'nonsense'.\n\nUsage: …"],
])('%s gets one sentence and the usage', (_, args, said) => {
  expect(() => typedOptions('Usage: …', { options, args })).toThrow(new Error(said));
});
