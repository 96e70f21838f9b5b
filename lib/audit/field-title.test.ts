import { expect, test } from 'vitest';
import { fieldTitle } from './field-title.ts';

test.each([
  ['reason', 'Reason'],
  ['liftReason', 'Lift reason'],
  ['announcementId', 'Announcement id'],
  ['claimed_by', 'Claimed by'],
  ['isAllowed', 'Allowed'],
  ['issuedAt', 'Issued at'],
  ['is', 'Is'],
  ['', ''],
])('the field %j is called %j', (field, title) => {
  expect(fieldTitle(field)).toBe(title);
});
