/** The first run: what the tabs were taken for, corrected by hand where needed, and remembered by their headers. */

import { batch } from '@preact/signals';
import { type FieldId } from '../../../core/registers/field.ts';
import { type QuestionAnswer } from '../../../core/workbook/recognition.ts';
import { type WorkbookContent } from '../../../core/workbook/tab-content.ts';
import {
  answersOfMemory,
  mappingOf,
  parseMappings,
  type RememberedMapping,
  withAnswer,
  withMapping,
  withTabUsed,
} from './mapping-memory.ts';
import { paneErrorOf } from './pane-error.ts';
import { type PaneStore, todayOf } from './pane-store.ts';
import { readWorkbook } from './read-workbook.ts';
import { type TabCandidate } from './tab-candidate.ts';

/** Kept with the workbook, so that a colleague who opens it need not choose again. */
const MAPPINGS = 'tallybook.mappings';

/** Reads the workbook and shows what its tabs were taken for. */
export async function inspectTabs(store: PaneStore): Promise<void> {
  store.error.value = null;
  try {
    const content = await readWorkbook(store.context.host);
    store.content.value = content;
    await rememberedAnswers(store, content);
    await refreshCandidates(store);
  } catch (reason) {
    store.error.value = paneErrorOf(reason);
  }
}

/** The answers there are for a workbook: those given now, else what was remembered of such headers. */
export async function rememberedAnswers(
  store: PaneStore,
  content: WorkbookContent,
): Promise<readonly QuestionAnswer[]> {
  if (store.answers.value.length > 0) return store.answers.value;
  const memory = await memoryOf(store);
  if (memory.length === 0) return [];
  const candidates = await inspect(store, content, []);
  store.answers.value = answersOfMemory(content.file, candidates, memory);
  return store.answers.value;
}

export async function chooseRegister(
  store: PaneStore,
  candidate: TabCandidate,
  register: string,
): Promise<void> {
  const place = placeOf(store, candidate);
  store.answers.value =
    register === 'other'
      ? withTabUsed(store.answers.value, place, false)
      : withAnswer(withTabUsed(store.answers.value, place, true), {
          ...place,
          kind: 'register',
          choice: register,
        });
  await refreshCandidates(store);
}

export async function chooseColumn(
  store: PaneStore,
  candidate: TabCandidate,
  field: string,
  column: string,
): Promise<void> {
  store.answers.value = withAnswer(store.answers.value, {
    ...placeOf(store, candidate),
    kind: 'column',
    field: field as FieldId,
    choice: column,
  });
  await refreshCandidates(store);
}

/** Puts other answers in the place of those there are. */
export async function answerWith(
  store: PaneStore,
  answers: readonly QuestionAnswer[],
): Promise<void> {
  store.answers.value = answers;
  await refreshCandidates(store);
}

/** Keeps what was corrected, in the workbook and on this machine, by the header of each tab. */
export async function rememberMappings(store: PaneStore): Promise<void> {
  if (!store.keepsMappings.value) return;
  const memory = store.candidates.value.reduce<readonly RememberedMapping[]>(
    (kept, candidate) => withMapping(kept, mappingOf(candidate, store.answers.value)),
    await memoryOf(store),
  );
  const text = JSON.stringify(memory);
  store.platform.remember('mappings', text);
  await store.context.host.writeSetting(MAPPINGS, memory.length === 0 ? null : text);
}

/** The workbook's own memory goes before that of the machine. */
async function memoryOf({ context, platform }: PaneStore): Promise<readonly RememberedMapping[]> {
  const own = parseMappings(await context.host.readSetting(MAPPINGS));
  return own.reduce(withMapping, parseMappings(platform.recall('mappings')));
}

async function refreshCandidates(store: PaneStore): Promise<void> {
  const { content, answers } = store;
  if (content.value === null) return;
  const candidates = await inspect(store, content.value, answers.value);
  batch(() => {
    store.candidates.value = candidates;
  });
}

function inspect(
  store: PaneStore,
  content: WorkbookContent,
  answers: readonly QuestionAnswer[],
): Promise<readonly TabCandidate[]> {
  return store.platform.engine.ask('inspect', { content, today: todayOf(store), answers });
}

function placeOf(
  { content }: PaneStore,
  { tab }: TabCandidate,
): Pick<QuestionAnswer, 'file' | 'tab' | 'table'> {
  return { file: content.value?.file ?? '', tab, table: 0 };
}
