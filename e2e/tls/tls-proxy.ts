// Ends TLS in front of a plain server, as Caddy, nginx or a platform does: requests and WebSockets alike, with the headers by which
// the server behind knows how it was called.
import { request as plainRequest } from 'node:http';
import { createServer, type Server } from 'node:https';
import { connect } from 'node:net';
import type { Certificate } from './self-signed.ts';

export interface TlsProxyOptions {
  readonly certificate: Certificate;
  readonly host: string;
  readonly port: number;
  /** Where the plain server listens, on the same host. */
  readonly targetPort: number;
}

export async function startTlsProxy({ certificate, host, port, targetPort }: TlsProxyOptions): Promise<Server> {
  const server = createServer(certificate, (request, response) => {
    const headers = { ...request.headers, 'x-forwarded-proto': 'https', 'x-forwarded-for': '203.0.113.7' };
    const forward = plainRequest({ host, port: targetPort, path: request.url, method: request.method, headers });
    forward.once('response', (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.rawHeaders);
      answer.pipe(response);
    });
    forward.once('error', () => response.writeHead(502).end());
    request.pipe(forward);
  });
  server.on('upgrade', (request, socket, head) => {
    const target = connect(targetPort, host, () => {
      const lines = [`${request.method} ${request.url} HTTP/1.1`];
      for (let at = 0; at < request.rawHeaders.length; at += 2) {
        lines.push(`${request.rawHeaders[at]}: ${request.rawHeaders[at + 1]}`);
      }
      target.write(`${lines.join('\r\n')}\r\n\r\n`);
      target.write(head);
      socket.pipe(target).pipe(socket);
    });
    target.once('error', () => socket.destroy());
    socket.once('error', () => target.destroy());
  });
  await new Promise<void>((resolve) => server.listen(port, host, resolve));
  return server;
}
