/** What stands above the view: an error with its next step, a notice, and the toast of the last write with Undo. */

import { type JSX } from 'preact';
import { undoLast } from '../state/undo-last.ts';
import { type PaneError } from '../state/pane-error.ts';
import { reconcile } from '../state/reconcile.ts';
import { type Say } from '../state/texts.ts';
import { Icon } from './icon.tsx';
import { useStore } from './use-store.tsx';

export function Messages(): JSX.Element | null {
  const store = useStore();
  const { error, notice, toast } = store;
  if (error.value === null && notice.value === null && toast.value === null) return null;
  return (
    <div class="messages stack">
      {error.value === null ? null : <ErrorBar error={error.value} />}
      {notice.value === null ? null : <Notice text={notice.value} />}
      {toast.value === null ? null : <ToastLine />}
    </div>
  );
}

function ErrorBar({ error }: { readonly error: PaneError }): JSX.Element {
  const store = useStore();
  const say = store.say.value;
  return (
    <section class="msg error" role="alert">
      <Icon name="error" look="i error" />
      <div>
        <h2>{titleOf(error, say)}</h2>
        <p>{textOf(error, say)}</p>
        <div class="row">
          <button
            type="button"
            class="btn small"
            onClick={() => {
              store.error.value = null;
              void reconcile(store);
            }}
          >
            {say('retry')}
          </button>
          <button
            type="button"
            class="btn sub small"
            onClick={() => {
              store.error.value = null;
            }}
          >
            {say('close')}
          </button>
        </div>
        <small class="cap wrap">{error.code}</small>
      </div>
    </section>
  );
}

function titleOf({ kind, tab }: PaneError, say: Say): string {
  return say(`error.${kind}`, { tab });
}

function textOf({ kind, tab }: PaneError, say: Say): string {
  return say(`error.${kind}.text`, { tab });
}

function Notice({ text }: { readonly text: string }): JSX.Element {
  const store = useStore();
  return (
    <section class="msg info">
      <Icon name="info" look="i info" />
      <div class="row">
        <span>{text}</span>
        <button
          type="button"
          class="btn icon right"
          aria-label={store.say.value('close')}
          onClick={() => {
            store.notice.value = null;
          }}
        >
          <Icon name="close" />
        </button>
      </div>
    </section>
  );
}

function ToastLine(): JSX.Element | null {
  const store = useStore();
  const toast = store.toast.value;
  if (toast === null) return null;
  return (
    <div class="toast">
      <Icon name="ok" />
      <span class="grow">{toast.text}</span>
      {toast.undo === undefined ? null : (
        <button
          type="button"
          class="btn small right"
          aria-disabled={store.isWriting.value}
          onClick={() => void undoLast(store)}
        >
          <Icon name="undo" />
          <span>{store.say.value('undo')}</span>
        </button>
      )}
    </div>
  );
}
