/** The audit log, for an admin and an auditor: who did what when, filtered, and as a file in which nothing is a formula. */

import { type JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import {
  type AuditEntryReport,
  type AuditExportRequest,
  auditKind,
} from '../../../core/contract/audit.ts';
import { figure, momentText } from '../state/figures.ts';
import { localMoment } from '../state/local-moment.ts';
import { todayOf } from '../state/pane-store.ts';
import { useStore } from '../views/use-store.tsx';
import { withFilter } from '../state/audit-filter.ts';
import { LinkButton } from '../tasks/link-button.tsx';
import { SelectField, TextField } from '../tasks/text-field.tsx';
import { listAudit } from './admin-actions.ts';
import { authorWords } from '../sync/author-words.ts';

const PAGE = 50;
/** How long after the last key the log is asked for, in milliseconds. */
const PAUSE_MS = 300;

export function AuditView(): JSX.Element {
  const store = useStore();
  const say = store.say.value;
  const [filter, setFilter] = useState<AuditExportRequest>({});
  const [entries, setEntries] = useState<readonly AuditEntryReport[] | null>(null);
  const [next, setNext] = useState<number | null>(null);
  const question = JSON.stringify(filter);
  const load = async (before: number | null, isWanted: () => boolean): Promise<void> => {
    const page = { limit: PAGE, ...(before !== null && { before }) };
    const reply = await listAudit(store, { ...filter, ...page });
    if (reply === undefined || !isWanted()) return;
    setEntries((known) => (before === null ? reply.entries : [...(known ?? []), ...reply.entries]));
    setNext(reply.next);
    store.spoken.value = say('audit.shown', { n: reply.entries.length });
  };
  useEffect(() => {
    let isCurrent = true;
    const timer = setTimeout(
      () => void load(null, () => isCurrent),
      entries === null ? 0 : PAUSE_MS,
    );
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [question]);
  return (
    <>
      <h1>{say('more.audit')}</h1>
      <AuditFilter filter={filter} onChange={setFilter} />
      {entries === null ? <p class="muted">{say('loading')}</p> : <AuditList entries={entries} />}
      {next === null ? null : (
        <button type="button" class="btn wide" onClick={() => void load(next, () => true)}>
          {say('audit.more')}
        </button>
      )}
      <LinkButton
        path="/api/audit/links"
        body={filter}
        prepare={say('audit.export')}
        open={say('audit.export.open')}
      />
    </>
  );
}

function AuditFilter({
  filter,
  onChange,
}: {
  readonly filter: AuditExportRequest;
  readonly onChange: (filter: AuditExportRequest) => void;
}): JSX.Element {
  const store = useStore();
  const say = store.say.value;
  const change = (field: 'author' | 'from' | 'to', value: string): void => {
    onChange(withFilter(filter, field, value.trim()));
  };
  return (
    <section class="stack">
      <SelectField
        label={say('audit.kind')}
        value={filter.kind ?? ''}
        onChoose={(chosen) => {
          onChange(withFilter(filter, 'kind', chosen));
        }}
      >
        <option value="">{say('audit.kind.all')}</option>
        {auditKind.options.map((kind) => (
          <option key={kind} value={kind}>
            {say(`audit.kind.${kind}`)}
          </option>
        ))}
      </SelectField>
      <TextField
        label={say('audit.author')}
        value={filter.author ?? ''}
        onInput={(author) => change('author', author)}
      />
      <TextField
        label={say('audit.from')}
        type="date"
        value={filter.from ?? ''}
        onInput={(day) => change('from', day)}
      />
      <TextField
        label={say('audit.to')}
        type="date"
        value={filter.to ?? ''}
        onInput={(day) => change('to', day)}
      />
    </section>
  );
}

function AuditList({ entries }: { readonly entries: readonly AuditEntryReport[] }): JSX.Element {
  const store = useStore();
  const say = store.say.value;
  if (entries.length === 0) return <p class="muted">{say('audit.none')}</p>;
  return (
    <ol class="list" aria-label={say('more.audit')}>
      {entries.map(({ sequence, at, author, kind, versions, movements, note }) => (
        <li class="rw plain no-i" key={sequence}>
          <span class="a wrap">
            {say(`audit.kind.${kind}`)} · {authorWords(author, say)}
          </span>
          <span class="n">
            <small>{momentText(localMoment(at), store.locale.value, todayOf(store))}</small>
          </span>
          <span class="b">
            <span class="wrap">
              {[
                `#${sequence}`,
                versions === 0 ? '' : say('rows', { n: figure(String(versions)) }),
                movements === 0 ? '' : say('audit.movements', { n: figure(String(movements)) }),
                note,
              ]
                .filter((text) => text !== '')
                .join(' · ')}
            </span>
          </span>
        </li>
      ))}
    </ol>
  );
}
