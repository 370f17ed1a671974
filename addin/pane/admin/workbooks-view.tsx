/** Workbooks that were ever synced, for an admin and an auditor: where, by whom last, and how far behind each is. */

import { type JSX } from 'preact';
import { type SeenWorkbook } from '../../../core/contract/audit.ts';
import { figure, momentText } from '../state/figures.ts';
import { localMoment } from '../state/local-moment.ts';
import { type PaneStore, todayOf } from '../state/pane-store.ts';
import { Empty } from '../views/empty.tsx';
import { Icon } from '../views/icon.tsx';
import { useStore } from '../views/use-store.tsx';
import { listSeenWorkbooks } from './admin-actions.ts';
import { useLoaded } from './use-loaded.ts';

export function WorkbooksView(): JSX.Element {
  const store = useStore();
  const say = store.say.value;
  const [loaded] = useLoaded(() => listSeenWorkbooks(store));
  if (loaded === undefined) return <p class="muted">{say('loading')}</p>;
  if (loaded.workbooks.length === 0) {
    return <Empty drawing="tab" title={say('workbooks.none')} text={say('workbooks.none.text')} />;
  }
  return (
    <>
      <h1>{say('more.workbooks')}</h1>
      <section class="list">
        {loaded.workbooks.map((workbook) => (
          <div class="rw plain" key={workbook.replica}>
            <Icon name={workbook.state === 'forked' ? 'warn' : 'register'} look="i muted" />
            <span class="a wrap">{workbook.name}</span>
            <span class="n num">
              {workbook.behind === 0
                ? say('workbooks.current')
                : say('workbooks.behind', { n: figure(String(workbook.behind)) })}
            </span>
            <span class="b">
              <span class="wrap">{stateWords(store, workbook)}</span>
            </span>
          </div>
        ))}
      </section>
    </>
  );
}

function stateWords(store: PaneStore, workbook: SeenWorkbook): string {
  const say = store.say.value;
  const { lastSentAt, lastAuthor, isSyncing, state, place } = workbook;
  const when =
    lastSentAt === null
      ? say('workbooks.never')
      : say('workbooks.sent', {
          person: lastAuthor ?? '',
          when: momentText(localMoment(lastSentAt), store.locale.value, todayOf(store)),
        });
  return [
    state === 'active' ? '' : say(`workbooks.${state}`),
    when,
    isSyncing ? say('workbooks.syncing') : '',
    place,
  ]
    .filter((text) => text !== '')
    .join(' · ');
}
