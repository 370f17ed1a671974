/** Counts by severity; on the home view each leads to its findings, in the list each is a filter. */

import { type JSX } from 'preact';
import { SEVERITIES, type Severity } from '../../../core/values/severity.ts';
import { figure } from '../state/figures.ts';
import { SeveritySign } from './severity-sign.tsx';
import { useStore } from './use-store.tsx';

export function SeverityFilter({
  counts,
  pressed,
  onPress,
}: {
  readonly counts: Readonly<Record<Severity, number>>;
  /** Undefined where they are ways to the list and not filters. */
  readonly pressed?: ReadonlySet<Severity>;
  readonly onPress: (severity: Severity) => void;
}): JSX.Element {
  const say = useStore().say.value;
  return (
    <div
      class={pressed === undefined ? 'sevs' : 'sevs tight'}
      role="group"
      aria-label={say('severity.by')}
    >
      {SEVERITIES.map((severity) => (
        <button
          key={severity}
          type="button"
          class={counts[severity] === 0 ? 'none' : ''}
          {...(pressed === undefined ? {} : { 'aria-pressed': pressed.has(severity) })}
          onClick={() => onPress(severity)}
        >
          <span class="n num">
            <SeveritySign severity={severity} />
            {figure(String(counts[severity]))}
          </span>
          <span class="cap">{say(`severity.${severity}`)}</span>
        </button>
      ))}
    </div>
  );
}
