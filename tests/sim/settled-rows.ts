/**
 * What a sort of some columns only can and cannot tear apart. It leaves the tokens where they are and moves the cells: the
 * tab then is a list of tokens beside a list of rows. A token can find its row again when the tab says what it names at
 * least as often as there are tokens that name it; it is settled then. Where a row was typed into and the server has
 * not yet answered, its token names something that stands nowhere, and so do all tokens that name the same: no look at the tab
 * can tell them apart. Of these, and of rows without an acknowledged token, a later round may send some; of settled ones none.
 */

import { type MemoryTab } from '../support/memory-workbook.ts';
import { linesIn, textOfRow } from './line-text.ts';
import { type SimulatedServer } from './server-state.ts';
import { Violation } from './violation.ts';

export interface SettledRows {
  readonly ids: ReadonlySet<string>;
  /** Whether all rows were: then nothing at all may be sent. */
  readonly isAll: boolean;
}

export function settledRows(
  { server }: { readonly server: Pick<SimulatedServer, 'state'> },
  tab: MemoryTab,
): SettledRows {
  const { rows } = server.state;
  const says = new Map<string, number>();
  const named = new Map<string, string[]>();
  let isAll = true;
  for (const { token, cells } of linesIn(tab)) {
    if (cells.length > 0) count(says, cells.join(' '));
    if (token === undefined) {
      if (cells.length > 0) isAll = false;
      continue;
    }
    const version = rows
      .get(token.id)
      ?.versions.find(({ revision, hash }) => revision === token.revision && hash === token.hash);
    const row = version?.row ?? undefined;
    if (row === undefined) isAll = false;
    else named.set(textOfRow(row), [...(named.get(textOfRow(row)) ?? []), token.id]);
  }
  const ids = new Set<string>();
  for (const [text, tokens] of named) {
    if ((says.get(text) ?? 0) < tokens.length) isAll = false;
    else for (const id of tokens) ids.add(id);
  }
  return { ids, isAll };
}

function count(counts: Map<string, number>, text: string): void {
  counts.set(text, (counts.get(text) ?? 0) + 1);
}

/** I9: a sort alone sends nothing. But for what it may have made indistinguishable. */
export function checkOnlySorted({
  name,
  sent,
  settledBefore,
  settledNow,
}: {
  readonly name: string;
  readonly sent: readonly string[];
  readonly settledBefore: SettledRows | undefined;
  readonly settledNow: SettledRows | undefined;
}): void {
  const settled = settledBefore ?? settledNow;
  const wrong = sent.filter((id) => settled === undefined || settled.isAll || settled.ids.has(id));
  if (wrong.length > 0) {
    throw new Violation('I9', `${name} was only sorted, and ${wrong.length} rows were sent`);
  }
}
