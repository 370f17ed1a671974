/**
 * The sync service of a workbook file: no row is sent whose identity is not in the file on the disk. Were the plug pulled
 * before the file is written, the next run would give the row another identity and send it a second time.
 */

import { parseRowToken } from '../../core/sync/row-token.ts';
import { type SyncService } from '../../core/sync/sync-service.ts';
import { type WorkbookHost } from '../../core/workbook/workbook-host.ts';

export function saveBeforePush(
  service: SyncService,
  host: WorkbookHost,
  /** Writes the file with everything the host was told. */
  save: () => Promise<void>,
): SyncService {
  let saved: ReadonlySet<string> | undefined;
  return {
    ...service,
    push: async (request) => {
      const isSaved = request.operations.every(
        ({ op, id }) => op === 'delete' || saved?.has(id) === true,
      );
      if (!isSaved) {
        const held = await idsIn(host);
        await save();
        saved = held;
      }
      return service.push(request);
    },
  };
}

/** Identities of all rows that stand in bound tabs. */
async function idsIn(host: WorkbookHost): Promise<ReadonlySet<string>> {
  const ids = new Set<string>();
  for (const { id, binding } of await host.describeTabs()) {
    if (binding === null) continue;
    for (const row of (await host.readTab(id)).rows) {
      const token = row === undefined ? undefined : lastToken(row);
      if (token !== undefined) ids.add(token);
    }
  }
  return ids;
}

/** The token column is the last one, or near it. */
function lastToken(row: readonly unknown[]): string | undefined {
  for (let index = row.length - 1; index >= 0; index -= 1) {
    const id = parseRowToken(row[index])?.id;
    if (id !== undefined) return id;
  }
  return undefined;
}
