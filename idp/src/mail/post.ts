// How mail leaves: through the SMTP server that the operator names; without one, every message is written into a folder, so that
// nothing is lost and whoever runs the provider can hand it on.

import { randomBytes } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createTransport } from 'nodemailer';
import type StreamTransport from 'nodemailer/lib/stream-transport/index.js';
import type { ProviderConfig } from '../config.ts';

export interface Message {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
}

const PATIENCE_MS = 10_000;
const FROM_NOBODY = 'Hollowmere <hollowmere@localhost>';

export class Post {
  readonly #deliver: (message: Message) => Promise<unknown>;
  /** Is there a server that takes mail to people? Otherwise pages say where it went. */
  readonly reachesPeople: boolean;
  readonly #underWay = new Set<Promise<void>>();

  constructor({ mail, dataDir }: Pick<ProviderConfig, 'mail' | 'dataDir'>) {
    this.reachesPeople = mail !== undefined;
    this.#deliver = mail ? bySmtp(mail) : intoFolder(join(dataDir, 'mail'));
  }

  /** @throws Error when the server does not take it. */
  async send(message: Message): Promise<void> {
    await this.#deliver(message);
  }

  /** For work whose length must tell nobody anything, such as whether an account exists. Failures go to the log. */
  inBackground(work: () => Promise<void>): void {
    const running = work()
      .catch((error: unknown) => console.error('Mail could not be sent:', error))
      .finally(() => this.#underWay.delete(running));
    this.#underWay.add(running);
  }

  async settled(): Promise<void> {
    await Promise.all(this.#underWay);
  }
}

function bySmtp({ smtpUrl, from }: NonNullable<ProviderConfig['mail']>) {
  const transport = createTransport(smtpUrl, {
    from,
    connectionTimeout: PATIENCE_MS,
    greetingTimeout: PATIENCE_MS,
    socketTimeout: PATIENCE_MS,
  });
  return (message: Message) => transport.sendMail(message);
}

/** The messages hold links that open accounts: for nobody else to read. */
function intoFolder(folder: string) {
  const composing: StreamTransport.Options = { streamTransport: true, buffer: true };
  const composer = createTransport(composing, { from: FROM_NOBODY });
  return async (message: Message) => {
    const { message: text } = (await composer.sendMail(message)) as StreamTransport.SentMessageInfo;
    await mkdir(folder, { recursive: true, mode: 0o700 });
    const name = `${new Date().toISOString().replaceAll(':', '-')}-${randomBytes(4).toString('hex')}.eml`;
    await writeFile(join(folder, name), text as Buffer, { mode: 0o600 });
  };
}
