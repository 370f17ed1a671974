/** Severity as shape and colour, with its word for screen readers where no word stands beside it. */

import { type JSX } from 'preact';
import { type Severity } from '../../../core/values/severity.ts';
import { Icon, type IconName } from './icon.tsx';
import { useStore } from './use-store.tsx';

const SIGNS: Readonly<Record<Severity, IconName>> = {
  block: 'block',
  error: 'error',
  warning: 'warn',
  info: 'info',
};

export function SeveritySign({
  severity,
  isNamed = false,
}: {
  readonly severity: Severity;
  readonly isNamed?: boolean;
}): JSX.Element {
  const say = useStore().say.value;
  const name = SIGNS[severity];
  return isNamed ? (
    <Icon name={name} look={`i ${name}`} label={say(`severity.${severity}`)} />
  ) : (
    <Icon name={name} look={`i ${name}`} />
  );
}

/** The colour class of a severity. */
export function severityLook(severity: Severity): string {
  return SIGNS[severity];
}
