/** What stopped the work, as the pane tells it: what is safe and what to do, a code for the admin on the last line. */

import { ServerUnreachable } from '../pane-context.ts';
import { HostRefusal } from '../../../core/workbook/workbook-host.ts';

type RefusalCode = Exclude<HostRefusal['code'], 'cancelled'>;

export interface PaneError {
  readonly kind: RefusalCode | 'fault' | 'offline';
  readonly tab: string;
  /** For the admin, in small type. */
  readonly code: string;
}

/** Null when the person ended it, which is no error. */
export function paneErrorOf(reason: unknown): PaneError | null {
  if (reason instanceof HostRefusal) {
    if (reason.code === 'cancelled') return null;
    const code = `HOST-${reason.code.replace(/[A-Z]/g, (letter) => `-${letter}`).toUpperCase()}`;
    return { kind: reason.code, tab: reason.tab ?? '', code };
  }
  if (reason instanceof ServerUnreachable) return { kind: 'offline', tab: '', code: 'NET-OFFLINE' };
  const code = reason instanceof Error ? `${reason.name}: ${reason.message}` : String(reason);
  return { kind: 'fault', tab: '', code };
}
