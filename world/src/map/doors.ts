// Doors: tiles that are passable only while open. Whether one is open is the module's knowledge, not the map's.

/** The village gate has two leaves, each a door of its own. A portcullis obeys its lever and nobody's hand. */
type DoorKind = 'village-gate-left' | 'village-gate-right' | 'garden-gate' | 'portcullis';

export interface Door {
  /** Stable for ever: rows of the module's `door` table carry it. */
  readonly id: number;
  readonly tileX: number;
  readonly tileY: number;
  /** Its picture in the atlas is door/<kind>/open or door/<kind>/shut. */
  readonly kind: DoorKind;
  readonly name: string;
  readonly movedBy: 'hand' | 'lever';
}

export const doors: readonly Door[] = [
  { id: 1, tileX: 58, tileY: 78, kind: 'village-gate-left', name: 'South Gate', movedBy: 'hand' },
  { id: 2, tileX: 59, tileY: 78, kind: 'village-gate-right', name: 'South Gate', movedBy: 'hand' },
  { id: 3, tileX: 29, tileY: 18, kind: 'garden-gate', name: 'Barley field gate', movedBy: 'hand' },
  { id: 4, tileX: 48, tileY: 76, kind: 'garden-gate', name: 'Garden gate', movedBy: 'hand' },
  { id: 5, tileX: 68, tileY: 76, kind: 'garden-gate', name: 'Orchard gate', movedBy: 'hand' },
  { id: 6, tileX: 231, tileY: 77, kind: 'portcullis', name: 'Vault of the Downs', movedBy: 'lever' },
  { id: 7, tileX: 228, tileY: 221, kind: 'portcullis', name: 'Ember Vault', movedBy: 'lever' },
];
