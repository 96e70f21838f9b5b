// The website's errors: one family, stable codes, and one table that says which HTTP status and which sentence belong to a code.
// What went wrong in detail goes to the log, never to the visitor. Refusals of the world (name_taken …) are world-refusal.ts.

export const errorTable = {
  malformed_request: { status: 400, sentence: 'Something in that request could not be understood.' },
  logout_token_refused: { status: 400, sentence: 'The logout token was refused.' },
  signed_out: { status: 401, sentence: 'Please sign in first.' },
  foreign_request: { status: 403, sentence: 'That request did not come from our own pages.' },
  not_found: { status: 404, sentence: 'There is nothing here.' },
  world_refused: { status: 409, sentence: 'The world refused that.' },
  unexpected: { status: 500, sentence: 'Something went wrong on our side. Please try again.' },
  world_unreadable: { status: 502, sentence: 'The world gave an answer we could not read. Please try again.' },
  world_unreachable: { status: 503, sentence: 'The world cannot be reached right now. Please try again in a moment.' },
  provider_unreachable: { status: 503, sentence: 'Sign-in cannot be reached right now. Please try again in a moment.' },
} as const satisfies Record<string, { status: number; sentence: string }>;

export type AppErrorCode = keyof typeof errorTable;

export interface AppErrorDetails {
  /** For the log only. */
  readonly detail?: string;
  readonly cause?: unknown;
}

export class AppError extends Error {
  override readonly name: string = 'AppError';
  readonly code: AppErrorCode;
  /** What happened, for operators. */
  readonly detail: string | undefined;

  constructor(code: AppErrorCode, { detail, cause }: AppErrorDetails = {}) {
    super(detail ? `${code}: ${detail}` : code, cause === undefined ? undefined : { cause });
    this.code = code;
    this.detail = detail;
  }

  get status(): number {
    return errorTable[this.code].status;
  }

  /** What a person may read. */
  get sentence(): string {
    return errorTable[this.code].sentence;
  }
}

/** Any thrown value as one of the family; what nobody foresaw becomes `unexpected`. */
export function asAppError(error: unknown): AppError {
  if (error instanceof AppError) return error;
  return new AppError('unexpected', { detail: error instanceof Error ? error.message : String(error), cause: error });
}
