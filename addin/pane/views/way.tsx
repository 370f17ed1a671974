/** A line that leads to another view: what it is, and what is found there. */

import { type JSX } from 'preact';
import { opened, type SubView } from '../state/navigation.ts';
import { tabToTurn } from '../state/tab-to-turn.ts';
import { Icon, type IconName } from './icon.tsx';
import { useStore } from './use-store.tsx';

export function Way({
  icon,
  title,
  text,
  view,
}: {
  readonly icon: IconName;
  readonly title: string;
  readonly text: string;
  readonly view: SubView;
}): JSX.Element {
  const store = useStore();
  return (
    <button
      type="button"
      class="rw"
      onClick={() => {
        store.navigation.value = opened(store.navigation.value, view);
      }}
    >
      <Icon name={icon} look="i muted" />
      <span class="a">{title}</span>
      <span class="n">
        <Icon name="right" look="i muted" />
      </span>
      <span class="b">
        <span class="cut">{text}</span>
      </span>
    </button>
  );
}

/** To a register made of the tab a person is on; nothing while that is one. */
export function TurnWay(): JSX.Element | null {
  const store = useStore();
  const say = store.say.value;
  const tab = tabToTurn(store);
  return tab === null ? null : (
    <Way
      icon="register"
      title={say('turn.way')}
      text={say('turn.way.text', { tab })}
      view={{ kind: 'work', view: 'turn' }}
    />
  );
}
