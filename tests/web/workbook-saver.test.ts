import assert from 'node:assert/strict';
import {
  createSaver,
  type Origin,
  type SaveState,
  type SendOutcome,
  type WorkbookSaver,
} from '../../addin/web/workbook-saver.ts';
import { type WebWorkbook } from '../../core/contract/web-workbook.ts';
import { webTabOf } from '../hosts/web-tab.ts';

const CONTENT: WebWorkbook = {
  name: 'a.xlsx',
  looks: [],
  tabs: [webTabOf({})],
  remembered: {},
  extras: null,
};

interface Desk {
  readonly saver: WorkbookSaver;
  /** Origin and name of everything that was sent. */
  readonly sent: (readonly [Origin, string])[];
  readonly states: SaveState[];
  /** What the server answers next; "saved" once the list is empty. */
  readonly answers: SendOutcome[];
  readonly settled: () => Promise<void>;
}

function desk(origin: Origin = null): Desk {
  const sent: (readonly [Origin, string])[] = [];
  const states: SaveState[] = [];
  const answers: SendOutcome[] = [];
  let revision = origin?.revision ?? 0;
  const saver = createSaver({
    origin,
    content: async () => CONTENT,
    send: async (to, { name }) => {
      sent.push([to, name]);
      const answer = answers.shift();
      if (answer !== undefined) return answer;
      revision = (to?.revision ?? 0) + 1;
      const workbook = to?.workbook ?? 'new';
      return { status: 'saved', saved: { workbook, revision, savedAt: '2026-03-12T08:00:00Z' } };
    },
    onState: (state) => states.push(state),
    quietMs: 1,
    againMs: 1,
  });
  const settled = async (): Promise<void> => {
    while (saver.hasUnsaved()) await new Promise((resolve) => setTimeout(resolve, 2));
  };
  return { saver, sent, states, answers, settled };
}

describe('createSaver', () => {
  it('saves a moment after a change, each time over the version it saved last', async () => {
    const { saver, sent, states, settled } = desk();
    saver.changed();
    await settled();
    saver.changed();
    saver.changed();
    await settled();
    assert.deepEqual(
      sent.map(([origin]) => origin && [origin.workbook, origin.revision]),
      [null, ['new', 1]],
    );
    assert.deepEqual(
      states.map(({ kind }) => kind),
      ['unsaved', 'saving', 'saved', 'unsaved', 'unsaved', 'saving', 'saved'],
    );
  });

  it('saves nothing when nothing was changed', async () => {
    const { saver, sent } = desk();
    await saver.saveNow();
    assert.deepEqual(sent, []);
  });

  it('tries again until the server is back, and says that it is back', async () => {
    const { saver, sent, states, answers, settled } = desk();
    answers.push({ status: 'offline' }, { status: 'offline' });
    saver.changed();
    await settled();
    assert.equal(sent.length, 3);
    const last = states.at(-1);
    assert.ok(last?.kind === 'saved' && last.wasOffline);
    saver.changed();
    await settled();
    const after = states.at(-1);
    assert.ok(after?.kind === 'saved' && !after.wasOffline);
  });

  it('keeps what a person changed whose sign-in has ended, and saves it once they signed in', async () => {
    const { saver, sent, states, answers, settled } = desk();
    answers.push({ status: 'signedOut' }, { status: 'signedOut' });
    saver.changed();
    await saver.saveNow();
    saver.changed();
    assert.ok(saver.hasUnsaved());
    assert.equal(states.at(-1)?.kind, 'signedOut');
    await settled();
    assert.equal(sent.length, 3);
    assert.deepEqual(
      states.map(({ kind }) => kind),
      ['unsaved', 'saving', 'signedOut', 'signedOut', 'saved'],
    );
    assert.ok(!saver.hasUnsaved());
  });

  it('never writes over a newer version, and keeps a copy when asked', async () => {
    const { saver, sent, states, answers, settled } = desk({ workbook: 'shared', revision: 3 });
    answers.push({ status: 'stale' });
    saver.changed();
    await saver.saveNow();
    saver.changed();
    await saver.saveNow();
    assert.equal(sent.length, 1);
    assert.equal(states.at(-1)?.kind, 'stale');
    assert.ok(saver.hasUnsaved());
    await saver.saveCopy('a copy');
    assert.deepEqual(sent.at(-1), [null, 'a copy']);
    assert.equal(saver.origin()?.workbook, 'new');
    saver.changed();
    await settled();
    assert.equal(sent.at(-1)?.[0]?.workbook, 'new');
  });

  it('says why something cannot be saved, and tries when it changes again', async () => {
    const { saver, sent, states, answers, settled } = desk();
    answers.push({ status: 'failed', reason: 'full' });
    saver.changed();
    await saver.saveNow();
    assert.deepEqual(states.at(-1), { kind: 'failed', reason: 'full' });
    saver.changed();
    await settled();
    assert.equal(sent.length, 2);
  });

  it('saves what was typed while it was saving', async () => {
    const { saver, sent, settled } = desk();
    saver.changed();
    const first = saver.saveNow();
    saver.changed();
    await first;
    assert.ok(saver.hasUnsaved());
    await settled();
    assert.equal(sent.length, 2);
  });

  it('lets go of what the person does not want', async () => {
    const { saver, sent } = desk();
    saver.changed();
    saver.discard();
    assert.ok(!saver.hasUnsaved());
    await saver.saveNow();
    assert.deepEqual(sent, []);
  });
});
