// The parts that forms are made of: a field with its label, hint and error tied together for screen readers, and notices.

import { type Html, html } from '../web/html.ts';

export interface FieldModel {
  readonly name: string;
  readonly label: string;
  readonly autocomplete: 'username' | 'username webauthn' | 'current-password' | 'new-password' | 'email' | 'off';
  readonly value?: string | undefined;
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
  readonly hasFocus?: boolean;
}

export function textField(field: FieldModel): Html {
  return labelled(
    field,
    html`<input id="${field.name}" name="${field.name}" type="text" value="${field.value ?? ''}" autocomplete="${field.autocomplete}"
 autocapitalize="none" autocorrect="off" spellcheck="false" required maxlength="200"${described(field)}${focus(field)}>`,
  );
}

export function emailField(model: Omit<FieldModel, 'autocomplete'>): Html {
  const field = { autocomplete: 'email' as const, ...model };
  return labelled(
    field,
    html`<input id="${field.name}" name="${field.name}" type="email" value="${field.value ?? ''}" autocomplete="email"
 inputmode="email" autocapitalize="none" spellcheck="false" required maxlength="254"${described(field)}${focus(field)}>`,
  );
}

export interface CodeFieldModel extends Pick<FieldModel, 'label' | 'hint' | 'error' | 'hasFocus'> {
  readonly kind: 'digits' | 'recovery';
}

export function codeField({ kind, ...model }: CodeFieldModel): Html {
  const field = { name: 'code', autocomplete: 'off' as const, ...model };
  return labelled(
    field,
    kind === 'digits'
      ? html`<input id="code" name="code" type="text" class="code" inputmode="numeric" autocomplete="one-time-code" pattern="[0-9 ]*"
 title="Six digits" placeholder="000000" required maxlength="10"${described(field)}${focus(field)}>`
      : html`<input id="code" name="code" type="text" class="code" autocomplete="off" autocapitalize="none" autocorrect="off" spellcheck="false"
 placeholder="xxxx-xxxx-xxxx-xxxx" required maxlength="40"${described(field)}${focus(field)}>`,
  );
}

/**
 * Shown by the script alone, as passkeys are nothing without one (passkeys.js). Where the browser can, it offers passkeys
 * at the name field, too.
 * @param options for `navigator.credentials.get`
 */
export function passkeyForm(action: string, token: string, options: string): Html {
  return html`<form method="post" action="${action}" class="passkey" data-passkey-get="${options}" data-autofill hidden>
<input type="hidden" name="token" value="${token}">
<input type="hidden" name="passkey" value="">
<p class="or" aria-hidden="true">or</p>
<button type="submit" class="secondary">Use a passkey</button>
<p class="error" role="alert" hidden></p>
</form>`;
}

/** Out of a sign-in, back to the website. Comes after the form that the page is for. */
export function cancelForm(uid: string, token: string): Html {
  return html`<form method="post" action="/interaction/${uid}/cancel" class="quiet">
<input type="hidden" name="token" value="${token}">
<button type="submit" class="link">Cancel</button>
</form>`;
}

/** For changes that a stolen session must not be able to make. */
export function presentPasswordField(username: string, { error }: { readonly error?: string | undefined }): Html {
  return html`<input type="text" name="username" value="${username}" autocomplete="username" readonly hidden>
${passwordField({
  name: 'current',
  label: 'Present password',
  autocomplete: 'current-password',
  error,
  hasFocus: Boolean(error),
})}`;
}

/** The button that shows what is typed appears only where a script can make it work (enhance.js). */
export function passwordField(
  field: FieldModel,
  strength?: { readonly shortest: number; readonly username: string },
): Html {
  return labelled(
    field,
    html`<div class="with-button"><input id="${field.name}" name="${field.name}" type="password" autocomplete="${field.autocomplete}"
 required maxlength="200"${described(field)}${focus(field)}><button type="button" class="reveal" data-reveal="${field.name}" aria-pressed="false" hidden>Show<span class="for-readers"> the password</span></button></div>
${
  strength &&
  html`<div class="strength" data-strength-of="${field.name}" data-shortest="${strength.shortest}" data-username="${strength.username}" hidden><div class="bars" aria-hidden="true"><i></i><i></i><i></i><i></i></div><output for="${field.name}" aria-live="polite"></output></div>`
}`,
  );
}

function labelled(field: FieldModel, control: Html): Html {
  return html`<div class="field${field.error ? ' is-wrong' : ''}">
<label for="${field.name}">${field.label}</label>
${control}
${field.error && html`<p class="error" id="${field.name}-error">${field.error}</p>`}
${field.hint && html`<p class="hint" id="${field.name}-hint">${field.hint}</p>`}
</div>`;
}

function described({ name, hint, error }: FieldModel): Html {
  const ids = [error && `${name}-error`, hint && `${name}-hint`].filter(Boolean).join(' ');
  return html`${ids && html` aria-describedby="${ids}"`}${error && html` aria-invalid="true"`}`;
}

function focus({ hasFocus }: FieldModel): Html | undefined {
  return hasFocus ? html` autofocus` : undefined;
}

export type NoticeKind = 'problem' | 'good' | 'wait';

/** `waitSeconds` lets the script count down to the moment when trying again makes sense. */
export function notice(kind: NoticeKind, text: string, waitSeconds?: number): Html {
  return html`<p class="notice ${kind}" role="${kind === 'good' ? 'status' : 'alert'}"${
    waitSeconds !== undefined && html` data-wait="${waitSeconds}"`
  }>${text}</p>`;
}

/** Where letters go while nobody has named a mail server, said to whoever waits for one. */
export function noMailServerNotice(): Html {
  return notice(
    'wait',
    'This provider has no mail server: letters are written into the folder “mail” beside its data, where whoever runs it finds them.',
  );
}

export function waitText(seconds: number): string {
  return `That was a lot of tries. Please wait ${seconds} ${seconds === 1 ? 'second' : 'seconds'}, then try again.`;
}
