/** The preview of a round: how much would be sent, and what becomes of rows that are gone, before anything is. */

import { type JSX } from 'preact';
import { useState } from 'preact/hooks';
import { type PreviewAnswer, type TabPreview } from '../../../core/sync/round-outcome.ts';
import { figure } from '../state/figures.ts';
import { previewTotals } from '../state/sync-state.ts';
import { type TextKey } from '../state/texts.ts';
import { Icon } from '../views/icon.tsx';
import { useStore } from '../views/use-store.tsx';
import { answerPreview } from './sync-actions.ts';

type Deletes = (PreviewAnswer & { readonly send: true })['deletes'];

const DELETES: readonly Deletes[] = ['send', 'restore', 'leave'];

export function SyncPreview({ tabs }: { readonly tabs: readonly TabPreview[] }): JSX.Element {
  const store = useStore();
  const say = store.say.value;
  const [deletes, setDeletes] = useState<Deletes>('leave');
  const totals = previewTotals(tabs);
  const rows = deletes === 'send' ? totals.rows : totals.rows - totals.deleted;
  const tokensLost = tabs.filter(({ warnings }) => warnings.includes('tokensLost'));
  return (
    <>
      <section class="stack t">
        <h1>{say('sync.preview.title')}</h1>
        <p class="muted">{say('sync.preview.text')}</p>
      </section>
      <div class="slip">
        <Line text={say('sync.preview.fresh')} count={totals.fresh} />
        <Line text={say('sync.preview.changed')} count={totals.changed} />
        <Line
          text={say('sync.preview.conflicts')}
          more={say('sync.preview.conflicts.text')}
          count={totals.conflicts}
        />
        <Line text={say('sync.preview.deleted')} count={totals.deleted} />
      </div>
      {totals.isUnusual ? (
        <section class="msg warn">
          <Icon name="warn" look="i warn" />
          <div>
            <span>{say('sync.preview.unusual')}</span>
            {tokensLost.map(({ tabName }) => (
              <span key={tabName}>{say('sync.preview.tokens', { tab: tabName })}</span>
            ))}
          </div>
        </section>
      ) : null}
      {totals.deleted === 0 ? null : (
        <fieldset class="card">
          <legend class="vh">{say('sync.preview.deletes', { n: totals.deleted })}</legend>
          <b aria-hidden="true">{say('sync.preview.deletes', { n: totals.deleted })}</b>
          {DELETES.map((choice) => (
            <label class="check" key={choice}>
              <input
                type="radio"
                name="tb-deletes"
                checked={deletes === choice}
                onChange={() => setDeletes(choice)}
              />
              <span>{say(`sync.preview.deletes.${choice}` satisfies TextKey)}</span>
            </label>
          ))}
        </fieldset>
      )}
      <TabLines tabs={tabs} />
      <div class="btns">
        <button
          type="button"
          class="btn pri grow"
          data-primary="true"
          onClick={() => answerPreview(store, { send: true, deletes })}
        >
          {say('sync.preview.go', { n: figure(String(rows)) })}
        </button>
        <button type="button" class="btn" onClick={() => answerPreview(store, { send: false })}>
          {say('sync.preview.later')}
        </button>
      </div>
    </>
  );
}

function Line({
  text,
  more,
  count,
}: {
  readonly text: string;
  readonly more?: string;
  readonly count: number;
}): JSX.Element {
  return (
    <div class="ln">
      <span>
        {text} {more === undefined ? null : <small>{more}</small>}
      </span>
      <b class="num">{figure(String(count))}</b>
    </div>
  );
}

function TabLines({ tabs }: { readonly tabs: readonly TabPreview[] }): JSX.Element {
  const say = useStore().say.value;
  return (
    <section class="list">
      <h2 class="gh">{say('sync.shared')}</h2>
      {tabs.map(({ binding, tabName, fresh, changed, deleted }) => (
        <div class="rw no-i plain" key={binding}>
          <span class="a cut">{tabName}</span>
          <span class="n num">{figure(String(fresh + changed + deleted))}</span>
          <span class="b">
            <span class="cut num">
              {say('sync.history.line', { inserted: fresh, updated: changed, deleted })}
            </span>
          </span>
        </div>
      ))}
    </section>
  );
}
