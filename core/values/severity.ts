/** How grave a finding is. */

/** block: the row is not posted; error: posted, and wrong; warning: look at it; info: good to know. Worst first. */
export const SEVERITIES = ['block', 'error', 'warning', 'info'] as const;
export type Severity = (typeof SEVERITIES)[number];
