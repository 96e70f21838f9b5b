// Lets Node resolve the generated bindings, whose imports keep the official form without extensions.
// Use: node --import ./scripts/resolve-bindings.ts
import { registerHooks } from 'node:module';

registerHooks({
  resolve(specifier, context, next) {
    const isGenerated = context.parentURL?.includes('/lib/spacetime/bindings/') ?? false;
    const lacksExtension = /^\.{1,2}\//.test(specifier) && !/\.[a-z]+$/.test(specifier);
    return next(isGenerated && lacksExtension ? `${specifier}.ts` : specifier, context);
  },
});
