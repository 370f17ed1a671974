/** A view that is loaded when it is first shown: a first look at the pane does without it. */

import { type FunctionComponent, h, type JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { useStore } from './use-store.tsx';

/** Shows a line while `load` brings the view; the second time it is there at once. */
export function later<Props extends object>(
  load: () => Promise<FunctionComponent<Props>>,
): FunctionComponent<Props> {
  let loaded: FunctionComponent<Props> | undefined;
  return function Later(props: Props): JSX.Element {
    const store = useStore();
    const [view, setView] = useState<{ readonly view: FunctionComponent<Props> } | undefined>(
      loaded && { view: loaded },
    );
    useEffect(() => {
      if (loaded !== undefined) return;
      void load().then((brought) => {
        loaded = brought;
        setView({ view: brought });
      });
    }, []);
    return view === undefined ? (
      <p class="muted">{store.say.value('loading')}</p>
    ) : (
      h(view.view, props)
    );
  };
}
