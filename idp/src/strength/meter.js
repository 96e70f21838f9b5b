// The meter below a new password: the same estimate that decides on the server, while one types.

import { strengthOf } from './estimate.js';

const WORDS = ['', 'Easily guessed', 'Fair', 'Good', 'Strong'];

for (const meter of document.querySelectorAll('[data-strength-of]')) {
  const { strengthOf: fieldId, shortest, username } = meter.dataset;
  const field = document.getElementById(fieldId);
  const nameField = document.getElementById('username');
  const output = meter.querySelector('output');
  const show = () => {
    const missing = Number(shortest) - [...field.value].length;
    const strength = strengthOf(field.value, username || nameField?.value || '', Number(shortest));
    meter.dataset.strength = String(strength);
    output.textContent = strength === 1 && missing > 0 ? `Too short: ${missing} to go` : WORDS[strength];
  };
  field.addEventListener('input', show);
  nameField?.addEventListener('input', show);
  meter.hidden = false;
  show();
}
