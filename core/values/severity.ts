/** How grave a finding is. */

/** block: the row is not posted; error: posted, and wrong; warning: look at it; info: good to know. */
export type Severity = 'block' | 'error' | 'warning' | 'info';

/** Worst first. */
export const SEVERITIES: readonly Severity[] = ['block', 'error', 'warning', 'info'];
