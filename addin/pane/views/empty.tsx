/** A view with nothing to list: what that means, and the next step. */

import { type ComponentChildren, type JSX } from 'preact';

const DRAWINGS = {
  never: (
    <>
      <path d="M14 8v32M28 8v32M42 8v32M56 8v32" opacity=".3" />
      <path d="M5 27 19 41 67 7" stroke-dasharray="3 7" />
    </>
  ),
  agrees: (
    <>
      <path d="M14 8v32M28 8v32M42 8v32M56 8v32" opacity=".45" />
      <path d="M5 27 19 41 67 7" stroke="var(--tb-bg)" stroke-width="9" />
      <path d="M5 27 19 41 67 7" stroke-width="4" />
    </>
  ),
  nothing: (
    <>
      <path d="M18 14h36M18 24h36M18 34h36" opacity=".35" />
      <path d="m40 30 14 12" />
      <circle cx="32" cy="21" r="13" />
    </>
  ),
  tab: (
    <>
      <rect x="12" y="6" width="48" height="36" rx="2" stroke-dasharray="4 6" opacity=".6" />
      <path d="M36 17v14M29 24h14" />
    </>
  ),
};

export function Empty({
  drawing,
  title,
  text,
  children,
}: {
  readonly drawing: keyof typeof DRAWINGS;
  readonly title: ComponentChildren;
  readonly text?: string;
  readonly children?: ComponentChildren;
}): JSX.Element {
  return (
    <section class="empty">
      <svg
        class="art"
        aria-hidden="true"
        viewBox="0 0 72 48"
        fill="none"
        stroke="currentColor"
        stroke-width="3"
        stroke-linecap="round"
        stroke-linejoin="round"
      >
        {DRAWINGS[drawing]}
      </svg>
      <h1>{title}</h1>
      {text === undefined ? null : <p>{text}</p>}
      {children}
    </section>
  );
}
