/** The worker: takes questions one at a time, answers them, and says how far it is. */

import { type PipelineProgress } from '../../../core/reconcile-company.ts';
import { createAnswers } from './answer-engine.ts';
import { type EngineMessage, type EngineRequest } from './engine-messages.ts';

/** A message to the page; `self` of a worker, which the types of a page do not know. */
const post = (message: EngineMessage): void => {
  (globalThis as unknown as { postMessage: (message: EngineMessage) => void }).postMessage(message);
};

const answers = createAnswers();

addEventListener('message', ({ data: { id, task, question } }: MessageEvent<EngineRequest>) => {
  const answer = answers[task] as (
    question: unknown,
    onProgress: (progress: PipelineProgress) => void,
  ) => unknown;
  try {
    const reply = answer(question, (progress) => post({ id, kind: 'progress', progress }));
    post({ id, kind: 'reply', reply });
  } catch (error) {
    post({ id, kind: 'fault', message: error instanceof Error ? error.message : String(error) });
  }
});
