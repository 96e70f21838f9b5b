// Keeps a snapshot of a database whenever its storage asks for one, one at a time.
import type { Database } from '../engine/database.ts';
import type { Storage } from '../engine/storage.ts';

/** A snapshot that cannot be written is no harm to the database: the log has everything. */
export function keepSnapshots(engine: Database, storage: Storage, onFailure: (error: unknown) => void): void {
  let isKeeping = false;
  storage.onSnapshotDue?.(() => {
    const state = isKeeping ? null : engine.state;
    if (state === null || storage.keepSnapshot === undefined) return;
    isKeeping = true;
    storage
      .keepSnapshot(state)
      .catch(onFailure)
      .finally(() => {
        isKeeping = false;
      });
  });
}
