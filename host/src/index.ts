// The host's door for the rest of the repository.

export { generateBindings } from './codegen/generate-bindings.ts';
export { ConnectionRejected, ViewFailed } from './engine/engine-errors.ts';
export { bundleModule } from './module-runtime/bundle.ts';
export { OUTBOUND_LIMITS, outboundHttp } from './server/outbound/outbound-http.ts';
export { type RunningServer, type ServerOptions, startServer } from './server/start-server.ts';
export type { PlainObject } from './testing/plain-values.ts';
export { CallBroke, CallFailed, type Claims, type TestClient } from './testing/test-client.ts';
export {
  createTestDatabase,
  forgetLoadedModules,
  type TestDatabase,
  type TestDatabaseOptions,
} from './testing/test-database.ts';
