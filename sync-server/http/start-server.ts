/** Starts the server on its port with everything it is made of, and stops it without losing what it has in hand. */

import { createServer, type Server } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import { availableParallelism } from 'node:os';
import { type AddressInfo } from 'node:net';
import { type Logger } from 'pino';
import { type LedgerServices } from '../service/ledger-services.ts';
import { createGate, LOCAL_ORGANISATION } from './authorise.ts';
import { ADDIN_FOLDER, type AddinShelf, createAddinShelf } from './addin-shelf.ts';
import { withRights } from '../service/with-rights.ts';
import { createApp } from './create-app.ts';
import { type WorkbookServices } from './ports.ts';
import { createRunBoard, type RunWorker } from './run-board.ts';
import { runInThread } from './run-in-thread.ts';
import { type TlsFiles } from './read-tls.ts';
import { ROUTES } from './routes.ts';
import { createServerMetrics } from './server-metrics.ts';
import { type ServerParts } from './server-parts.ts';
import { type SignInSettings } from './sign-in-settings.ts';
import { createLinkShelf } from './link-shelf.ts';
import { createUploadShelf } from './upload-shelf.ts';

/** Longest a client may take to send its headers, and a whole request, in milliseconds: slower ones block others. */
const HEADERS_TIMEOUT_MS = 15_000;
const REQUEST_TIMEOUT_MS = 60_000;
/** Connections at a time; further ones are closed before they cost anything. */
export const MAX_CONNECTIONS = 2_000;
/** Longest that requests under way may take once the server was told to stop, in milliseconds. */
const DRAIN_TIMEOUT_MS = 10_000;

export interface StartOptions {
  readonly port: number;
  readonly host: string;
  /** Further names the server may be called by. */
  readonly hostNames?: readonly string[];
  readonly workbooks: WorkbookServices;
  readonly ledger: LedgerServices;
  readonly log: Logger;
  readonly requestsPerMinute?: number;
  readonly signInsPerMinute?: number;
  /** How people sign in; left out: with passwords, as soon as somebody has an account or others can reach the server. */
  readonly signIn?: Partial<SignInSettings>;
  /** Connections at a time, in place of the usual number. */
  readonly maxConnections?: number;
  /** Proxies in front of the server. */
  readonly proxies?: number;
  /** Sites that frame the pane in Excel beside Microsoft's own. */
  readonly frameAncestors?: readonly string[];
  readonly checkReplies?: boolean;
  /** Serves https itself; left out: plain http. */
  readonly tls?: TlsFiles;
  /** What browsers get; the project's own build when left out. */
  readonly addin?: AddinShelf;
  /** Another way to do a run than a thread: for tests of the board itself. */
  readonly runWorker?: RunWorker;
}

export interface RunningServer {
  readonly url: string;
  readonly port: number;
  /** Takes no more work, lets requests under way end, stops runs, and closes the ledger. */
  readonly stop: () => Promise<void>;
}

/** Names by which the machine itself may be called. */
const LOCAL_NAMES = ['localhost', '127.0.0.1', '[::1]'] as const;

/** Starts; rejects with the system's error when the port is taken or may not be used. */
export async function startServer(options: StartOptions): Promise<RunningServer> {
  const { workbooks, ledger, log } = options;
  let isAccepting = true;
  const stopping = new AbortController();
  const metrics = createServerMetrics(() => isAccepting);
  const runs = createRunBoard({
    worker: options.runWorker ?? runInThread((fault) => log.error({ err: fault }, 'run fault')),
    maxRunning: Math.max(1, availableParallelism() - 1),
    onEnd: metrics.countRun,
  });
  const settings: SignInSettings = {
    isSecure: options.tls !== undefined,
    isAlwaysNeeded: !isLoopback(options.host),
    organisation: LOCAL_ORGANISATION,
    ...options.signIn,
  };
  const gate = createGate(ledger.people, settings);
  const parts: ServerParts = {
    workbooks,
    ledger: withRights(ledger),
    uploads: createUploadShelf(),
    links: createLinkShelf(),
    runs,
    signIn: { settings, isNeeded: gate.isSignInNeeded },
    metricsText: metrics.text,
    isAccepting: () => isAccepting,
    stopping: stopping.signal,
  };
  const app = createApp({
    parts,
    gate,
    routes: ROUTES,
    log,
    metrics,
    addin: options.addin ?? createAddinShelf(ADDIN_FOLDER),
    hostNames: [...LOCAL_NAMES, options.host, ...(options.hostNames ?? [])],
    ...(options.requestsPerMinute !== undefined && {
      requestsPerMinute: options.requestsPerMinute,
    }),
    ...(options.signInsPerMinute !== undefined && { signInsPerMinute: options.signInsPerMinute }),
    ...(options.proxies !== undefined && { proxies: options.proxies }),
    ...(options.frameAncestors && { frameAncestors: options.frameAncestors }),
    ...(options.checkReplies && { checkReplies: true }),
  });
  const timeouts = { headersTimeout: HEADERS_TIMEOUT_MS, requestTimeout: REQUEST_TIMEOUT_MS };
  const { tls } = options;
  const server = tls ? createTlsServer({ ...timeouts, ...tls }, app) : createServer(timeouts, app);
  server.maxConnections = options.maxConnections ?? MAX_CONNECTIONS;
  const port = await listen(server, options);
  return {
    port,
    url: `${tls ? 'https' : 'http'}://${options.host === '127.0.0.1' ? 'localhost' : options.host}:${port}`,
    stop: async () => {
      isAccepting = false;
      stopping.abort();
      await runs.stop();
      await drain(server);
      await ledger.close();
    },
  };
}

/** Whether only the machine itself can reach that address. */
export function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || /^127(\.\d{1,3}){3}$/.test(host);
}

function listen(server: Server, { port, host }: StartOptions): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen({ port, host }, () => {
      server.removeListener('error', reject);
      resolve((server.address() as AddressInfo).port);
    });
  });
}

function drain(server: Server): Promise<void> {
  return new Promise((resolve) => {
    const tooLong = setTimeout(() => server.closeAllConnections(), DRAIN_TIMEOUT_MS);
    server.close(() => {
      clearTimeout(tooLong);
      resolve();
    });
    server.closeIdleConnections();
  });
}
