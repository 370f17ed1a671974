/** More: language, appearance, marks in cells, and what belongs to this workbook. */

import { type ComponentChildren, type JSX } from 'preact';
import { MAX_MARKS_PER_TAB } from '../../../core/marks/plan-marks.ts';
import { type Department } from '../../../core/registers/register.ts';
import { type Theme } from '../pane-context.ts';
import { figure } from '../state/figures.ts';
import { opened } from '../state/navigation.ts';
import { type PaneStore } from '../state/pane-store.ts';
import { switchMarks, translateMarks } from '../state/set-marks.ts';
import { Icon } from './icon.tsx';
import { useStore } from './use-store.tsx';

const DEPARTMENTS: readonly Department[] = ['purchasing', 'sales', 'warehouse', 'finance'];

export function MoreView(): JSX.Element {
  const store = useStore();
  const say = store.say.value;
  return (
    <>
      <h1>{say('more.title')}</h1>
      <section class="stack w">
        <Choice
          label={say('more.language')}
          value={store.localeChoice.value}
          onChoose={(choice) => chooseLanguage(store, choice)}
        >
          <option value="host">{say('more.language.host')}</option>
          <option value="zh">简体中文</option>
          <option value="en">English</option>
        </Choice>
        <Choice
          label={say('more.theme')}
          value={store.theme.value}
          onChoose={(choice) => {
            store.theme.value = choice as Theme;
            store.platform.remember('theme', choice);
          }}
        >
          <option value="system">{say('more.theme.system')}</option>
          <option value="light">{say('more.theme.light')}</option>
          <option value="dark">{say('more.theme.dark')}</option>
        </Choice>
        <Choice
          label={say('more.department')}
          value={store.list.value.department ?? ''}
          onChoose={(choice) => {
            const department = DEPARTMENTS.find((one) => one === choice) ?? null;
            store.list.value = { ...store.list.value, department };
          }}
        >
          <option value="">{say('more.department.all')}</option>
          {DEPARTMENTS.map((department) => (
            <option key={department} value={department}>
              {say(`department.${department}`)}
            </option>
          ))}
        </Choice>
        <label class="check">
          <input
            type="checkbox"
            checked={store.areMarksOn.value}
            onChange={({ currentTarget }) => void switchMarks(store, currentTarget.checked)}
          />
          <span>{say('more.marks')}</span>
        </label>
        <CrowdedTabs />
      </section>
      <Workbook />
    </>
  );
}

/** Beyond so many marks a tab is unreadable and slow: the worst are shown, and that is said. */
function CrowdedTabs(): JSX.Element | null {
  const store = useStore();
  const crowded = (store.run.value?.marks ?? []).filter(
    ({ marks }) => marks.length >= MAX_MARKS_PER_TAB,
  );
  if (crowded.length === 0) return null;
  return (
    <>
      {crowded.map(({ tab }) => (
        <small key={tab}>
          {store.say.value('more.marks.more', { tab, n: figure(String(MAX_MARKS_PER_TAB)) })}
        </small>
      ))}
    </>
  );
}

function chooseLanguage(store: PaneStore, choice: string): void {
  store.localeChoice.value = choice === 'zh' || choice === 'en' ? choice : 'host';
  store.platform.remember('locale', choice);
  void translateMarks(store);
}

function Choice({
  label,
  value,
  onChoose,
  children,
}: {
  readonly label: string;
  readonly value: string;
  readonly onChoose: (choice: string) => void;
  readonly children: ComponentChildren;
}): JSX.Element {
  return (
    <label class="field">
      <span class="lab">{label}</span>
      <select
        class="in"
        value={value}
        onChange={({ currentTarget }) => onChoose(currentTarget.value)}
      >
        {children}
      </select>
    </label>
  );
}

function Workbook(): JSX.Element {
  const store = useStore();
  const say = store.say.value;
  const registers = store.run.value?.tabs.length;
  return (
    <section class="list">
      <h2 class="gh">{say('more.workbook')}</h2>
      <button
        type="button"
        class="rw"
        onClick={() => {
          store.navigation.value = opened(store.navigation.value, { kind: 'registers' });
        }}
      >
        <Icon name="register" look="i muted" />
        <span class="a">{say('more.registers')}</span>
        <span class="n">
          <Icon name="right" look="i muted" />
        </span>
        <span class="b">
          <span class="cut">
            {registers === undefined
              ? say('status.before')
              : say('more.registers.text', { n: registers })}
          </span>
        </span>
      </button>
    </section>
  );
}
