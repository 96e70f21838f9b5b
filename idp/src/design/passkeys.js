// Passkeys in the browser: takes what a page asks (its form carries it as JSON), asks the authenticator, puts the answer into the form
// and sends it. Without this script, or in a browser without passkeys, their forms stay hidden. Plain JavaScript, served as it is.

const isPossible = Boolean(
  globalThis.PublicKeyCredential?.parseCreationOptionsFromJSON &&
    globalThis.PublicKeyCredential.parseRequestOptionsFromJSON,
);

/** A browser asks one thing at a time: whoever asks next ends the question before. */
let asking = new AbortController();

const create = (options) => ({
  ask: (signal) =>
    navigator.credentials.create({
      publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(JSON.parse(options)),
      signal,
    }),
  refused: 'No passkey was made. You can try again.',
});

const get = (options, mediation) => ({
  ask: (signal) =>
    navigator.credentials.get({
      publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(JSON.parse(options)),
      ...(mediation && { mediation }),
      signal,
    }),
  refused: 'No passkey was given. You can try again, or sign in with your password.',
});

/** @returns whether the form is on its way. */
async function answer(form, { ask, refused }, isQuiet = false) {
  asking.abort();
  asking = new AbortController();
  const { signal } = asking;
  try {
    const credential = await ask(signal);
    form.elements.passkey.value = JSON.stringify(credential);
    form.submit();
  } catch (error) {
    if (signal.aborted || isQuiet) return;
    const problem = form.querySelector('[role="alert"]');
    problem.textContent =
      error.name === 'InvalidStateError' ? 'This device holds a passkey of your account already.' : refused;
    problem.hidden = false;
    for (const control of form.elements) control.disabled = false;
  }
}

for (const form of document.querySelectorAll('[data-passkey-create], [data-passkey-get]')) {
  if (!isPossible) break;
  const { passkeyCreate, passkeyGet } = form.dataset;
  form.hidden = false;
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void answer(form, passkeyCreate ? create(passkeyCreate) : get(passkeyGet));
  });
  if ('autofill' in form.dataset) {
    PublicKeyCredential.isConditionalMediationAvailable?.().then((canOffer) => {
      if (canOffer) void answer(form, get(passkeyGet, 'conditional'), true);
    });
  }
}

// A form that takes a passkey in place of the password: the second button of two.
for (const button of document.querySelectorAll('[data-passkey-instead]')) {
  if (!isPossible) break;
  button.hidden = false;
  button.addEventListener('click', () => {
    const { form } = button;
    if (!form.elements.name.reportValidity()) return;
    void answer(form, get(button.dataset.passkeyInstead));
  });
}

for (const notice of document.querySelectorAll('[data-without-passkeys]')) notice.hidden = isPossible;
