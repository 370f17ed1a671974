/** Asks the worker about the last run. A worker that was ended with a cancelled run is given that run again first. */

import { defaultSettings } from '../../../core/registers/company-settings.ts';
import { type EngineAsk, type EngineReply, type EngineTask } from '../engine/engine-messages.ts';
import { type PaneStore, todayOf } from './pane-store.ts';

/** Stores whose worker no longer holds the run that is shown. */
const forgotten = new WeakSet<PaneStore>();

export function forgetRun(store: PaneStore): void {
  forgotten.add(store);
}

export function holdRun(store: PaneStore): void {
  forgotten.delete(store);
}

export async function askAboutRun<Task extends EngineTask>(
  store: PaneStore,
  task: Task,
  question: EngineAsk<Task>,
): Promise<EngineReply<Task>> {
  const { engine } = store.platform;
  const content = store.content.value;
  if (forgotten.has(store) && content !== null) {
    await engine.ask('reconcile', {
      content,
      settings: defaultSettings(todayOf(store)),
      answers: store.answers.value,
      locale: store.locale.value,
    });
    holdRun(store);
  }
  return engine.ask(task, question);
}
