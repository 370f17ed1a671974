/** More: language, appearance, marks in cells, and what belongs to this workbook. */

import { type ComponentChildren, type JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import { MAX_MARKS_PER_TAB } from '../../../core/marks/plan-marks.ts';
import { DEPARTMENTS } from '../../../core/registers/register.ts';
import { type Theme } from '../pane-context.ts';
import { figure } from '../state/figures.ts';
import { loadAccount } from '../state/load-account.ts';
import { missingMasters } from '../state/missing-masters.ts';
import { type WorkView } from '../state/navigation.ts';
import { type PaneStore } from '../state/pane-store.ts';
import { switchMarks, translateMarks } from '../state/set-marks.ts';
import { loadMoreTexts, loadTexts, type TextKey } from '../state/texts.ts';
import { type IconName } from './icon.tsx';
import { useStore } from './use-store.tsx';
import { TurnWay, Way } from './way.tsx';

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
          onChoose={(choice) => void chooseLanguage(store, choice)}
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
      <Company />
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

/** The texts are there before the language changes, so that nothing is shown without words. */
async function chooseLanguage(store: PaneStore, choice: string): Promise<void> {
  const localeChoice = choice === 'zh' || choice === 'en' ? choice : 'host';
  const locale = localeChoice === 'host' ? store.context.locale : localeChoice;
  await Promise.all([loadTexts(locale), loadMoreTexts(locale)]);
  store.localeChoice.value = localeChoice;
  store.platform.remember('locale', choice);
  await translateMarks(store);
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
  const missing = missingMasters(store.run.value, store.content.value).length;
  return (
    <section class="list">
      <h2 class="gh">{say('more.workbook')}</h2>
      <Way
        icon="register"
        title={say('more.registers')}
        text={
          registers === undefined
            ? say('status.before')
            : say('more.registers.text', { n: registers })
        }
        view={{ kind: 'registers' }}
      />
      <TurnWay />
      <Way
        icon="plus"
        title={say('more.newRegister')}
        text={say('more.newRegister.text')}
        view={{ kind: 'work', view: 'newRegister' }}
      />
      <Way
        icon="item"
        title={say('more.masters')}
        text={
          registers === undefined
            ? say('status.before')
            : say('more.masters.text', { n: figure(String(missing)) })
        }
        view={{ kind: 'work', view: 'masters' }}
      />
      <Way
        icon="eye"
        title={say('more.prints')}
        text={say('more.prints.text')}
        view={{ kind: 'work', view: 'prints' }}
      />
    </section>
  );
}

/** What of the firm this person may look at and change; nothing, for most. */
function Company(): JSX.Element | null {
  const store = useStore();
  const say = store.say.value;
  useEffect(() => void loadAccount(store), [store]);
  const permissions = store.account.value?.permissions ?? [];
  const managed: readonly WorkView[] = permissions.includes('managePeople')
    ? ['people', 'departments', 'tokens']
    : [];
  const audited: readonly WorkView[] = permissions.includes('audit') ? ['workbooks', 'audit'] : [];
  const views = [...managed, ...audited];
  if (views.length === 0) return null;
  return (
    <section class="list">
      <h2 class="gh">{say('more.company')}</h2>
      {views.map((view) => (
        <Way
          key={view}
          icon={COMPANY_ICONS[view] ?? 'more'}
          title={say(`more.${view}` as TextKey)}
          text={say(`more.${view}.text` as TextKey)}
          view={{ kind: 'work', view }}
        />
      ))}
    </section>
  );
}

const COMPANY_ICONS: Readonly<Partial<Record<WorkView, IconName>>> = {
  people: 'assign',
  departments: 'stock',
  tokens: 'todo',
  workbooks: 'eye',
  audit: 'clock',
};
