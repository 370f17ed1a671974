/**
 * Recognises the tabs of a workbook: which register each table is, where its header and its rows are, which column is what,
 * how sure all that is and why, and what has to be asked. Reads nothing but the workbook and what a person has answered.
 */

import { type CivilDate } from '../values/civil-date.ts';
import { Answers } from './recognise/answers.ts';
import { findTables } from './recognise/find-tables.ts';
import { recogniseTable } from './recognise/recognise-table.ts';
import { draftTable, type TableDraft } from './recognise/table-draft.ts';
import { weighTogether } from './recognise/weigh-together.ts';
import { splitPlaces } from './recognise/split-places.ts';
import { settleYears } from './recognise/settle-years.ts';
import { askAboutCopies } from './recognise/ask-about-copies.ts';
import { type QuestionAnswer, type RecognisedTab } from './recognition.ts';
import { type WorkbookContent } from './tab-content.ts';

export interface RecognitionContext {
  /** For years that dates leave out. */
  readonly today: CivilDate;
  readonly answers?: readonly QuestionAnswer[];
}

/**
 * One entry a tab, in the order of the workbook.
 *
 *     recogniseWorkbook(content, { today })[0].tables[0].register   // 'purchase'
 */
export function recogniseWorkbook(
  content: WorkbookContent,
  context: RecognitionContext,
): readonly RecognisedTab[] {
  const answers = context.answers ?? [];
  const drafts = content.tabs.map((tab): readonly TableDraft[] =>
    findTables(tab).map((table) => draftTable(tab, table, content.file)),
  );
  const chosen = weighTogether(drafts);
  const tabs = content.tabs.map((tab, tabIndex): RecognisedTab => {
    const split = drafts[tabIndex]!.map((draft, index) => {
      const { candidate, questions } = chosen.get(draft)!;
      const given = new Answers(answers, content.file, tab.name, index);
      return splitPlaces(recogniseTable(draft, candidate, questions, given), draft, given);
    });
    return {
      file: content.file,
      tab: tab.name,
      hidden: tab.visibility !== 'visible',
      // Answers name a table by its place, so what was split off stands behind the others.
      tables: [...split.map(([first]) => first!), ...split.flatMap(([, ...others]) => others)],
    };
  });
  const settled = settleYears(content, tabs, context.today, answers);
  return askAboutCopies(content, settled, answers);
}
