/** Notices between several servers on one PostgreSQL, by LISTEN and NOTIFY on one connection of its own. */

import pg from 'pg';
import { localNotices, type Notices } from './notices.ts';

const CHANNEL = 'tallybook_changed';
/** Before a broken connection is tried again, in milliseconds. */
const RECONNECT_MS = 2_000;

export interface PostgresNotices extends Notices {
  readonly close: () => Promise<void>;
}

/**
 * Listens from the first subscription on. Where the database knows no LISTEN (CockroachDB), or the connection is down,
 * notices stay within this program, and everybody else asks again after a while as always.
 */
export function postgresNotices(url: string, pool: pg.Pool): PostgresNotices {
  const local = localNotices();
  let client: pg.Client | undefined;
  let retry: NodeJS.Timeout | undefined;
  let isClosed = false;
  let isListening = false;

  const listen = async (): Promise<void> => {
    if (isClosed) return;
    const next = new pg.Client({ connectionString: url, application_name: 'tallybook notices' });
    client = next;
    next.on('error', () => again(next));
    next.on('end', () => again(next));
    next.on('notification', ({ payload }) => {
      const organisation = Number(payload);
      if (Number.isSafeInteger(organisation)) local.announce(organisation);
    });
    try {
      await next.connect();
      await next.query(`LISTEN ${CHANNEL}`);
      isListening = true;
    } catch {
      again(next);
    }
  };

  /** Once for each connection, whatever it broke by. */
  const again = (broken: pg.Client): void => {
    if (client !== broken) return;
    client = undefined;
    isListening = false;
    void broken.end().catch(() => undefined);
    if (isClosed) return;
    retry = setTimeout(() => void listen(), RECONNECT_MS);
    retry.unref();
  };

  return {
    announce: (organisation) => {
      // Its own notices come back by the database when it listens.
      if (!isListening) local.announce(organisation);
      const sent = pool.query('SELECT pg_notify($1, $2)', [CHANNEL, String(organisation)]);
      sent.catch(() => undefined);
    },
    subscribe: (listener) => {
      if (client === undefined && retry === undefined) void listen();
      return local.subscribe(listener);
    },
    close: async () => {
      isClosed = true;
      clearTimeout(retry);
      const last = client;
      client = undefined;
      await last?.end().catch(() => undefined);
    },
  };
}
