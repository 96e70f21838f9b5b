// Where a browser finds the world. A server component reads it from the environment and hands it to client components,
// so that one build serves every deployment.

export interface ConnectionSettings {
  /** Address of SpacetimeDB as browsers reach it: ws:// or wss://. */
  readonly uri: string;
  /** Name of the database on it. */
  readonly database: string;
}
