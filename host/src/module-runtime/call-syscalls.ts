// System calls about the call itself: who calls, the transactions of procedures, and what this host does not do.
import { Errno } from './errno.ts';
import type { SyscallContext } from './syscall-context.ts';

export function callSyscalls(context: SyscallContext) {
  const requireProcedureTransaction = (): void => {
    if (context.environment.transactionOwner !== 'procedure') context.fail(Errno.transactionNotAnonymous);
  };

  return {
    identity: (): bigint => context.environment.databaseIdentity,

    get_jwt_payload(connectionId: bigint): Uint8Array {
      context.requireTransaction();
      const claims = Buffer.from(context.environment.claimsOf(connectionId) ?? '');
      const bytes = new context.intrinsics.Uint8Array(claims.length);
      bytes.set(claims);
      return bytes;
    },

    volatile_nonatomic_schedule_immediate(functionName: string, args: Uint8Array): void {
      context.environment.scheduleImmediately(String(functionName), Uint8Array.from(args));
    },

    procedure_start_mut_tx(): bigint {
      if (context.environment.transactionOwner !== 'nobody') context.fail(Errno.wouldBlockTransaction);
      return context.environment.beginProcedureTransaction();
    },

    procedure_commit_mut_tx(): void {
      requireProcedureTransaction();
      context.environment.commitProcedureTransaction();
    },

    procedure_abort_mut_tx(): void {
      requireProcedureTransaction();
      context.environment.rollbackProcedureTransaction();
    },

    procedure_http_request(): never {
      if (context.environment.transactionOwner !== 'nobody') context.fail(Errno.wouldBlockTransaction);
      return context.fail(Errno.httpError, 'module outbound HTTP requests are disabled');
    },
  };
}
