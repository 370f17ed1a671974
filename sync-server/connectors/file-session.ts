/**
 * A workbook file through a run of several rounds. Between two rounds it is read anew from what the one before made of it:
 * formulas whose cells were written have no result then, and nobody takes the old one for what the cells say now.
 */

import { createFileHost, type FileHost } from './file-workbook-host.ts';
import { type FileWorkbook, openFileWorkbook } from './file/open-file-workbook.ts';
import { refuseDamaged } from './refused.ts';

export interface FileSessionOptions {
  readonly workbook: FileWorkbook;
  readonly name: string;
  readonly place: string;
  /** Puts the bytes in the place of the file. */
  readonly replace: (bytes: Uint8Array) => Promise<void>;
}

export class FileSession {
  readonly #options: FileSessionOptions;
  #workbook: FileWorkbook;
  #host: FileHost;
  /** What the host had written when the file was last the same as it; undefined when it never was. */
  #saved: number | undefined;

  constructor(options: FileSessionOptions) {
    this.#options = options;
    this.#workbook = options.workbook;
    this.#host = createFileHost(options);
    this.#saved = this.#host.writings();
  }

  get host(): FileHost {
    return this.#host;
  }

  get workbook(): FileWorkbook {
    return this.#workbook;
  }

  /** Writes the file, unless it says all that the host was told. */
  async save(): Promise<void> {
    const writings = this.#host.writings();
    if (writings === this.#saved) return;
    await this.#options.replace(this.#host.bytes());
    this.#saved = writings;
  }

  /** Reads anew what was written so far, whether it is on the disk yet or not. The host is another one from then on. */
  async readAnew(): Promise<void> {
    if (this.#host.writings() === 0) return;
    const isSaved = this.#host.writings() === this.#saved;
    const { name, place } = this.#options;
    const opened = await openFileWorkbook({ name, bytes: this.#host.bytes() });
    if (opened.status !== 'opened') return refuseDamaged(name);
    this.#workbook = opened.workbook;
    this.#host = createFileHost({ workbook: opened.workbook, name, place });
    this.#saved = isSaved ? this.#host.writings() : undefined;
  }
}
