/** One row of the list: a group's head, a finding, or many equal findings. */

import { type JSX } from 'preact';
import { figure } from '../state/figures.ts';
import { groupTitle, rowFigure, rowLine } from '../state/finding-words.ts';
import { jumpTo } from '../state/jump.ts';
import { type ListRow } from '../state/issue-list.ts';
import { openRow } from '../state/open-row.ts';
import { type PaneFinding } from '../state/pane-run.ts';
import { Icon, Tally } from './icon.tsx';
import { SeveritySign } from './severity-sign.tsx';
import { useStore } from './use-store.tsx';

export function rowId(index: number): string {
  return `tb-row-${index}`;
}

interface RowProps {
  readonly index: number;
  readonly count: number;
  readonly top: number;
  readonly isActive: boolean;
}

export function FindingRow({ row, ...place }: RowProps & { readonly row: ListRow }): JSX.Element {
  const store = useStore();
  const { index, count, top, isActive } = place;
  const shared = {
    id: rowId(index),
    role: 'option',
    'aria-selected': isActive,
    'aria-setsize': count,
    'aria-posinset': index + 1,
    style: { transform: `translateY(${top}px)` },
  } as const;
  switch (row.kind) {
    case 'group':
      return (
        <div {...shared} class={isActive ? 'gh on' : 'gh'} onClick={() => openRow(store, row)}>
          <Icon name={row.isFolded ? 'right' : 'down'} look="i muted" />
          <GroupTitle row={row} />
          <span class="cap right num">{figure(String(row.count))}</span>
        </div>
      );
    case 'many':
      return (
        <div {...shared} class="rw" onClick={() => openRow(store, row)}>
          <ManyFindings findings={row.findings} />
        </div>
      );
    case 'finding':
      return (
        <div
          {...shared}
          class="rw"
          onClick={() => {
            void jumpTo(store, row.finding.place);
            openRow(store, row);
          }}
        >
          <OneFinding finding={row.finding} />
        </div>
      );
  }
}

function GroupTitle({ row }: { readonly row: ListRow & { readonly kind: 'group' } }): JSX.Element {
  const store = useStore();
  const { groupBy } = store.list.value;
  const title = groupTitle(groupBy, row.title, row.first, store.locale.value, store.say.value);
  return <span class="cut">{title}</span>;
}

function OneFinding({ finding }: { readonly finding: PaneFinding }): JSX.Element {
  const store = useStore();
  const say = store.say.value;
  const locale = store.locale.value;
  const { finding: found } = finding;
  const isAccepted = store.accepted.value.has(finding.key);
  const isSolved = store.solved.value.some(({ key }) => key === finding.key) || isAccepted;
  const certainty = found.kind === 'discrepancy' ? found.explanations[0]?.certainty : undefined;
  return (
    <>
      {isSolved ? (
        <Icon name="ok" look="i ok" label={say(isAccepted ? 'issues.accepted' : 'issues.solved')} />
      ) : (
        <SeveritySign severity={found.severity} isNamed />
      )}
      <span class={isSolved ? 'a cut muted' : 'a cut'}>{found.title[locale]}</span>
      <span class="n num">
        {isSolved ? say(isAccepted ? 'issues.accepted' : 'issues.solved') : rowFigure(finding)}
      </span>
      <span class="b">
        <span class="cut num">{rowLine(finding, store.list.value.groupBy, locale, say)}</span>
        {certainty === undefined ? null : (
          <span class="right row nb certainty">
            <Tally certainty={certainty} isSmall />
            <span>{say(`certainty.${certainty}`)}</span>
          </span>
        )}
      </span>
    </>
  );
}

function ManyFindings({ findings }: { readonly findings: readonly PaneFinding[] }): JSX.Element {
  const store = useStore();
  const say = store.say.value;
  const { finding, place } = findings[0]!;
  const title = finding.title[store.locale.value];
  return (
    <>
      <SeveritySign severity={finding.severity} isNamed />
      <span class="a cut">{say('issues.many', { n: figure(String(findings.length)), title })}</span>
      <span class="n">
        <Icon name="down" look="i muted" />
      </span>
      <span class="b">
        <span class="cut">{[place?.tab, say('issues.many.open')].filter(Boolean).join(' · ')}</span>
      </span>
    </>
  );
}
