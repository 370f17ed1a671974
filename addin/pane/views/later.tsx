/** A view that is loaded when it is first shown: a first look at the pane does without it. */

import { type FunctionComponent, h, type JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { paneErrorOf } from '../state/pane-error.ts';
import { type PaneStore } from '../state/pane-store.ts';
import { loadMoreTexts } from '../state/texts.ts';
import { useStore } from './use-store.tsx';

export interface LaterView<Props> {
  (props: Props): JSX.Element | null;
  /** Brings the view before anybody asks for it. */
  readonly bring: (store: PaneStore) => Promise<void>;
}

export interface LaterOptions {
  /** Whether it says more than the texts of the first look. */
  readonly needsMoreTexts?: boolean;
  /** Whether nothing stands in its place until it is there. */
  readonly isSilent?: boolean;
}

/** Shows a line while `load` brings the view; the second time, or once it was brought, it is there at once. */
export function later<Props extends object>(
  load: () => Promise<FunctionComponent<Props>>,
  { needsMoreTexts = false, isSilent = false }: LaterOptions = {},
): LaterView<Props> {
  let loaded: FunctionComponent<Props> | undefined;
  const bring = async ({ locale }: PaneStore): Promise<void> => {
    const [view] = await Promise.all([
      loaded ?? load(),
      needsMoreTexts ? loadMoreTexts(locale.value) : undefined,
    ]);
    loaded = view;
  };
  const Later = (props: Props): JSX.Element | null => {
    const store = useStore();
    const [, setBrought] = useState(loaded !== undefined);
    useEffect(() => {
      if (loaded !== undefined) return;
      bring(store).then(
        () => setBrought(true),
        (reason: unknown) => {
          store.error.value = paneErrorOf(reason);
        },
      );
    }, []);
    if (loaded !== undefined) return h(loaded, props);
    return isSilent ? null : <p class="muted loading">{store.say.value('loading')}</p>;
  };
  return Object.assign(Later, { bring });
}
