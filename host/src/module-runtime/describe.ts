// Asks a module bundle what it declares, without a database: for generating code, and for looking before publishing.
import type { ModuleDefinition } from '../definition/module-definition.ts';
import { Store } from '../store/store.ts';
import type { CallLimits } from './call-budget.ts';
import type { ModuleEnvironment } from './environment.ts';
import { ModuleInstance } from './instance.ts';
import { ModuleLogs } from './module-logs.ts';

/** Loads a bundle and returns what it declares. Throws what `ModuleInstance.load` throws. */
export function describeModule(code: string, limits?: CallLimits): ModuleDefinition {
  return ModuleInstance.load(code, withoutDatabase(), undefined, undefined, limits).definition;
}

/** A module that loads may talk to the console and to nothing else: there is no transaction. */
function withoutDatabase(): ModuleEnvironment {
  const absent = () => {
    throw new Error('there is no database while a module is being described');
  };
  return {
    store: new Store(),
    logs: new ModuleLogs(),
    databaseIdentity: 0n,
    reads: null,
    transactionOwner: 'nobody',
    functionName: null,
    now: () => 0n,
    claimsOf: () => null,
    isScheduledTooFar: () => false,
    scheduleImmediately: absent,
    beginProcedureTransaction: absent,
    commitProcedureTransaction: absent,
    rollbackProcedureTransaction: absent,
  };
}
