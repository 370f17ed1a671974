/** What can be printed: count sheets, goods receipt notes and dispatch notes, on A4 or a continuous form. */

import { type JSX } from 'preact';
import { useState } from 'preact/hooks';
import {
  documentNumbersOf,
  FIRST_WISH,
  PRINT_KINDS,
  printRequestOf,
  type PrintKind,
  type PrintWish,
  warehousesOf,
} from '../state/print-wish.ts';
import { Empty } from '../views/empty.tsx';
import { useStore } from '../views/use-store.tsx';
import { LinkButton } from './link-button.tsx';
import { CheckField, SelectField, TextField } from './text-field.tsx';

export function PrintsView(): JSX.Element {
  const store = useStore();
  const say = store.say.value;
  const [wish, setWish] = useState<PrintWish>(FIRST_WISH);
  if (!store.context.server.isConnected) {
    return <Empty drawing="tab" title={say('sync.none')} text={say('prints.none')} />;
  }
  const change = (to: Partial<PrintWish>): void => setWish({ ...wish, ...to });
  return (
    <>
      <h1>{say('prints.title')}</h1>
      <p class="muted">{say('prints.text')}</p>
      <section class="stack">
        <SelectField
          label={say('prints.kind')}
          value={wish.kind}
          onChoose={(kind) => change({ kind: kind as PrintKind })}
        >
          {PRINT_KINDS.map((kind) => (
            <option key={kind} value={kind}>
              {say(`prints.kind.${kind}`)}
            </option>
          ))}
        </SelectField>
        {wish.kind === 'countSheet' ? (
          <CountSheetFields wish={wish} change={change} />
        ) : (
          <TextField
            label={say('prints.document')}
            value={wish.document}
            onInput={(document) => change({ document })}
            hint={say('prints.document.hint')}
            offered={documentNumbersOf(wish.kind, store.run.value?.tabs ?? [], store.content.value)}
          />
        )}
        <SelectField
          label={say('prints.paper')}
          value={wish.paper}
          onChoose={(paper) => change({ paper: paper === 'continuous' ? 'continuous' : 'a4' })}
        >
          <option value="a4">A4</option>
          <option value="continuous">{say('prints.paper.continuous')}</option>
        </SelectField>
      </section>
      <LinkButton
        path="/api/print/links"
        body={printRequestOf(wish, store.locale.value)}
        prepare={say('prints.prepare')}
        open={say('prints.open')}
      />
    </>
  );
}

function CountSheetFields({
  wish,
  change,
}: {
  readonly wish: PrintWish;
  readonly change: (to: Partial<PrintWish>) => void;
}): JSX.Element {
  const store = useStore();
  const say = store.say.value;
  return (
    <>
      <SelectField
        label={say('stock.warehouse')}
        value={wish.warehouse}
        onChoose={(warehouse) => change({ warehouse })}
      >
        <option value="">{say('stock.allWarehouses')}</option>
        {warehousesOf(store.run.value?.stock ?? []).map((warehouse) => (
          <option key={warehouse} value={warehouse}>
            {warehouse}
          </option>
        ))}
      </SelectField>
      <TextField
        label={say('prints.asOf')}
        type="date"
        value={wish.asOf}
        onInput={(asOf) => change({ asOf })}
      />
      <CheckField
        label={say('prints.blind')}
        isChecked={wish.isBlind}
        onChange={(isBlind) => change({ isBlind })}
      />
    </>
  );
}
