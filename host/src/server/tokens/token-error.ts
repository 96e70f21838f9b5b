// The one error of this folder: a token that is not accepted. Its message goes to the caller with status 401.

export class TokenError extends Error {
  override readonly name = 'TokenError';
}
