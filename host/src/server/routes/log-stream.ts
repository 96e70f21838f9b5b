// A module's log as lines of JSON: its tail, and with `follow=true` whatever comes after.
import type { ServerResponse } from 'node:http';
import type { LogLine, ModuleLogs } from '../../module-runtime/module-logs.ts';
import { flag } from '../http/query.ts';
import { HttpError, type Reply } from '../http/reply.ts';

/** A follower with this many unread bytes is let go. */
const MAX_UNREAD = 1024 * 1024;

export function logStream(logs: ModuleLogs, url: URL): Reply {
  const count = url.searchParams.get('num_lines');
  const isFollowed = flag(url, 'follow', { absent: false });
  if (count !== null && !/^\d+$/.test(count)) throw new HttpError(400, 'num_lines must be a whole number.');
  const tail = logs.last(count === null ? undefined : Number(count));
  const headers = { 'content-type': 'application/x-ndjson', 'cache-control': 'no-cache' };
  const body = tail.map(lineJson).join('');
  if (!isFollowed) return { status: 200, headers, body };
  return { status: 200, headers, stream: (response) => follow(logs, body, response) };
}

function follow(logs: ModuleLogs, tail: string, response: ServerResponse): void {
  response.flushHeaders();
  response.write(tail);
  const stop = logs.onLine((line) => {
    response.write(lineJson(line));
    if (response.writableLength > MAX_UNREAD) response.destroy();
  });
  response.once('close', stop);
}

function lineJson({ level, timestamp, filename, lineNumber, functionName, message }: LogLine): string {
  const place = {
    ...(filename !== null && { filename }),
    ...(lineNumber !== null && { line_number: lineNumber }),
    ...(functionName !== null && { function: functionName }),
  };
  return `${JSON.stringify({ level, ts: Number(timestamp), ...place, message })}\n`;
}
