import { beforeEach, expect, test } from 'vitest';
import { codeOf, openWorld, registration, type TestWorld } from './test-world.ts';

let world: TestWorld;
beforeEach(async () => {
  world = await openWorld();
});

const register = (account: string, more: object = {}) =>
  codeOf(world.signIn(account).refusalOf('register', { ...registration(account), ...more }));
const rules = () => world.db.asGuest('form').connect().procedure('registrationRules');

test('what the form has to ask is there for everybody to read', () => {
  expect(rules()).toEqual({ termsVersion: 1, minimumAge: 0, isOpen: true, guestsOpen: true });
  world.configure({ termsVersion: 3, minimumAge: 16, registrationOpen: false, guestsOpen: false });
  expect(rules()).toEqual({ termsVersion: 3, minimumAge: 16, isOpen: false, guestsOpen: false });
});

test('nobody registers without accepting the terms as they are', () => {
  world.configure({ termsVersion: 2 });
  expect(register('Anna', { termsVersion: 0 })).toBe('terms_needed');
  expect(register('Anna', { termsVersion: 1 })).toBe('terms_needed');
  expect(register('Anna', { termsVersion: 2 })).toBeNull();
  expect(world.signIn('Anna').view('my_status')).toMatchObject([{ termsVersion: 2 }]);
});

test('where there is a minimum age, people say whether they have reached it', () => {
  expect(register('Anna', { isOldEnough: false })).toBeNull();
  world.configure({ minimumAge: 16 });
  expect(register('Bobo', { isOldEnough: false })).toBe('too_young');
  expect(register('Bobo', { isOldEnough: true })).toBeNull();
});

test('while registration is closed, those who have an account keep it and nobody else gets one', () => {
  const anna = world.register('Anna');
  world.configure({ registrationOpen: false });
  expect(register('Bobo')).toBe('registration_closed');
  expect(anna.view('my_status')).toMatchObject([{ state: { tag: 'ok' } }]);
});

test('later terms are accepted by those who are here already', () => {
  const anna = world.register('Anna');
  world.configure({ termsVersion: 2 });
  expect(codeOf(anna.refusalOf('acceptTerms', { termsVersion: 1 }))).toBe('terms_needed');
  anna.call('acceptTerms', { termsVersion: 2 });
  expect(anna.view('my_status')).toMatchObject([{ termsVersion: 2 }]);
  expect(codeOf(world.signIn('stranger').refusalOf('acceptTerms', { termsVersion: 2 }))).toBe('unregistered');
});

test('sign-ups are counted by day', () => {
  for (const name of ['Anna', 'Bobo']) world.register(name);
  world.guest('guest');
  world.sleep(1);
  world.register('Cleo');
  expect(world.db.rows('sign_up_day').map(({ count }) => count)).toEqual([2, 1]);
});
