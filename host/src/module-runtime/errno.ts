// The numbered failures of system calls. A module sees each as an error class of its own package.

export const Errno = {
  hostCallFailure: 1,
  notInTransaction: 2,
  bsatnDecodeError: 3,
  noSuchTable: 4,
  noSuchIndex: 5,
  noSuchIter: 6,
  noSuchConsoleTimer: 7,
  wrongIndexAlgorithm: 10,
  uniqueAlreadyExists: 12,
  scheduleAtDelayTooLong: 13,
  indexNotUnique: 14,
  noSuchRow: 15,
  wouldBlockTransaction: 17,
  transactionNotAnonymous: 18,
  transactionIsReadOnly: 19,
  httpError: 21,
} as const;

export type ErrorNumber = (typeof Errno)[keyof typeof Errno];

const MESSAGES: { readonly [errno in ErrorNumber]: string } = {
  1: 'ABI called by host returned an error',
  2: 'ABI call can only be made while in a transaction',
  3: "Couldn't decode the BSATN to the expected type",
  4: 'No such table',
  5: 'No such index',
  6: 'The provided row iterator is not valid',
  7: 'The provided console timer does not exist',
  10: 'The Index does not support range scans',
  12: 'Value with given unique identifier already exists',
  13: 'Specified delay in scheduling row was too long',
  14: 'The index was not unique',
  15: 'The row was not found, e.g., in an update call',
  17: 'Attempted async or blocking op while holding open a transaction',
  18: 'Not in an anonymous transaction. Called by a reducer?',
  19: 'ABI call can only be made while within a mutable transaction',
  21: 'HTTP request failed',
};

export function messageOf(errno: ErrorNumber): string {
  return MESSAGES[errno];
}
