// `npm run -s secrets`: new secrets for a deployment, as lines for its environment. Nothing is kept; they are shown once.
import { newSecret, newSigningKey } from './stack/secrets.ts';

console.log(`NEXTAUTH_SECRET=${newSecret()}
GAME_ACCOUNT_KEY=${newSecret()}
GAME_SIGNING_KEY=${await newSigningKey()}`);
