// Everything of the host that takes in what strangers send.
import type { FuzzTarget } from '../fuzz.ts';
import { bsatnTarget, definitionsTarget, jsonTarget } from './bsatn.ts';
import { httpTarget } from './http.ts';
import { messagesTarget } from './messages.ts';
import { socketsTarget } from './sockets.ts';
import { sqlTarget } from './sql.ts';
import { tokensTarget } from './tokens.ts';

export const TARGETS: readonly (() => FuzzTarget | Promise<FuzzTarget>)[] = [
  messagesTarget,
  socketsTarget,
  bsatnTarget,
  jsonTarget,
  definitionsTarget,
  sqlTarget,
  httpTarget,
  tokensTarget,
];
