/** A secret that is shown this one time: selected at a press, copied by the person, and gone with the view. */

import { type JSX } from 'preact';
import { useEffect, useId, useRef } from 'preact/hooks';
import { Icon } from '../views/icon.tsx';
import { useStore } from '../views/use-store.tsx';

export function ShownOnce({
  title,
  text,
  secret,
  onDone,
}: {
  readonly title: string;
  readonly text: string;
  readonly secret: string;
  readonly onDone: () => void;
}): JSX.Element {
  const store = useStore();
  const say = store.say.value;
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    field.current?.focus();
    field.current?.select();
    store.spoken.value = title;
  }, [secret]);
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(secret);
      store.spoken.value = say('secret.copied');
    } catch {
      // Where the clipboard is not allowed the text is selected: Ctrl+C takes it.
      field.current?.select();
      store.spoken.value = say('secret.select');
    }
  };
  return (
    <section class="card pick">
      <h2 class="row top0">
        <Icon name="ok" look="i ok" />
        <span>{title}</span>
      </h2>
      <label class="lab" for={id}>
        {text}
      </label>
      <input
        ref={field}
        id={id}
        class="in"
        readOnly
        value={secret}
        onFocus={({ currentTarget }) => currentTarget.select()}
      />
      <div class="btns">
        <button type="button" class="btn small" onClick={() => void copy()}>
          {say('secret.copy')}
        </button>
        <button type="button" class="btn sub small" onClick={onDone}>
          {say('secret.done')}
        </button>
      </div>
    </section>
  );
}
