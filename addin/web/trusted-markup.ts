/**
 * The page's one policy for markup. The grid reads what is pasted by parsing it into a document that runs nothing, and
 * empties an element by giving it no markup; both are let through. Any other markup, and any script, is refused.
 */

interface TrustedTypes {
  readonly createPolicy: (
    name: string,
    rules: { readonly createHTML: (markup: string, type: string, sink: string) => string | null },
  ) => unknown;
}

/** Markup that may pass; null refuses it. */
export function trustedMarkup(markup: string, sink: string): string | null {
  return markup === '' || sink === 'DOMParser parseFromString' ? markup : null;
}

/** Sets the policy where the browser knows such policies; the others go by the page's script policy alone. */
export function guardMarkup(): void {
  const { trustedTypes } = globalThis as { readonly trustedTypes?: TrustedTypes };
  trustedTypes?.createPolicy('default', {
    createHTML: (markup, _type, sink) => trustedMarkup(markup, sink),
  });
}
