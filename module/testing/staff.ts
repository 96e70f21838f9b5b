// Staff for tests: people with a role and a sign-in that is good enough for it, and what they do.
import type { PlainObject, TestClient } from '../../host/src/index.ts';
import { codeOf, type TestWorld } from './test-world.ts';

export interface StaffMember {
  readonly client: TestClient;
  readonly userId: number;
  /** Does something as this person: null when it was done, else the code of the refusal. */
  act(procedure: string, args: PlainObject): string | null;
  /** The number under which the audit has what this person did. */
  done(procedure: string, args: PlainObject): bigint;
  read<Answer>(procedure: string, args?: PlainObject): Answer;
}

export interface StaffAnswer {
  readonly ok: boolean;
  readonly code: string;
  readonly auditId: bigint;
}

const SECOND_FACTOR = ['pwd', 'otp', 'mfa'];

/** Registered, given the role by the owner, signed in with a second factor a moment ago. */
export function openStaff(world: TestWorld, name: string, role = 'administrator'): StaffMember {
  world.register(name);
  world.db.owner.call('grantRole', { username: name, role });
  return staffMember(world, name, proveFreshly(world, name));
}

/** Signs somebody in once more, with a second factor, at this very moment. */
export function proveFreshly(world: TestWorld, account: string, more: PlainObject = {}): TestClient {
  const authTime = Number(world.db.clock.now() / 1_000_000n);
  return world.signIn(account, 'first', { amr: SECOND_FACTOR, auth_time: authTime, ...more });
}

function staffMember(world: TestWorld, name: string, client: TestClient): StaffMember {
  const answer = (procedure: string, args: PlainObject) => client.procedure(procedure, args) as StaffAnswer;
  return {
    client,
    userId: userIdOf(world, name),
    act: (procedure, args) => answer(procedure, args).code || null,
    done: (procedure, args) => {
      const { ok, code, auditId } = answer(procedure, args);
      if (!ok) throw new Error(`${procedure} was refused: ${code}`);
      return auditId;
    },
    read: <Answer>(procedure: string, args: PlainObject = {}) => client.procedure(procedure, args) as Answer,
  };
}

export function userIdOf(world: TestWorld, name: string): number {
  const user = world.users().find(({ username }) => username === name);
  if (user === undefined) throw new Error(`there is no user ${name}`);
  return user.id;
}

/** The code with which something refuses by throwing; null when it does not. */
export function refusalOf(run: () => unknown): string | null {
  try {
    run();
    return null;
  } catch (error) {
    return codeOf((error as Error).message);
  }
}
