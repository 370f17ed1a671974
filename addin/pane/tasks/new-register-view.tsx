/** A new register from a template: what it is for, the columns it will have, and the button that adds the tab. */

import { type JSX } from 'preact';
import { useState } from 'preact/hooks';
import { REGISTER_IDS, type RegisterId } from '../../../core/registers/register.ts';
import { REGISTERS } from '../../../core/registers/registers.ts';
import { back } from '../state/navigation.ts';
import { makeNewRegister, type NewColumn, planNewRegister } from '../state/new-register.ts';
import { Icon } from '../views/icon.tsx';
import { useStore } from '../views/use-store.tsx';
import { SelectField } from './text-field.tsx';

export function NewRegisterView(): JSX.Element {
  const store = useStore();
  const say = store.say.value;
  const locale = store.locale.value;
  const [register, setRegister] = useState<RegisterId>('purchase');
  const tabs = store.run.value?.tabs ?? [];
  const plan = planNewRegister(register, locale, tabs, say('newRegister.warning'));
  const isThere = tabs.some((tab) => tab.register === register);
  return (
    <>
      <h1>{say('newRegister.title')}</h1>
      <section class="stack">
        <SelectField
          label={say('newRegister.which')}
          value={register}
          onChoose={(chosen) => setRegister(chosen as RegisterId)}
        >
          {REGISTER_IDS.map((id) => (
            <option key={id} value={id}>
              {REGISTERS[id].name[locale]}
            </option>
          ))}
        </SelectField>
        <p class="muted">{plan.purpose}</p>
        {isThere ? <small>{say('newRegister.another')}</small> : null}
      </section>
      <section class="stack">
        <span class="tag info start">
          <Icon name="eye" />
          {say('fix.tag')}
        </span>
        <p>{say('newRegister.text', { tab: plan.name, n: plan.columns.length })}</p>
        <Columns columns={plan.columns} />
      </section>
      <button
        type="button"
        class={store.isWriting.value ? 'btn pri wide busy' : 'btn pri wide'}
        data-primary="true"
        aria-disabled={store.isWriting.value}
        onClick={() => {
          if (store.isWriting.value) return;
          void makeNewRegister(store, plan).then((isMade) => {
            if (isMade) store.navigation.value = back(store.navigation.value);
          });
        }}
      >
        {say('newRegister.go')}
      </button>
    </>
  );
}

function Columns({ columns }: { readonly columns: readonly NewColumn[] }): JSX.Element {
  const store = useStore();
  const say = store.say.value;
  return (
    <div class="slip">
      <table class="mini">
        <caption class="vh">{say('newRegister.columns')}</caption>
        <thead>
          <tr>
            <th scope="col">{say('fix.column')}</th>
            <th scope="col">{say('newRegister.entry')}</th>
          </tr>
        </thead>
        <tbody>
          {columns.map(({ field, header, isRequired, choices }) => (
            <tr key={field}>
              <td>{header}</td>
              <td class="wrap">
                {[
                  isRequired ? say('newRegister.required') : '',
                  choices === undefined
                    ? ''
                    : choices.kind === 'words'
                      ? say('newRegister.words', { n: choices.words.length })
                      : say('newRegister.from', { tab: choices.tab }),
                ]
                  .filter((text) => text !== '')
                  .join(' · ')}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
