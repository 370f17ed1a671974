/** F6 and Shift+F6 lead on between the bar, the spreadsheet and the pane: the grid keeps Tab to itself. */

/** What can have the focus in a region that never had it. */
const FOCUSABLE = 'button, a[href], input, select, [tabindex]';

/** `regions` in the order in which F6 goes through them; one with nothing to go to is passed over. */
export function watchRegionKeys(regions: readonly HTMLElement[]): void {
  const last = new Map<HTMLElement, HTMLElement>();
  const regionOf = (element: Element | null): number =>
    regions.findIndex((region) => region.contains(element));
  addEventListener('focusin', ({ target }) => {
    const region = regions[regionOf(target as Element)];
    if (region !== undefined) last.set(region, target as HTMLElement);
  });
  // Before the grid sees it.
  addEventListener(
    'keydown',
    (event) => {
      if (event.key !== 'F6' || event.altKey || event.metaKey) return;
      const step = event.shiftKey ? -1 : 1;
      const from = regionOf(document.activeElement);
      for (let count = 1; count <= regions.length; count += 1) {
        const index = (from + step * count + regions.length * 2) % regions.length;
        const target = targetIn(regions[index]!, last.get(regions[index]!));
        if (target === undefined) continue;
        event.preventDefault();
        event.stopPropagation();
        target.focus();
        return;
      }
    },
    { capture: true },
  );
}

/** Where the focus was, as long as that is still there; else the view of the pane, else the first thing that takes it. */
function targetIn(region: HTMLElement, before: HTMLElement | undefined): HTMLElement | undefined {
  if (before?.isConnected === true) return before;
  return (
    region.querySelector<HTMLElement>('main[tabindex]') ??
    region.querySelector<HTMLElement>(FOCUSABLE) ??
    undefined
  );
}
