import assert from 'node:assert/strict';
import { type Terminal } from '../../sync-server/cli/command.ts';
import {
  drawProgress,
  progressLine,
  startProgressBar,
} from '../../sync-server/cli/progress-bar.ts';

describe('startProgressBar', () => {
  const run = (isInteractive: boolean, moments: readonly number[]): string => {
    let written = '';
    let moment = 0;
    const terminal: Terminal = {
      out: () => assert.fail('progress never goes to the report'),
      err: (text) => {
        written += text;
      },
      isInteractive,
      columns: 80,
    };
    const bar = startProgressBar(terminal, 'en', () => moment);
    for (const at of moments) {
      moment = at;
      bar.show({ stage: 'check', done: at, total: 1000 });
    }
    bar.clear();
    return written;
  };

  it('shows nothing for a run that is over at once', () => {
    assert.equal(run(true, [10, 300]), '');
  });

  it('draws on a long run and takes itself away at the end', () => {
    const written = run(true, [500, 510, 700]);
    assert.equal(written.match(/Check every row/g)?.length, 2);
    assert.ok(written.endsWith('\r\u001b[K'));
  });

  it('writes nothing where nobody watches', () => {
    assert.equal(run(false, [500, 900]), '');
  });
});

describe('drawProgress', () => {
  it('says what is done and how many rows of how many, for a person who watches', () => {
    let written = '';
    let moment = 0;
    const err = (text: string): void => void (written += text);
    const terminal: Terminal = { out: err, err, isInteractive: true, columns: 80 };
    const bar = drawProgress(terminal, () => moment);
    moment = 500;
    bar.show('Send 采购登记', 1500, 3000);
    bar.clear();
    assert.match(written, /Send 采购登记 +█{12}░{12} 1,500 \/ 3,000/);
    assert.ok(written.endsWith('\r\u001b[K'));
  });
});

describe('progressLine', () => {
  it('shows how far the whole run is, and how much of how much of its stage', () => {
    assert.equal(
      progressLine({ stage: 'ledger', done: 500, total: 1000 }, 'zh'),
      '计算结存             ██████████████░░░░░░░░░░ 500 / 1,000',
    );
  });

  it('counts nothing as long as nobody knows the whole', () => {
    assert.match(
      progressLine({ stage: 'read', done: 3, total: 0 }, 'en'),
      /^Read the tabs +░{24}$/,
    );
  });
});
