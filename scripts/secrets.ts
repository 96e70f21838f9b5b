// `npm run -s secrets`: new secrets for a deployment, as lines for its environment. Nothing is kept; they are shown once.
import { newSecret, newSigningKey } from './stack/secrets.ts';
import { optionsOrEnd } from './stack/typed-options.ts';

optionsOrEnd('Usage: npm run -s secrets     prints new secrets as lines for the environment of a deployment', {
  options: {},
});

console.log(`NEXTAUTH_SECRET=${newSecret()}
GAME_ACCOUNT_KEY=${newSecret()}
GAME_SIGNING_KEY=${await newSigningKey()}`);
