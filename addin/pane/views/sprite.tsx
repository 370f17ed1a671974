/** The drawings of the pane, once: every icon, sign and mark refers to its symbol here. */

import { type JSX } from 'preact';

/** Lines of an icon on its 20 px grid. */
const LINES = {
  fill: 'none',
  stroke: 'currentColor',
  'stroke-width': '1.5',
  'stroke-linecap': 'round',
  'stroke-linejoin': 'round',
} as const;

const OUTLINE_SYMBOLS = (
  <>
    <symbol id="tb-sync" viewBox="0 0 20 20" {...LINES}>
      <path d="M4 8.6A6.3 6.3 0 0 1 15.4 6.7M16 11.4A6.3 6.3 0 0 1 4.6 13.3" />
      <path d="M15.7 3.6v3.3h-3.3M4.3 16.4v-3.3h3.3" />
    </symbol>
    <symbol id="tb-search" viewBox="0 0 20 20" {...LINES}>
      <circle cx="8.7" cy="8.7" r="4.9" />
      <path d="m12.4 12.4 4.1 4.1" />
    </symbol>
    <symbol id="tb-item" viewBox="0 0 20 20" {...LINES}>
      <path d="M10 2.9 16.4 6v8L10 17.1 3.6 14V6z" />
      <path d="M3.8 6.1 10 9.2l6.2-3.1M10 9.2v7.7" />
    </symbol>
    <symbol id="tb-stock" viewBox="0 0 20 20" {...LINES}>
      <path d="M3.2 17V3M16.8 17V3M3.2 9.2h13.6M3.2 15.4h13.6" />
      <path d="M6 9V5.8h3.4V9M11 15.2v-3.4h3.4v3.4M6 15.2v-2.4h2.4v2.4" />
    </symbol>
    <symbol id="tb-register" viewBox="0 0 20 20" {...LINES}>
      <rect x="3" y="3.5" width="14" height="13" rx="1" />
      <path d="M3 7.6h14M3 12h14M8 7.6v8.9" />
    </symbol>
    <symbol id="tb-jump" viewBox="0 0 20 20" {...LINES}>
      <path d="M9.5 16.5H4.3a.8.8 0 0 1-.8-.8V4.3c0-.4.4-.8.8-.8h11.4c.4 0 .8.4.8.8v4.2" />
      <path d="M3.5 7.5h13M7.8 7.5v9M17 16.8l-4.8-4.8M12 15.2V12h3.2" />
    </symbol>
    <symbol id="tb-undo" viewBox="0 0 20 20" {...LINES}>
      <path d="M4 7.8h7.7a4.3 4.3 0 0 1 0 8.6H7.5" />
      <path d="M7.2 4.4 3.8 7.8l3.4 3.4" />
    </symbol>
    <symbol id="tb-right" viewBox="0 0 20 20" {...LINES}>
      <path d="m8 4.8 5.2 5.2L8 15.2" />
    </symbol>
    <symbol id="tb-left" viewBox="0 0 20 20" {...LINES}>
      <path d="M12 4.8 6.8 10l5.2 5.2" />
    </symbol>
    <symbol id="tb-down" viewBox="0 0 20 20" {...LINES}>
      <path d="M4.8 7.8 10 13l5.2-5.2" />
    </symbol>
    <symbol id="tb-up" viewBox="0 0 20 20" {...LINES}>
      <path d="M4.8 12.8 10 7.6l5.2 5.2" />
    </symbol>
    <symbol id="tb-more" viewBox="0 0 20 20" {...LINES}>
      <path d="M4.5 10h.01M10 10h.01M15.5 10h.01" stroke-width="2.6" />
    </symbol>
    <symbol id="tb-offline" viewBox="0 0 20 20" {...LINES}>
      <path d="M6.3 15.5a3.6 3.6 0 0 1-.6-7.1M8.2 5.3a4.6 4.6 0 0 1 6.5 3.4 3.4 3.4 0 0 1 1.8 5.3M3 3l14 14" />
    </symbol>
    <symbol id="tb-plus" viewBox="0 0 20 20" {...LINES}>
      <path d="M10 4v12M4 10h12" />
    </symbol>
    <symbol id="tb-close" viewBox="0 0 20 20" {...LINES}>
      <path d="m5 5 10 10M15 5 5 15" />
    </symbol>
    <symbol id="tb-comment" viewBox="0 0 20 20" {...LINES}>
      <path d="M3.5 4.3h13v9.4H9.2L6 16.7v-3H3.5z" />
    </symbol>
    <symbol id="tb-assign" viewBox="0 0 20 20" {...LINES}>
      <circle cx="7.8" cy="6.8" r="2.8" />
      <path d="M2.8 16.5c.3-3 2.3-4.7 5-4.7 1 0 2 .3 2.7.8M12 15h5.5M15 12.5l2.5 2.5-2.5 2.5" />
    </symbol>
    <symbol id="tb-conflict" viewBox="0 0 20 20" {...LINES}>
      <path d="M10 3.5v13M2.5 10H7.2M5 7.3 7.7 10 5 12.7M17.5 10H12.8M15 7.3 12.3 10l2.7 2.7" />
    </symbol>
    <symbol id="tb-chart" viewBox="0 0 20 20" {...LINES}>
      <path d="M3.5 3.5v13h13" />
      <path d="M6.3 12.7V9.5h3v-3h3v4.3h3.2" />
    </symbol>
    <symbol id="tb-clock" viewBox="0 0 20 20" {...LINES}>
      <circle cx="10" cy="10" r="6.8" />
      <path d="M10 6v4.2l2.8 1.8" />
    </symbol>
    <symbol id="tb-eye" viewBox="0 0 20 20" {...LINES}>
      <path d="M2.5 10S5.2 5.2 10 5.2 17.5 10 17.5 10 14.8 14.8 10 14.8 2.5 10 2.5 10z" />
      <circle cx="10" cy="10" r="2.2" />
    </symbol>
    <symbol id="tb-pen" viewBox="0 0 20 20" {...LINES}>
      <path d="m4 13.2 8.6-8.6 2.8 2.8L6.8 16 3.5 16.5z" />
    </symbol>
  </>
);

const SIGN_SYMBOLS = (
  <>
    <symbol
      id="tb-info"
      viewBox="0 0 20 20"
      fill="none"
      stroke="currentColor"
      stroke-width="1.6"
      stroke-linecap="round"
    >
      <circle cx="10" cy="10" r="7.2" />
      <path d="M10 9.2v4.6M10 6.3v.01" stroke-width="1.9" />
    </symbol>
    <symbol
      id="tb-todo"
      viewBox="0 0 20 20"
      fill="none"
      stroke="currentColor"
      stroke-width="1.6"
      stroke-linecap="round"
    >
      <circle cx="10" cy="10" r="7.2" stroke-dasharray="2.6 2.6" />
    </symbol>
    <symbol id="tb-block" viewBox="0 0 20 20">
      <g fill="currentColor">
        <path d="M6.7 2h6.6L18 6.7v6.6L13.3 18H6.7L2 13.3V6.7z" />
      </g>
      <g fill="none" stroke="var(--tb-knock,#fff)" stroke-linecap="round" stroke-linejoin="round">
        <path d="M6 10h8" stroke-width="2.2" />
      </g>
    </symbol>
    <symbol id="tb-error" viewBox="0 0 20 20">
      <g fill="currentColor">
        <circle cx="10" cy="10" r="8" />
      </g>
      <g fill="none" stroke="var(--tb-knock,#fff)" stroke-linecap="round" stroke-linejoin="round">
        <path d="m7 7 6 6M13 7l-6 6" stroke-width="1.9" />
      </g>
    </symbol>
    <symbol id="tb-warn" viewBox="0 0 20 20">
      <g fill="currentColor">
        <path d="M10 2.2c.5 0 .9.2 1.1.7l6.9 12.9c.4.9-.1 1.9-1.1 1.9H3.1c-1 0-1.5-1-1.1-1.9L8.9 2.9c.2-.5.6-.7 1.1-.7z" />
      </g>
      <g fill="none" stroke="var(--tb-knock,#fff)" stroke-linecap="round" stroke-linejoin="round">
        <path d="M10 7.2v4.6M10 14.7v.01" stroke-width="2" />
      </g>
    </symbol>
    <symbol id="tb-ok" viewBox="0 0 20 20">
      <g fill="currentColor">
        <circle cx="10" cy="10" r="8" />
      </g>
      <g fill="none" stroke="var(--tb-knock,#fff)" stroke-linecap="round" stroke-linejoin="round">
        <path d="m6.3 10.3 2.6 2.6 5-5.4" stroke-width="1.9" />
      </g>
    </symbol>
    <symbol
      id="tb-c-proved"
      viewBox="0 0 24 16"
      fill="none"
      stroke="currentColor"
      stroke-width="1.9"
      stroke-linecap="round"
      stroke-linejoin="round"
    >
      <path opacity=".45" d="M3 2v12" />
      <path opacity=".45" d="M8 2v12" />
      <path opacity=".45" d="M13 2v12" />
      <path opacity=".45" d="M18 2v12" />
      <path d="M.8 9.2 5.6 13.6 22.5 1.6" stroke="var(--tb-knock,Canvas)" stroke-width="5" />
      <path d="M.8 9.2 5.6 13.6 22.5 1.6" stroke-width="2.5" />
    </symbol>
    <symbol
      id="tb-c-likely"
      viewBox="0 0 24 16"
      fill="none"
      stroke="currentColor"
      stroke-width="1.9"
      stroke-linecap="round"
      stroke-linejoin="round"
    >
      <path d="M3 2v12" />
      <path d="M8 2v12" />
      <path d="M13 2v12" />
      <path d="M18 2v12" opacity=".28" />
    </symbol>
    <symbol
      id="tb-c-possible"
      viewBox="0 0 24 16"
      fill="none"
      stroke="currentColor"
      stroke-width="1.9"
      stroke-linecap="round"
      stroke-linejoin="round"
    >
      <path d="M3 2v12" />
      <path d="M8 2v12" opacity=".28" />
      <path d="M13 2v12" opacity=".28" />
      <path d="M18 2v12" opacity=".28" />
    </symbol>
    <symbol
      id="tb-c-unexplained"
      viewBox="0 0 24 16"
      fill="none"
      stroke="currentColor"
      stroke-width="1.9"
      stroke-linecap="round"
      stroke-linejoin="round"
    >
      <path d="M3 2v12M8 2v12M13 2v12M18 2v12" stroke-dasharray="1.5 3" opacity=".75" />
    </symbol>
    <symbol id="tb-mark" viewBox="0 0 24 24">
      <g
        fill="none"
        stroke="currentColor"
        stroke-width="2"
        stroke-linecap="round"
        stroke-linejoin="round"
      >
        <path d="M5 4.5v15M9.5 4.5v15M14 4.5v15M18.5 4.5v15" />
        <path d="M1.8 13.2 7.4 18.8 22.2 5.6" stroke="var(--tb-knock,#fff)" stroke-width="5.6" />
        <path d="M1.8 13.2 7.4 18.8 22.2 5.6" stroke-width="2.5" />
      </g>
    </symbol>
  </>
);

/** Stands in the document once, unseen. */
export function Sprite(): JSX.Element {
  return (
    <svg class="vh" width="0" height="0" aria-hidden="true">
      {OUTLINE_SYMBOLS}
      {SIGN_SYMBOLS}
    </svg>
  );
}
