import { errors } from 'oidc-provider';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newStorage } from '../testing/storage.ts';
import type { OpenDatabase } from './database.ts';
import { oidcAdapter } from './oidc-adapter.ts';
import { openDatabase } from './open.ts';
import { pruneExpired } from './prune.ts';
import { oidcPayloads } from './schema.ts';

const storage = await newStorage();
let open: OpenDatabase;
let now = 1_800_000_000_000;
const adapterOf = (model: string) => oidcAdapter(open.database, () => now)(model);

beforeAll(async () => {
  open = await openDatabase(storage);
}, 120_000);

afterAll(async () => {
  await open.close();
  await storage.remove();
});

describe('what oidc-provider keeps', () => {
  it('comes back as it was, by id, by uid and by user code, each model apart', async () => {
    const sessions = adapterOf('Session');
    const payload = { uid: 'uid-1', accountId: 'ada', userCode: 'code-1', state: { odd: 'a\0b' } };
    await sessions.upsert('1', payload, 60);
    expect(await sessions.find('1')).toEqual(payload);
    expect(await sessions.findByUid('uid-1')).toEqual(payload);
    expect(await sessions.findByUserCode('code-1')).toEqual(payload);
    expect(await adapterOf('Grant').find('1')).toBeUndefined();
  });

  it('is replaced by what is stored later', async () => {
    const sessions = adapterOf('Session');
    await sessions.upsert('2', { uid: 'old' }, 60);
    await sessions.upsert('2', { uid: 'new' }, 60);
    expect(await sessions.find('2')).toEqual({ uid: 'new' });
    expect(await sessions.findByUid('old')).toBeUndefined();
  });

  it('is gone when its time is over, before and after its row is', async () => {
    const codes = adapterOf('AuthorizationCode');
    await codes.upsert('3', {}, 60);
    now += 60_000;
    expect(await codes.find('3')).toBeUndefined();
    now += 1;
    await pruneExpired(open.database, now);
    expect(await open.database.select().from(oidcPayloads)).toHaveLength(0);
  });

  it('can be consumed once, also by two who come in the same moment', async () => {
    const codes = adapterOf('AuthorizationCode');
    await codes.upsert('4', {}, 60);
    const outcomes = await Promise.allSettled([codes.consume('4'), codes.consume('4'), codes.consume('4')]);
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    for (const outcome of outcomes) {
      if (outcome.status === 'rejected') expect(outcome.reason).toBeInstanceOf(errors.InvalidGrant);
    }
    expect(await codes.find('4')).toEqual({ consumed: now / 1000 - ((now / 1000) % 1) });
  });

  it('goes with its grant, model by model', async () => {
    const [codes, tokens] = [adapterOf('AuthorizationCode'), adapterOf('AccessToken')];
    await codes.upsert('5', { grantId: 'grant' }, 60);
    await tokens.upsert('5', { grantId: 'grant' }, 60);
    await codes.revokeByGrantId('grant');
    expect(await codes.find('5')).toBeUndefined();
    expect(await tokens.find('5')).toBeDefined();
  });

  it('is simply not there under a key that no text in PostgreSQL can be', async () => {
    expect(await adapterOf('Client').find('zero\0byte')).toBeUndefined();
  });
});
