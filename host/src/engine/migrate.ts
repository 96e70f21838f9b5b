// Publishes a module over a running one: plans, prepares everything aside, and switches in one go. Whatever fails on
// the way leaves the old module running over untouched data.
import type { MigrationPlan } from '../definition/migration-plan.ts';
import { Catalogue } from './catalogue.ts';
import type { Engine } from './engine.ts';
import type { Commit } from './interface.ts';
import type { ModuleHost } from './module-host.ts';
import { keepProgram, storedChanges } from './start.ts';

type PossiblePlan = Extract<MigrationPlan, { kind: 'possible' }>;

export interface Migration {
  readonly module: ModuleHost;
  readonly program: string;
  readonly plan: PossiblePlan;
}

/**
 * Carries a plan out and puts the new module in charge.
 * @throws MigrationFailed when the rows do not allow it, ViewFailed when a view that clients hold fails under the new module
 */
export function migrate(engine: Engine, { module, program, plan }: Migration): Commit {
  const catalogue = new Catalogue(engine.store);
  const previous = { module: engine.module, program: engine.program };
  const timestamp = engine.parts.clock.now();
  engine.transactions.begin('host');
  try {
    const rewritten = catalogue.change(module.definition, plan.steps);
    if (plan.disconnectsClients) engine.views.dropAll();
    else engine.views.refreshAll(module);
    engine.takeOver(module, program);
    const deltas = engine.store.changes();
    const changes = [...storedChanges(deltas), ...rewritten];
    const commit = keepProgram(engine, { deltas, changes, timestamp });
    engine.transactions.close();
    engine.startScheduler();
    engine.parts.commits.announce(commit);
    return commit;
  } catch (thrown) {
    engine.transactions.rollback();
    catalogue.restore();
    if (engine.module !== previous.module) engine.takeOver(previous.module, previous.program);
    throw thrown;
  }
}
