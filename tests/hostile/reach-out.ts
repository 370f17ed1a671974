/** Tries to reach the network in the way it is told, here or in a thread like the reading one; prints what the watch saw. */

import dgram from 'node:dgram';
import dns from 'node:dns';
import http from 'node:http';
import https from 'node:https';
import net from 'node:net';
import tls from 'node:tls';
import { isMainThread, Worker, workerData } from 'node:worker_threads';
import { networkWatch } from './watch-network.ts';

/** A port of this machine where nobody listens: even without the watch nothing would leave it. */
const PORT = 9;
const HOST = '127.0.0.1';

const WAYS: Readonly<Record<string, () => unknown>> = {
  net: () => net.connect(PORT, HOST),
  tls: () => tls.connect(PORT, HOST),
  http: () => http.get(`http://${HOST}:${PORT}`),
  https: () => https.get(`https://${HOST}:${PORT}`),
  fetch: () => fetch(`http://${HOST}:${PORT}`),
  webSocket: () => new WebSocket(`ws://${HOST}:${PORT}`),
  lookup: () => dns.lookup('localhost', () => undefined),
  resolve: () => dns.promises.resolve4('localhost'),
  resolver: () => new dns.Resolver().resolve4('localhost', () => undefined),
  datagram: () => dgram.createSocket('udp4'),
  listen: () => net.createServer().listen(0, HOST),
  nothing: () => undefined,
};

const [, , way = '', place = ''] = isMainThread ? process.argv : ['', '', String(workerData), ''];
if (place === 'thread') {
  const thread = new Worker(new URL(import.meta.url), { workerData: way, env: {}, execArgv: [] });
  await new Promise((resolve) => thread.once('exit', resolve));
} else {
  try {
    await WAYS[way]?.();
    // Some ways only reach out in a later turn.
    await new Promise((resolve) => setTimeout(resolve, 50));
  } catch {
    // What matters is what the watch has counted.
  }
}
if (isMainThread) process.stdout.write(JSON.stringify(networkWatch()), () => process.exit(0));
