/** What the Express application is made of. */

import { type Logger } from 'pino';
import { type Route } from './route.ts';
import { type ServerMetrics } from './server-metrics.ts';
import { type ServerParts } from './server-parts.ts';

export interface AppOptions {
  readonly parts: ServerParts;
  readonly routes: readonly Route[];
  readonly log: Logger;
  readonly metrics: ServerMetrics;
  /** Names this server may be called by, without port. */
  readonly hostNames: readonly string[];
  readonly requestsPerMinute?: number;
  /** Checks every reply against its declared schema: for tests, since it costs as much as the reply itself. */
  readonly checkReplies?: boolean;
}
