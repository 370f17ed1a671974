/** Puts the pane into an element of any page: beside Excel's grid, beside the web workbook, in a sidebar. */

import { render } from 'preact';
import { type PaneContext } from './pane-context.ts';
import './tokens.css';
import { PaneFrame } from './views/pane-frame.tsx';

/** Shows the pane in `element`, which gives it its size. Returns how to take it away again. */
export function mountPane(element: HTMLElement, context: PaneContext): () => void {
  render(<PaneFrame context={context} />, element);
  return () => render(null, element);
}
