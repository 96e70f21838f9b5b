import { skillOfId } from '@hollowmere/world/skills';
import { describe, expect, it } from 'vitest';
import type { Figure } from '../figure.ts';
import { testFigure } from '../testing-figures.ts';
import { Acting, type SkillClaim } from './acting.ts';
import type { Fight } from './fight.ts';

const [SLASH, CLEAVE, BASH] = [skillOf(1), skillOf(2), skillOf(3)];
const WOLF = 9;

function skillOf(id: number) {
  const skill = skillOfId(id);
  if (!skill) throw new Error(`no skill ${id}`);
  return skill;
}

const vitals = {
  health: 50,
  maxHealth: 80,
  energy: 60,
  maxEnergy: 100,
  healthGain: 2,
  energyGain: 0,
  since: 0,
  healthSince: 0,
};
const me = (given: Partial<Figure> = {}): Figure =>
  testFigure({
    id: 7,
    isSelf: true,
    facing: 3,
    vitals,
    appearance: {
      name: 'Bryn',
      class: 'warrior',
      level: 2,
      look: { skin: 0, hair: 0, hairColor: 0, tunic: 0 },
      isGuest: false,
    },
    ...given,
  });
const wolf = (x: number, given: Partial<Figure> = {}) =>
  testFigure({
    id: WOLF,
    x,
    kind: 'creature',
    creature: { npcId: 3, entity: WOLF, kind: 7, level: 6, state: 'chase', target: 7 },
    ...given,
  });

/** A warrior of the second level; `at` lets the world show a moment. */
function setUp() {
  const sent: SkillClaim[] = [];
  const answers: { answer: () => void; refuse: () => void }[] = [];
  const refused: string[] = [];
  const shown: string[] = [];
  const fight = {
    foresee: (_: number, cast: { skill: number }) => shown.push(`foresee ${cast.skill}`),
    unforesee: () => shown.push('unforesee'),
  } as unknown as Fight;
  const acting = new Acting({
    fight,
    send: (claim) => {
      sent.push(claim);
      return new Promise((resolve, reject) => answers.push({ answer: resolve, refuse: () => reject(new Error('no')) }));
    },
    refused: (code) => refused.push(code),
  });
  const at = (tick: number, figures: readonly Figure[] = [wolf(300), me()]) =>
    acting.update({ moment: { ms: tick * 50, tick }, self: figures.find(({ isSelf }) => isSelf), figures });
  return { acting, sent, answers, refused, shown, at };
}

const settled = () => new Promise((resolve) => setTimeout(resolve, 0));

describe('acting in a fight', () => {
  it('strikes whom one means, shows it at once and asks the server with tick, place and direction', () => {
    const { acting, sent, shown, at } = setUp();
    at(100);
    expect(acting.targetNext()).toBe(true);
    acting.press(SLASH);
    expect(sent).toEqual([{ skill: 1, tick: 100, target: WOLF, direction: 3, x: 300, y: 0 }]);
    expect(shown).toEqual(['foresee 1']);
  });

  it('strikes the way one looks when nobody is meant', () => {
    const { acting, sent, at } = setUp();
    at(100, [me({ facing: 5 })]);
    acting.press(CLEAVE);
    expect(sent).toEqual([{ skill: 2, tick: 100, target: 0, direction: 5, x: 0, y: 256 }]);
  });

  it('takes the nearest foe within reach for a plain attack, and knows when there is none', () => {
    const { acting, sent, at } = setUp();
    at(100, [wolf(4_000), me()]);
    expect(acting.hasFoeAtHand()).toBe(false);
    at(101);
    expect(acting.hasFoeAtHand()).toBe(true);
    acting.press(SLASH);
    expect(acting.target).toBe(WOLF);
    expect(sent[0]).toMatchObject({ skill: 1, target: WOLF });
  });

  it('strikes who is at hand while whom one means is out of reach, those first that are after oneself', () => {
    const { acting, sent, refused, at } = setUp();
    const idle = wolf(150, { id: 20, creature: { npcId: 4, entity: 20, kind: 7, level: 6, state: 'idle', target: 0 } });
    const biter = wolf(250, {
      id: 21,
      creature: { npcId: 5, entity: 21, kind: 7, level: 6, state: 'attack', target: 7 },
    });
    at(100, [wolf(2_000), me()]);
    acting.targetBody(WOLF);
    acting.press(SLASH);
    at(200, [wolf(2_000), idle, me()]);
    acting.press(SLASH);
    at(300, [wolf(2_000), idle, biter, me()]);
    acting.press(SLASH);
    at(400, [wolf(300), idle, biter, me()]);
    acting.press(SLASH);
    expect(refused).toEqual(['out_of_range']);
    expect(sent.map(({ target }) => target)).toEqual([20, 21, WOLF]);
    expect(acting.target).toBe(WOLF);
  });

  it('waits for cool-downs by the rules of the server, its own and the moment after any', () => {
    const { acting, sent, refused, at } = setUp();
    at(100);
    acting.press(CLEAVE);
    expect(acting.use.waitOf(CLEAVE, 100)).toEqual({ from: 100, until: 200 });
    expect(acting.use.waitOf(SLASH, 100)).toEqual({ from: 100, until: 114 });
    acting.press(SLASH);
    at(114);
    acting.press(CLEAVE);
    acting.press(SLASH);
    expect(refused).toEqual(['on_cooldown', 'on_cooldown']);
    expect(sent.map(({ skill }) => skill)).toEqual([2, 1]);
  });

  it('does what was pressed up to 300 ms too early as soon as it can, once', () => {
    const { acting, sent, at } = setUp();
    at(100);
    acting.press(CLEAVE);
    at(109);
    acting.press(SLASH);
    at(113);
    expect(sent).toHaveLength(1);
    at(114);
    at(115);
    expect(sent.map(({ skill, tick }) => [skill, tick])).toEqual([
      [2, 100],
      [1, 114],
    ]);
  });

  it('repeats what is held, and stops when it is let go', () => {
    const { acting, sent, at } = setUp();
    at(100);
    acting.hold(SLASH);
    for (let tick = 100; tick <= 165; tick++) at(tick);
    acting.letGo();
    for (let tick = 166; tick <= 300; tick++) at(tick);
    expect(sent.map(({ tick }) => tick)).toEqual([100, 130, 160]);
  });

  it('counts the cost at once, and gives it back with the rest when the server refuses', async () => {
    const { acting, answers, shown, at } = setUp();
    at(100);
    acting.press(CLEAVE);
    expect(acting.use.energyLeft(vitals)).toBe(60 - CLEAVE.cost);
    answers[0]?.refuse();
    await settled();
    expect(acting.use.energyLeft(vitals)).toBe(60);
    expect(acting.use.waitOf(CLEAVE, 100).until).toBe(0);
    expect(shown.at(-1)).toBe('unforesee');
  });

  it('counts a cost once when the answer comes, and takes the server’s word for the cool-down', async () => {
    const { acting, answers, at } = setUp();
    at(100);
    acting.press(CLEAVE);
    acting.use.keep(new Map([[2, 203]]));
    answers[0]?.answer();
    await settled();
    expect(acting.use.energyLeft({ energy: 38 })).toBe(38);
    expect(acting.use.waitOf(CLEAVE, 120)).toEqual({ from: 103, until: 203 });
  });

  it('says itself what the server would surely refuse', () => {
    const { acting, sent, refused, at } = setUp();
    at(100, [wolf(4_000), me()]);
    acting.targetBody(WOLF);
    acting.press(SLASH);
    acting.press(BASH);
    at(101, [me({ vitals: { ...vitals, energy: 3 } })]);
    acting.press(CLEAVE);
    at(102, [me({ vitals: { ...vitals, health: 0 } })]);
    acting.press(SLASH);
    expect(refused).toEqual(['out_of_range', 'not_learned', 'no_energy', 'dead']);
    expect(sent).toEqual([]);
  });

  it('breaks off a cast that runs, and forgets what was foreseen of it', () => {
    const { acting, shown, at } = setUp();
    const cast = { skill: 202, target: WOLF, x: 300, y: 0, direction: 3, started: 100, ends: 124 } as const;
    at(100);
    expect(acting.breakOff()).toBe(false);
    at(110, [wolf(300), me({ cast })]);
    expect(acting.breakOff()).toBe(true);
    expect(shown).toEqual(['unforesee']);
    at(124, [wolf(300), me({ cast })]);
    expect(acting.breakOff()).toBe(false);
  });

  it('lets go of a target that fell or went out of sight', () => {
    const { acting, at } = setUp();
    at(100);
    acting.targetBody(WOLF);
    at(101, [wolf(300, { pose: 'die' }), me()]);
    expect(acting.target).toBeUndefined();
    acting.targetBody(WOLF);
    at(102, [me()]);
    expect(acting.target).toBeUndefined();
  });
});
