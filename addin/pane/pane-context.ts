/** What the pane is given by the page that shows it: the workbook beside it, the server, language and theme. */

import { type Locale } from '../../core/values/catalogue/entry.ts';
import { type WorkbookHost } from '../../core/workbook/workbook-host.ts';

/** What a request came back with; `body` is parsed JSON, null when there was none. */
export interface PaneAnswer {
  readonly status: number;
  readonly body: unknown;
}

/** The server as the pane sees it. A request that could not be delivered throws `ServerUnreachable`. */
export interface PaneServer {
  /** False where the pane works on a workbook alone, without any server. */
  readonly isConnected: boolean;
  readonly request: (
    method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE',
    path: string,
    body?: unknown,
    signal?: AbortSignal,
  ) => Promise<PaneAnswer>;
  /** Hears server-sent events for as long as it is not stopped, connecting again by itself; left out where a page cannot. */
  readonly listen?: (
    path: string,
    hear: {
      readonly onOpen: () => void;
      readonly onNotice: () => void;
      readonly onLost: () => void;
    },
  ) => () => void;
}

export class ServerUnreachable extends Error {}

/** "system" follows the browser. */
export type Theme = 'light' | 'dark' | 'system';

/** What a button of the host asks of the pane. */
export type HostCommand = 'reconcile' | 'sync' | 'turnIntoRegister';

export interface PaneContext {
  readonly host: WorkbookHost;
  readonly server: PaneServer;
  readonly locale: Locale;
  readonly theme: Theme;
  /** Whose books they are, for the bar; the workbook's name where left out. */
  readonly organisation?: string;
  /** Where the host has buttons of its own for the pane: calls back for each that is pressed. */
  readonly onCommand?: (listen: (command: HostCommand) => void) => void;
  /** As which department the person looks at them. */
  readonly department?: string;
}
