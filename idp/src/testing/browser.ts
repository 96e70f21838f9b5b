// A browser made of fetch: keeps cookies by path, follows redirects on the provider, fills in and sends forms.

export interface View {
  readonly url: URL;
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
}

interface Cookie {
  readonly value: string;
  readonly path: string;
}

export class TestBrowser {
  readonly #cookies = new Map<string, Cookie>();
  readonly #provider: string;
  /** The page that is open. */
  view: View = { url: new URL('about:blank'), status: 0, headers: new Headers(), text: '' };

  constructor(provider: string) {
    this.#provider = provider;
  }

  /** Goes on until a page is shown or the way leads off the provider; then `view.url` is where it leads. */
  async open(address: string | URL, init: RequestInit = {}): Promise<View> {
    let url = new URL(address, this.#provider);
    let request = init;
    for (let step = 0; step < 10; step += 1) {
      const response = await fetch(url, { ...request, redirect: 'manual', headers: this.#headers(url, request) });
      this.#keepCookies(response);
      const location = response.headers.get('location');
      if (!location || response.status < 300 || response.status > 399) {
        this.view = { url, status: response.status, headers: response.headers, text: await response.text() };
        return this.view;
      }
      await response.body?.cancel();
      url = new URL(location, url);
      request = {};
      if (url.origin !== this.#provider) {
        this.view = { url, status: response.status, headers: response.headers, text: '' };
        return this.view;
      }
    }
    throw new Error(`Too many redirects, last to ${url.href}`);
  }

  /** Sends the form on the open page, with the hidden fields that it carries. */
  submit(fields: Readonly<Record<string, string>> = {}, headers: Readonly<Record<string, string>> = {}): Promise<View> {
    const body = new URLSearchParams({ ...this.hiddenFields(), ...fields });
    return this.open(this.formAction(), { method: 'POST', body, headers: { origin: this.#provider, ...headers } });
  }

  hiddenFields(): Record<string, string> {
    const hidden = this.view.text.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g);
    return Object.fromEntries([...hidden].map(([, name = '', value = '']) => [name, unescaped(value)]));
  }

  formAction(): URL {
    const action = /<form[^>]*action="([^"]+)"/.exec(this.view.text)?.[1];
    if (!action) throw new Error(`No form on ${this.view.url.href}:\n${this.view.text}`);
    return new URL(action, this.view.url);
  }

  cookie(name: string): string | undefined {
    return [...this.#cookies].find(([key]) => key.startsWith(`${name} `))?.[1].value;
  }

  setCookie(name: string, value: string): void {
    for (const [key, cookie] of this.#cookies)
      if (key.startsWith(`${name} `)) this.#cookies.set(key, { ...cookie, value });
  }

  #headers(url: URL, init: RequestInit): Headers {
    const headers = new Headers(init.headers);
    const cookies = [...this.#cookies]
      .filter(
        ([, { path }]) => url.pathname === path || url.pathname.startsWith(path.endsWith('/') ? path : `${path}/`),
      )
      .map(([key, { value }]) => `${key.split(' ')[0]}=${value}`);
    if (cookies.length > 0) headers.set('cookie', cookies.join('; '));
    if (!headers.has('accept')) headers.set('accept', 'text/html');
    return headers;
  }

  #keepCookies(response: Response): void {
    for (const line of response.headers.getSetCookie()) {
      const [pair = '', ...attributes] = line.split(/;\s*/);
      const equals = pair.indexOf('=');
      const attribute = (name: string) =>
        attributes.find((text) => text.toLowerCase().startsWith(`${name}=`))?.slice(name.length + 1);
      const path = attribute('path') ?? '/';
      const key = `${pair.slice(0, equals)} ${path}`;
      const expires = attribute('expires');
      if (expires && Date.parse(expires) <= 0) this.#cookies.delete(key);
      else this.#cookies.set(key, { value: pair.slice(equals + 1), path });
    }
  }
}

function unescaped(text: string): string {
  const letters: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', '#39': "'", amp: '&' };
  return text.replace(/&(lt|gt|quot|#39|amp);/g, (_entity, name: string) => letters[name] ?? '');
}
