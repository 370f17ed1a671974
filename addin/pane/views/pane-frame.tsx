/** The frame of the pane: bar, tabs, the view, the foot. */

import { type JSX } from 'preact';
import { type PaneContext } from '../pane-context.ts';

export function PaneFrame({ context }: { readonly context: PaneContext }): JSX.Element {
  return (
    <div class="tb" lang={context.locale === 'zh' ? 'zh-CN' : 'en'}>
      <main>
        <button type="button">{context.locale === 'zh' ? '一键对账' : 'Reconcile'}</button>
      </main>
    </div>
  );
}
