/** The sums of a finding on ledger slips: the two numbers and their difference, and the bridge from opening to closing. */

import { type JSX } from 'preact';
import { type ListedFinding } from '../../../core/contract/finding-list.ts';
import { amountFigure, figure, isZero, signedFigure } from '../state/figures.ts';
import { type PaneFinding } from '../state/pane-run.ts';
import { type TextKey } from '../state/texts.ts';
import { useStore } from './use-store.tsx';

type Discrepancy = ListedFinding & { readonly kind: 'discrepancy' };

/** Book, counted, difference: three figures one can recompute on the spot. */
export function NumbersSlip({ finding }: { readonly finding: PaneFinding }): JSX.Element {
  const say = useStore().say.value;
  const found = finding.finding as Discrepancy;
  const isCount = found.code.startsWith('count');
  const stated: TextKey = isCount ? 'finding.counted' : 'finding.stated';
  const show = found.measure === 'value' ? amountFigure : figure;
  const difference =
    found.measure === 'value' && !isZero(found.difference)
      ? (found.difference.startsWith('-') ? '' : '+') + amountFigure(found.difference)
      : signedFigure(found.difference);
  return (
    <dl class="slip figs">
      <div>
        <dt class="cap">{say(isCount ? 'finding.book' : 'finding.ledger')}</dt>
        <dd>
          <b class="num">{show(found.expected)}</b>
        </dd>
      </div>
      <div>
        <dt class="cap">{say(finding.isStated ? stated : 'finding.limit')}</dt>
        <dd>
          <b class="num">{show(found.actual)}</b>
        </dd>
      </div>
      <div>
        <dt class="cap">{say('finding.difference')}</dt>
        <dd>
          <b class={isZero(found.difference) ? 'num' : 'num error'}>{difference}</b>
        </dd>
      </div>
    </dl>
  );
}

/** What stands before the figure of each step: 期初 + 入 − 出 ± 调整 = 期末. */
const OPERATORS: Readonly<Record<Discrepancy['bridge'][number]['kind'], string>> = {
  opening: '',
  in: '+',
  out: '\u2212',
  adjustment: '±',
  transfer: '±',
  count: '±',
  closing: '=',
  stated: '',
  difference: '',
};

export function BridgeSlip({ bridge }: { readonly bridge: Discrepancy['bridge'] }): JSX.Element {
  const say = useStore().say.value;
  return (
    <section class="stack t">
      <h2>{say('finding.bridge')}</h2>
      <div class="slip">
        {bridge.map(({ kind, quantity, tab, rowCount }, index) => (
          <div class={kind === 'closing' ? 'ln sum' : 'ln'} key={index}>
            <span>
              <span class="op">{OPERATORS[kind]}</span>
              {say(`bridge.${kind}`)}{' '}
              <small>
                {[tab, rowCount === null ? null : say('bridge.rows', { n: rowCount })]
                  .filter((part) => part !== null)
                  .join(' · ')}
              </small>
            </span>
            <span class={lookOf(kind, quantity)}>{stepFigure(kind, quantity)}</span>
          </div>
        ))}
      </div>
    </section>
  );
}

function lookOf(kind: Discrepancy['bridge'][number]['kind'], quantity: string): string {
  if (kind === 'closing') return 'num dbl';
  return kind === 'difference' && !isZero(quantity) ? 'num error strong' : 'num';
}

/** The operator before a step says its sign; only what goes either way carries one of its own. */
function stepFigure(kind: Discrepancy['bridge'][number]['kind'], quantity: string): string {
  if (kind === 'out') return figure(quantity.startsWith('-') ? quantity.slice(1) : quantity);
  const isEitherWay =
    kind === 'adjustment' || kind === 'transfer' || kind === 'count' || kind === 'difference';
  return isEitherWay ? signedFigure(quantity) : figure(quantity);
}
