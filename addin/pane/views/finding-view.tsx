/** One finding: its numbers on a slip, why, the sum, the rows behind it, and what to do. */

import { type JSX } from 'preact';
import { amountFigure, dayText } from '../state/figures.ts';
import { findingTitle } from '../state/finding-words.ts';
import { writableFix } from '../state/fix-finding.ts';
import { jumpTo } from '../state/jump.ts';
import { type PaneFinding } from '../state/pane-run.ts';
import { findingOf, todayOf } from '../state/pane-store.ts';
import { openCard } from '../state/show-stock.ts';
import { FindingCauses } from './finding-causes.tsx';
import { BridgeSlip, NumbersSlip } from './finding-slips.tsx';
import { Icon } from './icon.tsx';
import { later } from './later.tsx';
import { SeveritySign, severityLook } from './severity-sign.tsx';
import { useStore } from './use-store.tsx';
import { Words } from './words.tsx';

const CarePanel = later(async () => (await import('../care/care-panel.tsx')).CarePanel, {
  needsMoreTexts: true,
});

export function FindingView({ findingKey }: { readonly findingKey: string }): JSX.Element {
  const store = useStore();
  const say = store.say.value;
  const finding = findingOf(store, findingKey);
  if (finding === undefined) return <p class="muted">{say('finding.gone')}</p>;
  const { finding: found, item } = finding;
  return (
    <>
      <Heading finding={finding} />
      {found.kind === 'discrepancy' ? <NumbersSlip finding={finding} /> : null}
      <Why finding={finding} />
      {found.kind === 'discrepancy' && found.bridge.length > 0 ? (
        <BridgeSlip bridge={found.bridge} />
      ) : null}
      <FindingCauses finding={finding} />
      <section class="stack t">
        <h2>{say('finding.todo')}</h2>
        <p class="row top0">
          <Icon name="eye" look="i muted" />
          <span>
            <Words text={found.todo[store.locale.value]} />
          </span>
        </p>
      </section>
      <ProposedFix finding={finding} />
      <Evidence finding={finding} />
      {found.kind === 'discrepancy' && item !== '' ? (
        <div class="btns">
          <button type="button" class="btn small" onClick={() => void openCard(store, item)}>
            <Icon name="item" />
            <span>{say('finding.card')}</span>
          </button>
        </div>
      ) : null}
      {store.context.server.isConnected ? <CarePanel findingKey={findingKey} /> : null}
    </>
  );
}

function Heading({ finding }: { readonly finding: PaneFinding }): JSX.Element {
  const store = useStore();
  const say = store.say.value;
  const locale = store.locale.value;
  const { finding: found, place, document, impact } = finding;
  const where = found.kind === 'discrepancy' ? [found.warehouse, found.lot] : [];
  const cell = found.cell ?? (place === null ? '' : `#${place.row}`);
  const facts = [
    finding.item,
    ...where,
    document,
    found.tab === null ? '' : `${found.tab} ${cell}`,
    impact === null ? '' : amountFigure(impact),
  ].filter((fact) => fact !== '');
  return (
    <section class="stack t">
      <div class="row severity">
        <SeveritySign severity={found.severity} />
        <b class={severityLook(found.severity)}>{say(`severity.${found.severity}`)}</b>
        <span class="muted">
          {found.title[locale]} {found.catalogue}
        </span>
      </div>
      <h1>
        <Words text={findingTitle(finding, locale, say)} />
      </h1>
      <small class="num wrap">{[...new Set(facts)].join(' · ')}</small>
    </section>
  );
}

function Why({ finding }: { readonly finding: PaneFinding }): JSX.Element {
  const store = useStore();
  const say = store.say.value;
  const locale = store.locale.value;
  const { finding: found } = finding;
  const apart = found.kind === 'discrepancy' ? found.firstDivergence?.date : undefined;
  return (
    <section class="stack t">
      <h2>{say('finding.numbers')}</h2>
      <p class="say">
        <Words text={found.text[locale]} />
      </p>
      {apart === undefined || apart === null ? null : (
        <small>{say('finding.firstApart', { when: dayText(apart, locale, todayOf(store)) })}</small>
      )}
    </section>
  );
}

function ProposedFix({ finding }: { readonly finding: PaneFinding }): JSX.Element | null {
  const store = useStore();
  const say = store.say.value;
  const fix = writableFix(finding);
  if (fix === null || fix.kind === 'confirm') return null;
  const tab = store.run.value?.tabs.find(
    ({ register }) => fix.kind === 'addRow' && register === fix.register,
  );
  const text =
    fix.kind === 'setCell'
      ? say('finding.fix.set', { tab: quoted(fix.tab), cell: fix.cell ?? '', value: fix.value })
      : fix.kind === 'choose'
        ? say('finding.fix.choose', {
            tab: quoted(fix.tab),
            cell: fix.cell ?? '',
            n: fix.values.length,
          })
        : say('finding.fix.add', { tab: quoted(tab?.tab ?? fix.register) });
  return (
    <section class="stack t">
      <h2>{say('finding.fix')}</h2>
      <p>
        <Words text={text} />
      </p>
    </section>
  );

  function quoted(name: string): string {
    return store.locale.value === 'zh' ? `「${name}」` : `“${name}”`;
  }
}

/** Rows shown at once; a finding about a hundred rows says how many more there are. */
const ROWS_SHOWN = 8;

function Evidence({ finding }: { readonly finding: PaneFinding }): JSX.Element | null {
  const store = useStore();
  const say = store.say.value;
  const { finding: found } = finding;
  const rows = found.kind === 'discrepancy' ? found.rows : found.related;
  if (rows.length === 0) return null;
  const more = rows.length - ROWS_SHOWN;
  return (
    <section class="list">
      <h2 class="inset">{say('finding.evidence')}</h2>
      {rows.slice(0, ROWS_SHOWN).map(({ tab, row }, index) => (
        <button
          key={index}
          type="button"
          class="rw one"
          onClick={() => void jumpTo(store, { tab, row })}
        >
          <Icon name="jump" look="i muted" />
          <span class="a cut">{say('finding.row', { tab, row })}</span>
          <span class="n">
            <Icon name="right" look="i muted" />
          </span>
        </button>
      ))}
      {more > 0 ? <small class="inset">{say('finding.moreRows', { n: more })}</small> : null}
    </section>
  );
}
