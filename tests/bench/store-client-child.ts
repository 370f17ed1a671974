/**
 * Whoever pushes in the store bench, in a program of its own as a client is: makes its batches, says that it is ready,
 * pushes them when told to, two in flight, and says how many milliseconds that took.
 */

import { once } from 'node:events';
import http from 'node:http';
import { type PushReply } from '../../core/contract/sync-push.ts';
import { madeBatches } from '../contracts/made-lines.ts';

/** As many as the protocol allows: the next is on its way while one is being written. */
const IN_FLIGHT = 2;

const [url, lines, items, warehouses, size] = process.argv.slice(2);
const company = { lines: Number(lines), items: Number(items), warehouses: Number(warehouses) };
// Batches are made outside the clock: whoever pushes has them anyway. Writing them as JSON belongs to the way over HTTP.
const made = [...madeBatches(company, Number(size))];
const batches = made.values();
const agent = new http.Agent({ keepAlive: true, maxSockets: IN_FLIGHT });
process.stdout.write('ready\n');
await once(process.stdin, 'data');
const startedAt = performance.now();
const taken = await Promise.all(Array.from({ length: IN_FLIGHT }, pushAll));
const ms = performance.now() - startedAt;
if (taken[0]! + taken[1]! !== company.lines) throw new Error('not every line was taken');
process.stdout.write(`${ms}\n`);
process.exit(0);

/** How many lines were taken of the batches that this one pushed. */
async function pushAll(): Promise<number> {
  let count = 0;
  for (const batch of batches) {
    const { results } = await push(Buffer.from(JSON.stringify(batch)));
    count += results.filter(({ status }) => status === 'inserted').length;
  }
  return count;
}

async function push(body: Buffer): Promise<PushReply> {
  const headers = { 'Content-Type': 'application/json', 'Content-Length': body.length };
  const request = http.request(url!, { method: 'POST', agent, headers });
  request.end(body);
  const [response] = (await once(request, 'response')) as [http.IncomingMessage];
  const pieces: Buffer[] = [];
  for await (const piece of response) pieces.push(piece as Buffer);
  const text = Buffer.concat(pieces).toString();
  if (response.statusCode !== 200) throw new Error(text);
  return JSON.parse(text) as PushReply;
}
