/** What of the audit log a person wants to see. */

import { type AuditExportRequest, auditKind } from '../../../core/contract/audit.ts';

/** The filter with one part changed; what is blank, or no kind there is, filters nothing. */
export function withFilter(
  filter: AuditExportRequest,
  part: keyof AuditExportRequest,
  value: string,
): AuditExportRequest {
  const { kind, author, from, to } = filter;
  const parts: Record<keyof AuditExportRequest, string | undefined> = { kind, author, from, to };
  parts[part] = value;
  const known = auditKind.options.find((one) => one === parts.kind);
  return {
    ...(known !== undefined && { kind: known }),
    ...(parts.author && { author: parts.author }),
    ...(parts.from && { from: parts.from }),
    ...(parts.to && { to: parts.to }),
  };
}
