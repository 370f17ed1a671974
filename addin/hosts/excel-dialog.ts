/** Windows that Excel opens over itself for a page of ours, and what such a page says to the pane that opened it. */

/// <reference types="office-js" />

/** Pixels the window is wide and high, where the screen is big enough. */
const SIZE = { width: 440, height: 600 };
/** Most it takes of the screen, in hundredths. */
const SHARE_MAX = 90;
/** Excel's number for "the person closed it". Source: learn.microsoft.com, "Handle errors and events in the Office dialog box". */
const CLOSED_BY_PERSON = 12_006;

/** closed: the person changed their mind. failed: Excel could not show it, or lost it. */
export type DialogAnswer =
  | { readonly kind: 'said'; readonly text: string }
  | { readonly kind: 'closed' }
  | { readonly kind: 'failed'; readonly code: number };

/** The screen's size in pixels. */
export interface ScreenSize {
  readonly width: number;
  readonly height: number;
}

/**
 * Opens a page of our own site and waits for the first thing it says, or for its end. What any other site says, from a
 * window that was led astray, is not heard.
 */
export function askInDialog(address: string, screen: ScreenSize): Promise<DialogAnswer> {
  const { origin } = new URL(address);
  return new Promise((resolve) => {
    // Made anew each time: the library writes the callback into it, and refuses a second one there.
    const size = {
      width: shareOf(SIZE.width, screen.width),
      height: shareOf(SIZE.height, screen.height),
    };
    Office.context.ui.displayDialogAsync(address, size, ({ status, value, error }) => {
      if (status === Office.AsyncResultStatus.Failed) {
        resolve({ kind: 'failed', code: error.code });
        return;
      }
      value.addEventHandler(Office.EventType.DialogMessageReceived, (event) => {
        // Excel tells the origin from DialogOrigin 1.1 on. Before that it lets our own site alone speak.
        if (!('message' in event) || (event.origin ?? origin) !== origin) return;
        value.close();
        resolve({ kind: 'said', text: event.message });
      });
      value.addEventHandler(Office.EventType.DialogEventReceived, (event) => {
        if (!('error' in event)) return;
        const { error: code } = event;
        resolve(code === CLOSED_BY_PERSON ? { kind: 'closed' } : { kind: 'failed', code });
      });
    });
  });
}

/** Office takes hundredths of the screen. */
function shareOf(pixels: number, of: number): number {
  return Math.min(SHARE_MAX, Math.ceil((pixels / of) * 100));
}

/** In the window: whether Excel opened this page, once it is ready to listen. */
export async function startInDialog(): Promise<boolean> {
  const { host } = await Office.onReady();
  return host === Office.HostType.Excel;
}

/** In the window: says something to the pane, which closes the window. Nobody but this site may hear it. */
export function sayToPane(text: string, origin: string): void {
  Office.context.ui.messageParent(text, { targetOrigin: origin });
}
