/** The pane's store over a workbook in memory, with its heavy work done in place: the pane without a browser. */

import { createAnswers } from '../../addin/pane/engine/answer-engine.ts';
import { type Engine, EngineStopped } from '../../addin/pane/engine/engine-messages.ts';
import {
  createPaneStore,
  type PaneStore,
  type Platform,
} from '../../addin/pane/state/pane-store.ts';
import { loadTexts } from '../../addin/pane/state/texts.ts';
import { watchWorkbook } from '../../addin/pane/state/watch-workbook.ts';
import { type CellValue } from '../../core/workbook/tab-content.ts';
import { type WorkbookHost } from '../../core/workbook/workbook-host.ts';
import { memoryWorkbookHost } from '../support/memory-workbook-host.ts';
import { MemoryWorkbook } from '../support/memory-workbook.ts';

await Promise.all([loadTexts('zh'), loadTexts('en')]);

export interface PaneInMemory {
  readonly store: PaneStore;
  readonly workbook: MemoryWorkbook;
  readonly host: WorkbookHost;
  /** What the person's machine keeps. */
  readonly kept: Map<string, string>;
}

const NOW = '2026-04-02T14:32';

/** Buys 10, sells 3 and states 6: one difference of -1. The sale names an item by a code that is nearly right. */
export const TRADE: Readonly<Record<string, readonly (readonly CellValue[])[]>> = {
  采购登记: [
    ['日期', '单据编号', '商品编码', '商品名称', '仓库', '数量', '单价', '金额'],
    ['2026-03-01', 'PI-0301', 'SKU-0012', '桂花乌龙茶', '主仓', 10, 3.5, 35],
    ['2026-03-02', 'PI-0302', 'SKU-0021', '山泉水', '主仓', 40, 1, 40],
  ],
  销售登记: [
    ['日期', '单据编号', '商品编码', '商品名称', '仓库', '数量', '单价', '金额'],
    ['2026-03-05', 'SO-0305', 'SKU-0012', '桂花乌龙茶', '主仓', 3, 6, 18],
    ['2026-03-06', 'SO-0306', 'SKU-0O21', '山泉水', '主仓', 5, 2, 10],
  ],
  商品档案: [
    ['商品编码', '商品名称', '单位', '安全库存'],
    ['SKU-0012', '桂花乌龙茶', '瓶', 8],
    ['SKU-0021', '山泉水', '瓶', 10],
  ],
  盘点登记: [
    ['盘点日期', '单据编号', '商品编码', '商品名称', '仓库', '实盘数量'],
    ['2026-03-31', 'PD-0331', 'SKU-0012', '桂花乌龙茶', '主仓', 6],
  ],
};

export function openPane(
  tabs: Readonly<Record<string, readonly (readonly CellValue[])[]>> = TRADE,
  wrapHost: (host: WorkbookHost) => WorkbookHost = (host) => host,
): PaneInMemory {
  const workbook = new MemoryWorkbook({ name: '三月进销存.xlsx' });
  for (const [name, rows] of Object.entries(tabs)) workbook.addTab(name, rows);
  const host = wrapHost(memoryWorkbookHost(workbook));
  const kept = new Map<string, string>();
  const server = {
    isConnected: false,
    request: () => Promise.reject(new Error('there is no server')),
  };
  const store = createPaneStore({ host, server, locale: 'zh', theme: 'light' }, platformOf(kept));
  watchWorkbook(store);
  return { store, workbook, host, kept };
}

function platformOf(kept: Map<string, string>): Platform {
  let ticks = 0;
  return {
    moment: () => NOW,
    ticks: () => (ticks += 1_000),
    engine: engineInPlace(),
    recall: (name) => kept.get(name) ?? null,
    remember: (name, value) => void kept.set(name, value),
  };
}

/** Answers as the worker does, after a turn of the loop, so that a run can be cancelled meanwhile. */
function engineInPlace(): Engine {
  let answers = createAnswers();
  let asked = 0;
  return {
    ask: async (task, question, onProgress = () => {}) => {
      asked += 1;
      const own = asked;
      await new Promise((resolve) => setImmediate(resolve));
      if (own !== asked) throw new EngineStopped('stopped');
      const answer = answers[task] as unknown as (question: unknown, onProgress: unknown) => never;
      // What crosses to a worker and back is a copy.
      return structuredClone(answer(structuredClone(question), onProgress));
    },
    stop: () => {
      asked += 1;
      answers = createAnswers();
    },
  };
}
