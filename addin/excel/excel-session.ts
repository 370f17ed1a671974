/** The session keeper over what a browser has: fetch, storage of Excel's partition, and locks between panes. */

import { type PaneAnswer, ServerUnreachable } from '../pane/pane-context.ts';
import { createSessionKeeper, type KeeperTools, type SessionKeeper } from './session-keeper.ts';

const REFRESH = 'tallybook.refresh';
const LOCK = 'tallybook.session';

/** `partition` is what Excel puts before every name that is kept; '' where it has no partitions. */
export function createExcelSession(partition: string): SessionKeeper {
  const name = partition + REFRESH;
  return createSessionKeeper({ send, open, memory: refreshMemory(name), alone, now: Date.now });
}

const send: KeeperTools['send'] = async (method, path, body, access, signal) => {
  const headers = headersWith(access);
  if (body !== undefined) headers.set('Content-Type', 'application/json');
  try {
    const response = await fetch(path, {
      method,
      headers,
      // A cookie of the web pages of the same site must not speak for the pane.
      credentials: 'omit',
      ...(body !== undefined && { body: JSON.stringify(body) }),
      ...(signal && { signal }),
    });
    return { status: response.status, body: await jsonOf(response) };
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error;
    throw new ServerUnreachable(path);
  }
};

const open: KeeperTools['open'] = (path, access, signal) =>
  fetch(path, { signal, headers: headersWith(access), credentials: 'omit' });

function headersWith(access: string | undefined): Headers {
  const headers = new Headers();
  if (access !== undefined) headers.set('Authorization', `Bearer ${access}`);
  return headers;
}

async function jsonOf(response: Response): Promise<PaneAnswer['body']> {
  const type = response.headers.get('Content-Type') ?? '';
  return /json/.test(type) ? ((await response.json()) as unknown) : null;
}

/** Where the browser keeps nothing for a framed page, the session lasts as long as the pane. */
function refreshMemory(name: string): KeeperTools['memory'] {
  let kept: string | null = null;
  return {
    read: () => {
      try {
        return localStorage.getItem(name) ?? kept;
      } catch {
        return kept;
      }
    },
    write: (refresh) => {
      kept = refresh;
      try {
        if (refresh === null) localStorage.removeItem(name);
        else localStorage.setItem(name, refresh);
      } catch {
        // Kept in memory, then.
      }
    },
  };
}

function alone<T>(work: () => Promise<T>): Promise<T> {
  return navigator.locks.request(LOCK, work);
}
