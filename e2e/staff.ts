// Members of staff: people with a role and a second factor, and what they do on the pages under /admin.
import { expect, type Locator } from 'playwright/test';
import type { Person } from './person.ts';

export class StaffMember {
  readonly person: Person;

  constructor(person: Person) {
    this.person = person;
  }

  get page() {
    return this.person.page;
  }

  /** Looks somebody up by what is known of them, and opens their page. */
  async lookUp(query: string, username: string): Promise<void> {
    await this.page.goto(`/admin/users?q=${encodeURIComponent(query)}`);
    await this.page.getByRole('link', { name: username, exact: true }).click();
    await expect(this.page.getByRole('heading', { name: username, level: 1 })).toBeVisible();
  }

  /** By the form in this part of the page. */
  async sanction(place: Locator, kind: 'Warn' | 'Mute' | 'Suspend' | 'Ban', reason: string): Promise<void> {
    const form = place.locator('form').filter({ hasText: 'Reason for the player' });
    await form.getByLabel(kind, { exact: true }).check();
    await form.getByLabel('Reason for the player').fill(reason);
    await form.getByRole('button', { name: 'Put it into effect' }).click();
  }

  /** Opens a form beside what it is about, gives the reason, and sends it. */
  async act(label: string, submit: string, reason: string): Promise<void> {
    await this.page.locator('summary', { hasText: label }).first().click();
    const form = this.page.locator('details[open]').filter({ hasText: label }).last();
    await form.getByLabel('Reason').fill(reason);
    await form.getByRole('button', { name: submit }).click();
  }

  /** What came of the last act. */
  async untilSaid(sentence: string | RegExp): Promise<void> {
    await expect(this.page.getByRole('status').filter({ hasText: sentence })).toBeVisible();
  }
}
