// What a script can add to pages that work without one: showing a typed password, telling how strong a new one is,
// counting down a wait, the reader's own clock, printing, and not sending a form twice. Plain JavaScript, served as it is.

for (const button of document.querySelectorAll('[data-reveal]')) {
  const field = document.getElementById(button.dataset.reveal);
  button.hidden = false;
  button.addEventListener('click', () => {
    const isShown = field.type === 'password';
    field.type = isShown ? 'text' : 'password';
    button.setAttribute('aria-pressed', String(isShown));
    button.firstChild.data = isShown ? 'Hide' : 'Show';
    field.focus();
  });
  // A shown password goes out as a password all the same, so that browsers offer to keep it.
  field.form.addEventListener('submit', () => {
    field.type = 'password';
  });
}

const WORDS = ['', 'Weak', 'Getting there', 'Good', 'Strong'];

/** From 0 (nothing typed) to 4. Length counts most; few different characters count against it. */
function strengthOf(password, shortest) {
  const length = [...password].length;
  if (length === 0) return 0;
  if (length < shortest) return 1;
  const kinds = [/\p{Ll}/u, /\p{Lu}/u, /\p{N}/u, /[^\p{L}\p{N}]/u].filter((kind) => kind.test(password)).length;
  const effective = Math.min(length, new Set(password.toLowerCase()).size * 2);
  const points = effective + (kinds - 1) * 2;
  return points >= 20 ? 4 : points >= 14 ? 3 : 2;
}

for (const meter of document.querySelectorAll('[data-strength-of]')) {
  const field = document.getElementById(meter.dataset.strengthOf);
  const output = meter.querySelector('output');
  const shortest = Number(meter.dataset.shortest);
  const show = () => {
    const strength = strengthOf(field.value, shortest);
    const missing = shortest - [...field.value].length;
    meter.dataset.strength = String(strength);
    output.textContent = strength === 1 ? `Weak: ${missing} to go` : WORDS[strength];
  };
  field.addEventListener('input', show);
  meter.hidden = false;
  show();
}

for (const notice of document.querySelectorAll('[data-wait]')) {
  const end = Date.now() + Number(notice.dataset.wait) * 1000;
  const button = document.querySelector('button.primary');
  // Read out once: a countdown would interrupt a screen reader every second.
  notice.setAttribute('role', 'status');
  notice.setAttribute('aria-live', 'off');
  const tick = () => {
    const seconds = Math.ceil((end - Date.now()) / 1000);
    if (button) button.disabled = seconds > 0;
    notice.textContent =
      seconds > 0 ? `That was a lot of tries. Please wait ${seconds} s, then try again.` : 'You can try again now.';
    if (seconds > 0) setTimeout(tick, 250);
  };
  tick();
}

const clock = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short' });
for (const time of document.querySelectorAll('time[datetime]')) {
  time.title = time.textContent;
  time.textContent = clock.format(new Date(time.dateTime));
}

for (const button of document.querySelectorAll('[data-print]')) {
  button.hidden = false;
  button.addEventListener('click', () => print());
}

for (const form of document.querySelectorAll('form')) {
  form.addEventListener('submit', () => {
    for (const button of document.querySelectorAll('button.primary')) {
      // After the browser has taken the button's own value into the form.
      setTimeout(() => {
        button.disabled = true;
      });
    }
  });
}

// Coming back through the browser's history shows the page as it was left.
addEventListener('pageshow', (event) => {
  if (!event.persisted) return;
  for (const button of document.querySelectorAll('button.primary')) button.disabled = false;
});
