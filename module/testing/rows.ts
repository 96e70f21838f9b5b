// The rows that tests look at, in the plain form in which the test database shows them: identities as hex, moments as
// microseconds.

export interface MotionRow {
  readonly entity: number;
  readonly chunk: number;
  readonly x: number;
  readonly y: number;
  readonly started: number;
  readonly acked: number;
  readonly speed: number;
  readonly direction: number;
  readonly facing: number;
  readonly epoch: number;
}

export interface PaceRow {
  readonly entity: number;
  readonly floor: number;
  readonly lease: number;
  readonly due: number;
}

export interface AppearanceRow {
  readonly entity: number;
  readonly chunk: number;
  readonly name: string;
  readonly isGuest: boolean;
}

export interface SessionRow {
  readonly userId: number;
  readonly identity: string;
  readonly connectionId: string | undefined;
  readonly characterId: number;
  readonly entity: number;
  readonly lastActivity: bigint;
  readonly leavesAt: number;
}

export interface CharacterRow {
  readonly id: number;
  readonly userId: number;
  readonly name: string;
  readonly positionX: number;
  readonly positionY: number;
  readonly direction: number;
  readonly deletedAt: bigint | undefined;
}

export interface UserRow {
  readonly id: number;
  readonly username: string;
  readonly usernameKey: string;
  readonly isGuest: boolean;
  readonly lastLogin: bigint;
}

export interface SignInRow {
  readonly identity: string;
  readonly account: string;
  readonly userId: number;
  readonly amr: readonly string[];
  readonly authTime: bigint;
  readonly lastUsed: bigint;
  readonly revoked: bigint | undefined;
}

export interface DoorRow {
  readonly id: number;
  readonly chunk: number;
  readonly tileX: number;
  readonly tileY: number;
  readonly open: boolean;
}

export interface AuditRow {
  readonly id: bigint;
  readonly actorId: number;
  readonly actor: string;
  readonly act: string;
  readonly targetUserId: number;
  readonly target: string;
  readonly before: string;
  readonly after: string;
  readonly reason: string;
  readonly outcome: string;
  readonly undoes: bigint;
}
