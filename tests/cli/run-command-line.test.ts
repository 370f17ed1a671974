import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { runCommandLine } from '../../sync-server/cli/run-command-line.ts';

describe('runCommandLine', () => {
  let folder: string;
  let file: string;

  before(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'tallybook-usage-'));
    file = path.join(folder, '小店.xlsx');
    await writeFile(file, 'never read');
  });

  after(() => rm(folder, { recursive: true, force: true }));

  const run = async (args: readonly string[]) => {
    let out = '';
    let err = '';
    const code = await runCommandLine(args, {
      environment: {},
      terminal: {
        out: (text) => void (out += text),
        err: (text) => void (err += text),
        isInteractive: false,
        columns: 80,
      },
    });
    return { code, out, err };
  };

  it('ends with 2 and says what is right when the command line is not', async () => {
    for (const args of [
      [],
      ['recncile'],
      ['inspect'],
      ['inspect', file, '--jsn'],
      ['reconcile', file, '--method', 'lifo'],
      ['reconcile', file, '--as-of', '2026-02-30'],
      ['reconcile', file, '--fail-on', 'always'],
      ['reconcile', file, '--server', 'x', '--data', 'y'],
      ['reconcile', file, '--server', 'ftp://x'],
      ['reconcile', file, '--out', path.join(folder, '.', '小店.xlsx')],
      ['reconcile', file, '--json', file],
      ['reconcile', file, '--answers', path.join(folder, 'none.json')],
      ['template', '--registers', 'purchase,nothing'],
      ['codes', 'more'],
    ]) {
      const { code, err, out } = await run(args);
      assert.equal(code, 2, args.join(' '));
      assert.ok((err + out).length > 0);
    }
  });

  it('names the choices where a choice was wrong', async () => {
    const { err } = await run(['reconcile', file, '--method', 'lifo']);
    assert.match(err, /movingAverage, fifo, monthlyAverage, specificLot, standard/);
  });

  it('refuses answers that are not as declared, with the place of the mistake', async () => {
    const answers = path.join(folder, 'answers.json');
    await writeFile(answers, '[{"file":"a","tab":"b","table":0,"kind":"guess","choice":"x"}]');
    const { code, err } = await run(['inspect', file, '--answers', answers]);
    assert.equal(code, 2);
    assert.match(err, /0\.kind/);
  });

  it('gives the help of one command', async () => {
    const { code, out } = await run(['reconcile', '--help']);
    assert.equal(code, 0);
    for (const option of [
      '--out',
      '--json',
      '--method',
      '--as-of',
      '--fail-on',
      '--server',
      '--data',
    ]) {
      assert.ok(out.includes(option), option);
    }
  });
});
