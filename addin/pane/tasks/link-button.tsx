/** A button that asks for a link and becomes it: a browser opens a new page only for a press of the person's own. */

import { type JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { oneTimeLink } from '../../../core/contract/one-time-links.ts';
import { askServer } from '../state/ask-server.ts';
import { useStore } from '../views/use-store.tsx';

export function LinkButton({
  path,
  body,
  prepare,
  open,
}: {
  readonly path: string;
  /** Undefined while something is missing. A changed question makes an old link void. */
  readonly body: unknown;
  readonly prepare: string;
  readonly open: string;
}): JSX.Element {
  const store = useStore();
  const say = store.say.value;
  const [address, setAddress] = useState<string | null>(null);
  const [isAsking, setIsAsking] = useState(false);
  const link = useRef<HTMLAnchorElement>(null);
  const question = JSON.stringify(body ?? null);
  useEffect(() => setAddress(null), [question]);
  useEffect(() => {
    if (address === null) return;
    store.spoken.value = say('link.ready');
    link.current?.focus();
  }, [address]);
  const ask = async (): Promise<void> => {
    if (body === undefined || isAsking) return;
    setIsAsking(true);
    store.notice.value = null;
    const reply = await askServer(store, { method: 'POST', path, body, schema: oneTimeLink });
    setIsAsking(false);
    if (reply !== undefined) setAddress(reply.address);
  };
  if (address === null) {
    return (
      <button
        type="button"
        class={isAsking ? 'btn pri wide busy' : 'btn pri wide'}
        data-primary="true"
        aria-disabled={body === undefined || isAsking}
        onClick={() => void ask()}
      >
        {prepare}
      </button>
    );
  }
  return (
    <div class="stack">
      <a
        ref={link}
        class="btn pri wide"
        data-primary="true"
        href={address}
        target="_blank"
        rel="noopener noreferrer"
        // Opened once, it is worth nothing: the next press asks for another.
        onClick={() => setTimeout(() => setAddress(null))}
      >
        {open}
      </a>
      <small>{say('link.once')}</small>
    </div>
  );
}
