// The one error of this room: a statement that cannot be understood or is not supported. Its message goes to whoever
// wrote the statement.

export class SqlError extends Error {
  override readonly name = 'SqlError';
}
