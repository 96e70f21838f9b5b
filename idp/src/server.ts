// Puts the provider together and serves it. The port is taken before anything slow is done, so that a taken one is said at once.
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Provider } from 'oidc-provider';
import { Accounts } from './accounts/accounts.ts';
import { ActivityLog } from './accounts/activity-log.ts';
import { MailTokens } from './accounts/mail-tokens.ts';
import { Passkeys } from './accounts/passkeys.ts';
import { PasswordHasher } from './accounts/password-hash.ts';
import { PendingSignIns } from './accounts/pending-sign-ins.ts';
import { RecoveryCodes } from './accounts/recovery-codes.ts';
import { Sessions } from './accounts/sessions.ts';
import { Totps } from './accounts/totp.ts';
import { WebAuthn } from './accounts/webauthn.ts';
import { type ProviderConfig, reasonsToRefuse, UnsafeConfigurationError } from './config.ts';
import { loadAssets } from './design/assets.ts';
import { endOutdatedSignIns } from './interaction/standing.ts';
import { Post } from './mail/post.ts';
import { BackChannel } from './oidc/back-channel.ts';
import { oidcConfiguration } from './oidc/configuration.ts';
import { LogoutNotices } from './oidc/logout-notices.ts';
import { ownRoutes } from './own-routes.ts';
import { Renderer } from './pages/renderer.ts';
import { Challenges } from './secrets/challenges.ts';
import { FormTokens } from './secrets/form-token.ts';
import { loadSecrets } from './secrets/key-files.ts';
import { SecretBox } from './secrets/secret-box.ts';
import type { Services } from './services.ts';
import type { OpenDatabase } from './storage/database.ts';
import { recordIssuer } from './storage/issuer-record.ts';
import { oidcAdapter } from './storage/oidc-adapter.ts';
import { openDatabase } from './storage/open.ts';
import { keepPruned } from './storage/prune.ts';
import { SignInLimits } from './throttle/sign-in-limits.ts';
import { Throttle } from './throttle/throttle.ts';
import { dressFormPost } from './web/dress-form-post.ts';
import { errorBoundary } from './web/error-boundary.ts';
import { noteSessionUse } from './web/note-session-use.ts';
import { pagesAtTheirAddress } from './web/pages-address.ts';
import { onlyOurHosts, securityHeaders } from './web/security-headers.ts';

export interface RunningProvider {
  /** The issuer. */
  readonly url: string;
  /** Lets running requests finish (for five seconds at most), then closes the database and gives the data folder free. */
  close(): Promise<void>;
}

const PATIENCE_MS = 5_000;

/**
 * @throws UnsafeConfigurationError, FolderInUseError, IssuerChangedError, KeyFileError, and what the system says of a taken port;
 * then nothing stays open.
 */
export async function startProvider(config: ProviderConfig): Promise<RunningProvider> {
  const reasons = reasonsToRefuse(config);
  if (reasons.length > 0) throw new UnsafeConfigurationError(reasons);
  const server = await listen(config.listen);
  const issuer = new URL(config.issuer ?? `http://${config.listen.host}:${(server.address() as AddressInfo).port}`);
  try {
    const open = await openDatabase(config);
    return await serve(server, issuer, config, open).catch(async (error: unknown) => {
      await open.close();
      throw error;
    });
  } catch (error) {
    server.close();
    server.closeAllConnections();
    throw error;
  }
}

async function serve(
  server: Server,
  issuer: URL,
  config: ProviderConfig,
  open: OpenDatabase,
): Promise<RunningProvider> {
  const { database } = open;
  const clock = config.clock ?? Date.now;
  const pages = config.pagesOrigin ? new URL(config.pagesOrigin) : issuer;
  const [secrets, assets] = await Promise.all([loadSecrets(config), loadAssets(config.designDir)]);
  await recordIssuer(database, issuer.origin, config.previousIssuer);

  const renderer = new Renderer({ assets: assets.base, hasDesign: assets.hasDesign, website: config.client.origin });
  const accounts = new Accounts(database, clock);
  const adapter = oidcAdapter(database, clock);
  const provider = new Provider(
    issuer.origin,
    oidcConfiguration({ config, issuer, pages, adapter, accounts, secrets, renderer }),
  );
  provider.proxy = config.trustedProxies > 0;
  // Counted from the right: what stands further left in X-Forwarded-For was written by the visitor.
  provider.maxIpsCount = config.trustedProxies;
  provider.on('server_error', () => undefined);

  const totps = new Totps(database, new SecretBox(secrets.encryptionKeys), clock);
  await totps.reseal();
  const passkeys = new Passkeys(database, clock);
  const services: Services = {
    issuer,
    pages,
    database,
    provider,
    accounts,
    passwords: new PasswordHasher(),
    totps,
    recoveryCodes: new RecoveryCodes(database, clock),
    passkeys,
    webAuthn: new WebAuthn(passkeys, new Challenges(database, secrets.cookieSecrets, clock), pages),
    pendingSignIns: new PendingSignIns(database, clock),
    mailTokens: new MailTokens(database, clock),
    post: new Post(config),
    sessions: new Sessions(database, clock),
    activity: new ActivityLog(database, clock),
    limits: new SignInLimits(new Throttle(database, clock), config.throttle),
    formTokens: new FormTokens(secrets.cookieSecrets),
    backChannel: new BackChannel(provider, new LogoutNotices(database, clock)),
    renderer,
  };
  provider.use(securityHeaders(issuer, config.client.origin));
  provider.use(errorBoundary(renderer));
  provider.use(onlyOurHosts(issuer, pages));
  provider.use(pagesAtTheirAddress(issuer, pages));
  provider.use(dressFormPost(assets.base));
  provider.use(ownRoutes(services, assets));
  provider.use(endOutdatedSignIns(services));
  provider.use(noteSessionUse(services.sessions));

  const stopPruning = keepPruned(database, clock);
  services.backChannel.start();
  server.removeAllListeners('request');
  server.on('request', provider.callback());
  const close = async () => {
    await drain(server);
    await services.backChannel.stop();
    await services.post.settled();
    await stopPruning();
    await open.close();
  };
  let closing: Promise<void> | undefined;
  return {
    url: issuer.origin,
    close() {
      closing ??= close();
      return closing;
    },
  };
}

/** Answers 503 until the provider is ready. */
async function listen({ host, port }: ProviderConfig['listen']): Promise<Server> {
  const server = createServer((_request, response) => {
    response.writeHead(503, { 'retry-after': '1', 'content-type': 'text/plain' }).end('Starting.\n');
  });
  server.requestTimeout = 30_000;
  server.headersTimeout = 15_000;
  server.listen(port, host);
  await once(server, 'listening');
  return server;
}

async function drain(server: Server): Promise<void> {
  const closed = once(server, 'close');
  server.close();
  server.closeIdleConnections();
  const timer = setTimeout(() => server.closeAllConnections(), PATIENCE_MS);
  await closed;
  clearTimeout(timer);
}
