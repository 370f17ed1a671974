/** A run under way: how many rows of how many, how long still, and Cancel in the place of the button. */

import { type JSX } from 'preact';
import { figure } from '../state/figures.ts';
import { cancelReconcile } from '../state/reconcile.ts';
import {
  fractionDone,
  RUN_STAGES,
  rowsDone,
  type RunProgress,
  secondsLeft,
  type RunStage,
} from '../state/run-progress.ts';
import { Icon } from './icon.tsx';
import { useStore } from './use-store.tsx';

export function ProgressView({ progress }: { readonly progress: RunProgress }): JSX.Element {
  const store = useStore();
  const say = store.say.value;
  const percent = Math.floor(fractionDone(progress) * 100);
  const left = secondsLeft(progress, store.platform.ticks());
  const rows = {
    done: figure(String(rowsDone(progress))),
    total: figure(String(progress.rowTotal)),
  };
  return (
    <>
      <section class="stack">
        <h1>{say('progress.title')}</h1>
        <div
          class="prog"
          role="progressbar"
          aria-valuenow={percent}
          aria-valuemin={0}
          aria-valuemax={100}
          aria-label={say('progress.title')}
        >
          <i style={{ width: `${percent}%` }} />
        </div>
        <div class="row">
          <span class="num">{say('progress.rows', rows)}</span>
          <span class="right num muted">
            {left === undefined ? '' : say('progress.left', { s: left })}
          </span>
        </div>
        <button type="button" class="btn wide" onClick={() => cancelReconcile(store)}>
          <Icon name="close" />
          <span>{say('cancel')}</span>
        </button>
      </section>
      <ul class="steps">
        {RUN_STAGES.map((stage) => (
          <Step key={stage} stage={stage} progress={progress} />
        ))}
      </ul>
      <small>{say('progress.safe')}</small>
    </>
  );
}

function Step({
  stage,
  progress,
}: {
  readonly stage: RunStage;
  readonly progress: RunProgress;
}): JSX.Element {
  const say = useStore().say.value;
  const place = RUN_STAGES.indexOf(stage) - RUN_STAGES.indexOf(progress.stage);
  return (
    <li class={place === 0 ? 'now' : ''} {...(place === 0 ? { 'aria-current': 'step' } : {})}>
      {place < 0 ? <Icon name="ok" look="i ok" /> : <Icon name={place === 0 ? 'sync' : 'todo'} />}
      <span>{say(`progress.${stage}`)}</span>
      {stage === 'read' ? (
        <span class="right num">
          {progress.tabsRead} / {progress.tabTotal}
        </span>
      ) : null}
    </li>
  );
}
