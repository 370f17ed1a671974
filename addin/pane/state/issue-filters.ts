/** The filters of the list, as words, and how they are cleared. */

import { SEVERITIES, type Severity } from '../../../core/values/severity.ts';
import { type IssueListState } from './issue-list.ts';
import { type Say } from './texts.ts';

export const ALL_SEVERITIES: ReadonlySet<Severity> = new Set(SEVERITIES);

/** Which filters hide something, in words: an empty list says why it is empty. */
export function filterWords(state: IssueListState, say: Say): readonly string[] {
  const words: string[] = [];
  if (state.severities.size === 0) words.push(say('issues.none.severities'));
  else if (state.severities.size < SEVERITIES.length) {
    for (const severity of SEVERITIES) {
      if (state.severities.has(severity)) words.push(say(`severity.${severity}`));
    }
  }
  if (state.department !== null) {
    const department = say(`department.${state.department}`);
    words.push(say('issues.filter.department', { department }));
  }
  if (state.onlyNew) words.push(say('issues.filter.new'));
  const search = state.search.trim();
  if (search !== '') words.push(say('issues.filter.search', { search }));
  return words;
}

/** Everything shown again, grouped as it was. */
export function clearedFilters(state: IssueListState): IssueListState {
  return { ...state, severities: ALL_SEVERITIES, search: '', department: null, onlyNew: false };
}
