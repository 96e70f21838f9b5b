// What a script can add to pages that work without one: showing a typed password,
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

for (const notice of document.querySelectorAll('[data-wait]')) {
  const end = Date.now() + Number(notice.dataset.wait) * 1000;
  const buttons = document.querySelectorAll('main button:is(.primary, .danger)');
  // Read out once: a countdown would interrupt a screen reader every second.
  notice.setAttribute('role', 'status');
  notice.setAttribute('aria-live', 'off');
  const tick = () => {
    const seconds = Math.ceil((end - Date.now()) / 1000);
    for (const button of buttons) button.disabled = seconds > 0;
    notice.textContent =
      seconds > 0
        ? `That was a lot of tries. Please wait ${seconds}\u00a0s, then try again.`
        : 'You can try again now.';
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

// A form that stays, because its answer is a file, can be sent again.
for (const form of document.querySelectorAll('form:not([data-stays])')) {
  form.addEventListener('submit', () => {
    // After the browser has taken the button's own value into the form.
    setTimeout(() => {
      for (const control of form.elements)
        if (control.matches('button.primary, button.danger')) control.disabled = true;
    });
  });
}

// Coming back through the browser's history shows the page as it was left.
addEventListener('pageshow', (event) => {
  if (!event.persisted) return;
  for (const button of document.querySelectorAll('button:disabled')) button.disabled = false;
});
