// The fixed texts for calls that never reached the module, the same over the socket and over HTTP.
import type { CallRefusal } from '../engine/interface.ts';

const LIFECYCLE_NAMES: Readonly<Record<string, string>> = {
  init: 'Init',
  client_connected: 'OnConnect',
  client_disconnected: 'OnDisconnect',
};

export function reducerRefusal(name: string, refusal: CallRefusal): string {
  switch (refusal.kind) {
    case 'unknown':
      return 'no such reducer';
    case 'lifecycle':
      return lifecycleRefusal(refusal.event);
    case 'bad-arguments':
      return `invalid arguments for reducer ${name}: ${refusal.message}`;
    default:
      return refusal satisfies never;
  }
}

export function procedureRefusal(name: string, refusal: CallRefusal): string {
  switch (refusal.kind) {
    case 'unknown':
      return 'No such procedure';
    case 'lifecycle':
      return lifecycleRefusal(refusal.event);
    case 'bad-arguments':
      return `invalid arguments for procedure ${name}: ${refusal.message}`;
    default:
      return refusal satisfies never;
  }
}

function lifecycleRefusal(event: string): string {
  return `can't directly call special ${LIFECYCLE_NAMES[event] ?? event} lifecycle reducer`;
}
