/** What the Express application is made of. */

import { type Logger } from 'pino';
import { type Gate } from './authorise.ts';
import { type AddinShelf } from './addin-shelf.ts';
import { type Route } from './route.ts';
import { type ServerMetrics } from './server-metrics.ts';
import { type ServerParts } from './server-parts.ts';

export interface AppOptions {
  readonly parts: ServerParts;
  readonly routes: readonly Route[];
  readonly log: Logger;
  readonly metrics: ServerMetrics;
  /** What browsers get of the pane and the web workbook. */
  readonly addin: AddinShelf;
  /** Names this server may be called by, without port. */
  readonly hostNames: readonly string[];
  /** Sites beside Microsoft's own that may frame the task pane. */
  readonly frameAncestors?: readonly string[];
  readonly gate: Gate;
  readonly requestsPerMinute?: number;
  readonly signInsPerMinute?: number;
  /** Proxies in front of this server whose word on the caller's address is taken. */
  readonly proxies?: number;
  /** Checks every reply against its declared schema: for tests, since it costs as much as the reply itself. */
  readonly checkReplies?: boolean;
}
