/** What the server is made of, as its routes see it. */

import { type LedgerServices } from '../service/ledger-services.ts';
import { type WorkbookServices } from './ports.ts';
import { type LinkShelf } from './link-shelf.ts';
import { type RunBoard } from './run-board.ts';
import { type SignInSettings } from './sign-in-settings.ts';
import { type UploadShelf } from './upload-shelf.ts';

export interface ServerParts {
  readonly workbooks: WorkbookServices;
  readonly ledger: LedgerServices;
  readonly uploads: UploadShelf;
  readonly links: LinkShelf;
  readonly runs: RunBoard;
  readonly signIn: {
    readonly settings: SignInSettings;
    readonly isNeeded: () => Promise<boolean>;
  };
  /** Text of all metrics, in Prometheus' format. */
  readonly metricsText: () => Promise<string>;
  /** False from the moment the server was told to stop. */
  readonly isAccepting: () => boolean;
  /** Aborted at that moment, for replies that would else go on. */
  readonly stopping: AbortSignal;
}
