/** What a sync round is given: a clock, randomness, a way to wait, the server and the workbook. Nothing else is read. */

import { type WorkbookHost } from '../workbook/workbook-host.ts';
import { type IdSource } from './row-id.ts';
import { type SyncService } from './sync-service.ts';

export interface SyncEnvironment extends IdSource {
  readonly sleep: (milliseconds: number) => Promise<void>;
  readonly service: SyncService;
  readonly host: WorkbookHost;
  /** Made once on each machine or browser profile; tells a lost reply from a copied workbook. */
  readonly device: string;
  readonly clientVersion: string;
  /** Language of headers and words that are written into the workbook. */
  readonly locale: 'zh' | 'en';
}
