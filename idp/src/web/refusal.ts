// Why a request is not answered with what it asked for: one family of errors with stable codes.
// Thrown anywhere, turned into a page once, in error-boundary.ts.

export type RefusalCode =
  | 'interaction_expired'
  | 'form_not_ours'
  | 'form_unreadable'
  | 'form_too_large'
  | 'wrong_host'
  | 'unknown_client'
  | 'unknown_return_address'
  | 'request_malformed'
  | 'not_found'
  | 'method_not_allowed'
  | 'too_busy'
  | 'server_error';

export const REFUSAL_STATUS: Readonly<Record<RefusalCode, number>> = {
  interaction_expired: 400,
  form_not_ours: 403,
  form_unreadable: 400,
  form_too_large: 413,
  wrong_host: 421,
  unknown_client: 400,
  unknown_return_address: 400,
  request_malformed: 400,
  not_found: 404,
  method_not_allowed: 405,
  too_busy: 503,
  server_error: 500,
};

export class Refusal extends Error {
  readonly code: RefusalCode;

  constructor(code: RefusalCode, detail: string = code) {
    super(detail);
    this.name = 'Refusal';
    this.code = code;
  }
}
