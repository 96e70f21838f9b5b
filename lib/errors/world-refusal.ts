// The world said no: its stable code (`name_taken`) and its sentence, as thrown by a reducer.
import { type ErrorCode, formatError, isErrorCode, parseError, sentenceOf } from '@hollowmere/world/errors';
import { AppError } from './app-error.ts';

/** HTTP statuses of refusals that mean more than "not possible as things stand". */
const statuses: Partial<Record<ErrorCode, number>> = {
  signed_out: 401,
  unregistered: 403,
  banned: 403,
  guests_closed: 403,
  foreign_token: 403,
  not_owner: 403,
  not_staff: 403,
  not_permitted: 403,
  needs_second_factor: 403,
  needs_fresh_sign_in: 403,
  untrusted_provider: 403,
  no_such_character: 404,
  no_such_sign_in: 404,
  name_malformed: 422,
  name_reserved: 422,
  bad_look: 422,
  bad_class: 422,
  too_fast: 429,
};

export class WorldRefusal extends AppError {
  override readonly name = 'WorldRefusal';
  readonly refusal: ErrorCode;

  constructor(refusal: ErrorCode) {
    super('world_refused', { detail: refusal });
    this.refusal = refusal;
  }

  override get status(): number {
    return statuses[this.refusal] ?? super.status;
  }

  override get sentence(): string {
    return sentenceOf(this.refusal);
  }

  /** From a reducer's message, "code: Sentence."; anything else the world said becomes `unexpected`. */
  static fromMessage(message: string): AppError {
    const { code } = parseError(message);
    return code === 'unknown' ? new AppError('unexpected', { detail: message }) : new WorldRefusal(code);
  }

  /** From what a procedure that threw is answered with: the refusal may stand in the middle of a trace. Null when there is none. */
  static within(trace: string): WorldRefusal | null {
    const codes = [...trace.matchAll(/\b([a-z_]+): /g)].map(([, word]) => word ?? '').filter(isErrorCode);
    const code = codes.find((known) => trace.includes(formatError(known)));
    return code === undefined ? null : new WorldRefusal(code);
  }
}
