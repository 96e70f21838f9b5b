import { describe, expect, it } from 'vitest';
import { type MigrationPlan, planMigration } from './migration-plan.ts';
import { defineModule } from './read-module.ts';
import {
  addIndex,
  addReducer,
  addTable,
  addTimer,
  addUnique,
  addView,
  emptyModule,
  type ModuleDraft,
  product,
  STRING,
  sum,
  type TableDraft,
  U32,
  U64,
} from './testing-raw-module.ts';

function world(): ModuleDraft {
  const draft = emptyModule();
  const player = addTable(draft, 'player', { id: U32, name: STRING });
  addUnique(player, [0]);
  player.primaryKey.push(0);
  addIndex(player, [1]);
  addView(draft, 'players', 0);
  addReducer(draft, 'join');
  return draft;
}

const playerOf = (draft: ModuleDraft): TableDraft => draft.tables[0]!;

function planOf(change: (draft: ModuleDraft) => void): MigrationPlan {
  const next = world();
  change(next);
  return planMigration(defineModule(world()), defineModule(next));
}

const stepsOf = (plan: MigrationPlan) => {
  if (plan.kind === 'refused') throw new Error(plan.reasons.join('\n'));
  return plan.steps.map((step) => step.kind).filter((kind) => kind !== 'refresh-view');
};

describe('publishing over a database', () => {
  it('refreshes views and changes nothing else when only code changed', () => {
    const plan = planOf((draft) => addReducer(draft, 'leave'));
    expect(plan).toMatchObject({ kind: 'possible', steps: [{ kind: 'refresh-view' }], disconnectsClients: false });
  });

  it('disconnects clients when other rules say who sees which rows', () => {
    const plan = planOf((draft) => draft.rowLevelSecurity.push('SELECT * FROM player WHERE id = 1'));
    expect(stepsOf(plan)).toEqual(['change-rules']);
    expect(plan).toMatchObject({
      disconnectsClients: true,
      lines: ['Add the row-level security rule SELECT * FROM player WHERE id = 1.'],
    });
  });

  it('makes new tables, indexes and views, without disconnecting anybody', () => {
    const plan = planOf((draft) => {
      addIndex(addTable(draft, 'door', { id: U32 }), [0]);
      addIndex(playerOf(draft), [1, 0]);
      addView(draft, 'doors', 1);
    });
    expect(stepsOf(plan)).toEqual(['add-table', 'add-index', 'add-view']);
    expect(plan).toMatchObject({
      disconnectsClients: false,
      lines: [
        'Create the private table door.',
        'Create the index player_name_id_idx_btree of the table player.',
        'Create the view doors.',
      ],
    });
  });

  it('removes indexes first, so that a changed one can be made anew under its name', () => {
    const plan = planOf((draft) => {
      playerOf(draft).indexes.pop();
      addIndex(playerOf(draft), [1], { algorithm: 'hash' });
    });
    expect(stepsOf(plan)).toEqual(['remove-index', 'add-index']);
  });

  it('appends columns with their defaults, in order, and disconnects clients', () => {
    const plan = planOf((draft) => {
      draft.typespace[0] = product({ id: U32, name: STRING, level: U32, guild: STRING });
      playerOf(draft).defaults = [
        { column: 3, value: Uint8Array.of(1, 0, 0, 0, 71) },
        { column: 2, value: Uint8Array.of(5, 0, 0, 0) },
      ];
      draft.views = [];
      addView(draft, 'players', 0);
    });
    expect(stepsOf(plan)).toEqual(['remove-view', 'add-columns', 'add-view']);
    expect(plan).toMatchObject({ disconnectsClients: true });
    const step = plan.kind === 'possible' && plan.steps.find((found) => found.kind === 'add-columns');
    expect(step).toMatchObject({ table: 'player', columns: [{ name: 'level' }, { name: 'guild' }] });
    expect(step && [...step.appended]).toEqual([5, 0, 0, 0, 1, 0, 0, 0, 71]);
  });

  it('disconnects clients when a view goes, and when a table is made private', () => {
    expect(planOf((draft) => void draft.views.pop())).toMatchObject({ disconnectsClients: true });
    const opened = planOf((draft) => {
      playerOf(draft).isPublic = true;
    });
    expect(opened).toMatchObject({ disconnectsClients: false, lines: ['Make the table player public.'] });
    const open = world();
    playerOf(open).isPublic = true;
    expect(planMigration(defineModule(open), defineModule(world()))).toMatchObject({ disconnectsClients: true });
  });

  it('makes a view anew when its shape changed', () => {
    expect(
      stepsOf(
        planOf((draft) => {
          draft.views = [];
          addView(draft, 'players', 0, { isAnonymous: true });
        }),
      ),
    ).toEqual(['remove-view', 'add-view']);
  });

  it('removes tables, which disconnects clients, and takes keys and generated columns away without a word', () => {
    const plan = planOf((draft) => {
      draft.tables = [];
      draft.views = [];
    });
    expect(stepsOf(plan)).toEqual(['remove-view', 'remove-table']);
    expect(plan).toMatchObject({
      disconnectsClients: true,
      lines: ['Remove the view players.', 'Remove the table player, provided that it is empty.'],
    });
    const loose = planOf((draft) => {
      playerOf(draft).primaryKey = [];
      playerOf(draft).uniqueConstraints = [];
    });
    expect(loose).toMatchObject({
      disconnectsClients: false,
      lines: ['Remove the unique constraint player_id_key.', 'Leave the table player without a primary key.'],
    });
  });

  it('adds unique constraints, primary keys and sequences, whose conditions the rows decide', () => {
    const plan = planOf((draft) => {
      playerOf(draft).primaryKey = [1];
      playerOf(draft).uniqueConstraints.push({ columns: [1] });
      playerOf(draft).sequences.push({
        sourceName: null,
        column: 0,
        start: null,
        minValue: null,
        maxValue: null,
        increment: 1n,
      });
    });
    expect(plan).toMatchObject({
      disconnectsClients: false,
      lines: [
        'Add the unique constraint player_name_key, provided that the rows satisfy it.',
        'Add the sequence player_id_seq, provided that no row has one of its values.',
        'Make name the primary key of the table player.',
      ],
    });
  });

  it('lets enums grow behind what they have, at any depth, and nowhere else', () => {
    const pets = (variants: string[]): ModuleDraft => {
      const draft = emptyModule();
      const species = draft.typespace.push(sum(Object.fromEntries(variants.map((name) => [name, product({})])))) - 1;
      const litter =
        draft.typespace.push(product({ all: { kind: 'Array', element: { kind: 'Ref', ref: species } } })) - 1;
      addTable(draft, 'pet', { litter: { kind: 'Ref', ref: litter } });
      return draft;
    };
    const plan = planMigration(defineModule(pets(['Cat', 'Dog'])), defineModule(pets(['Cat', 'Dog', 'Owl'])));
    expect(plan).toMatchObject({
      disconnectsClients: false,
      lines: ['Take the new variants into the column litter of the table pet.'],
    });
  });

  it('changes the columns of event tables as it likes, and disconnects clients', () => {
    const heard = (columns: Parameters<typeof product>[0]): ModuleDraft => {
      const draft = emptyModule();
      addTable(draft, 'noise', columns).isEvent = true;
      return draft;
    };
    const plan = planMigration(defineModule(heard({ a: U32 })), defineModule(heard({ b: STRING })));
    expect(plan).toMatchObject({
      disconnectsClients: true,
      lines: ['Change the columns of the event table noise.'],
    });
    expect(planMigration(defineModule(heard({ a: U32 })), defineModule(heard({ a: U32 })))).toMatchObject({
      steps: [],
    });
  });

  it.each<[string, RegExp, (draft: ModuleDraft) => void]>([
    [
      'a new column without a default',
      /the new column level needs a default/,
      (draft) => {
        draft.typespace[0] = product({ id: U32, name: STRING, level: U32 });
      },
    ],
    [
      'a new column in the middle',
      /the column name has another place/,
      (draft) => {
        draft.typespace[0] = product({ id: U32, level: U32, name: STRING });
      },
    ],
    [
      'a renamed column',
      /the column name is gone/,
      (draft) => {
        draft.typespace[0] = product({ id: U32, title: STRING });
      },
    ],
    [
      'another type of a column',
      /the column name has another type/,
      (draft) => {
        draft.typespace[0] = product({ id: U32, name: U64 });
      },
    ],
    [
      'rows that become events',
      /whether its rows are events/,
      (draft) => {
        playerOf(draft).isEvent = true;
      },
    ],
    [
      'an index with another accessor under the same name',
      /cannot change its accessor/,
      (draft) => {
        playerOf(draft).indexes.pop();
        addIndex(playerOf(draft), [1], { accessorName: 'other' });
      },
    ],
  ])('refuses %s and says why', (_what, reason, change) => {
    const plan = planOf(change);
    expect(plan.kind).toBe('refused');
    expect(plan.kind === 'refused' && plan.reasons.join('\n')).toMatch(reason);
  });

  it('refuses a schedule that comes, goes or changes', () => {
    const timed = world();
    addTimer(timed);
    const plain = world();
    addTimer(plain);
    plain.schedules = [];
    expect(planMigration(defineModule(timed), defineModule(plain))).toMatchObject({
      kind: 'refused',
      reasons: ['table timer: its schedule cannot be changed automatically'],
    });
  });

  it('compares types by what they are, not by where they stand', () => {
    const withEnum = (before: number, variants: string[]): ModuleDraft => {
      const draft = emptyModule();
      for (let filler = 0; filler < before; filler++) draft.typespace.push(STRING);
      const ref = draft.typespace.push(sum(Object.fromEntries(variants.map((name) => [name, product({})])))) - 1;
      addTable(draft, 'pet', { species: { kind: 'Ref', ref } });
      return draft;
    };
    const plan = (before: number, variants: string[]) =>
      planMigration(defineModule(withEnum(0, ['Cat', 'Dog'])), defineModule(withEnum(before, variants))).kind;
    expect(plan(3, ['Cat', 'Dog'])).toBe('possible');
    expect(plan(3, ['Dog', 'Cat'])).toBe('refused');
    expect(plan(0, ['Owl', 'Cat', 'Dog'])).toBe('refused');
    expect(plan(0, ['Cat'])).toBe('refused');
  });

  it('comes to an end with recursive types', () => {
    const tree = (leaf: typeof U32): ModuleDraft => {
      const draft = emptyModule();
      draft.typespace.push(sum({ node: { kind: 'Array', element: { kind: 'Ref', ref: 0 } }, leaf }));
      addTable(draft, 'forest', { tree: { kind: 'Ref', ref: 0 } });
      return draft;
    };
    expect(planMigration(defineModule(tree(U32)), defineModule(tree(U32))).kind).toBe('possible');
    expect(planMigration(defineModule(tree(U32)), defineModule(tree(U64))).kind).toBe('refused');
  });
});
