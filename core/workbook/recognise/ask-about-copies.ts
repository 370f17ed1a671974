/** Notices tabs that hold the rows of another tab once more: counted twice they would double the stock. */

import { type QuestionAnswer, type RecognisedTab, type RecognisedTable } from '../recognition.ts';
import { type TabContent, type WorkbookContent } from '../tab-content.ts';
import { copyQuestion } from './ask-questions.ts';
import { textOf } from './column-profile.ts';

/** Fewer rows than this are alike by chance. */
const MIN_ROWS = 5;
const SAMPLE = 200;
const MIN_SHARED = 0.9;

/** Adds the question to the later of two tabs with the same register and nearly the same rows. */
export function askAboutCopies(
  content: WorkbookContent,
  tabs: readonly RecognisedTab[],
  answers: readonly QuestionAnswer[],
): readonly RecognisedTab[] {
  const seen: {
    readonly tab: string;
    readonly table: RecognisedTable;
    readonly rows: Set<string>;
  }[] = [];
  return tabs.map((recognised, tabIndex) => {
    const tables = recognised.tables.map((table, index): RecognisedTable => {
      if (table.register === 'other') return table;
      const rows = rowTexts(content.tabs[tabIndex]!, table);
      if (rows.size < MIN_ROWS) return table;
      const original = seen.find(
        (other) => other.table.register === table.register && share(rows, other.rows) >= MIN_SHARED,
      );
      seen.push({ tab: recognised.tab, table, rows });
      if (original === undefined || original.tab === recognised.tab) return table;
      const isAnswered = answers.some(
        (answer) =>
          answer.file === content.file &&
          answer.tab === recognised.tab &&
          answer.table === index &&
          answer.kind === 'copy',
      );
      if (isAnswered) return table;
      const question = copyQuestion(content.tabs[tabIndex]!, original.tab);
      return { ...table, questions: [...table.questions, question] };
    });
    return { ...recognised, tables };
  });
}

function rowTexts(tab: TabContent, table: RecognisedTable): Set<string> {
  const texts = new Set<string>();
  for (const [from, to] of table.dataRows) {
    for (let row = from; row <= to && texts.size < SAMPLE; row += 1) {
      const cells = tab.rows[row - 1] ?? [];
      texts.add(
        cells
          .slice(table.firstColumn - 1, table.lastColumn)
          .map((value) => textOf(value ?? null))
          .join('\u0001'),
      );
    }
  }
  return texts;
}

function share(rows: ReadonlySet<string>, others: ReadonlySet<string>): number {
  let shared = 0;
  for (const row of rows) if (others.has(row)) shared += 1;
  return shared / Math.max(rows.size, others.size);
}
