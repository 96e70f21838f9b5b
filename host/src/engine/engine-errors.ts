// What can go wrong in the engine, for those who call it. Failures of reducers and procedures are replies, not errors.

/** The module's `client_connected` refused a client; the message is the module's sentence. */
export class ConnectionRejected extends Error {
  override readonly name = 'ConnectionRejected';
}

/** A view threw or returned what it must not; nothing was changed. The message is for whoever asked to see it. */
export class ViewFailed extends Error {
  override readonly name = 'ViewFailed';
  /** The same for the module's owner, with the place in the sources where there is one. */
  readonly detail: string;

  constructor(
    message: string,
    { detail = message, cause }: { readonly detail?: string; readonly cause?: unknown } = {},
  ) {
    super(message, { cause });
    this.detail = detail;
  }
}

/** The rows that are there do not allow what a new module asks for; nothing was changed. */
export class MigrationFailed extends Error {
  override readonly name = 'MigrationFailed';
}

/** What was committed before cannot be brought back to life, so nothing was started. */
export class RecoveryFailed extends Error {
  override readonly name = 'RecoveryFailed';
}

/** A change could not be kept, which storage has told on its own. The process should end. */
export class StorageFailed extends Error {
  override readonly name = 'StorageFailed';
}

/** What callers learn about failures that are none of their business. */
export const FATAL_MESSAGE = 'The instance encountered a fatal error.';
