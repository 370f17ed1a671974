/**
 * Time in a simulation: whatever waits, waits for a turn, and the simulation says whose turn it is. Between two turns
 * everything runs until it waits again; so one seed always gives one history.
 */

/** Ends a client as a pulled plug would: nothing of it runs any further. */
export class Killed extends Error {}

interface Waiting {
  /** Undefined for a message that travels by itself. */
  readonly client: string | undefined;
  readonly go: () => void;
  readonly kill: () => void;
}

export class Turns {
  #waiting: Waiting[] = [];
  #busy = 0;

  /** Waits until the simulation lets this client go on; throws when the client is killed instead. */
  wait(client: string): Promise<void> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ client, go: resolve, kill: () => reject(new Killed()) });
    });
  }

  /** Runs something some time later, whoever may be dead by then. */
  later(run: () => Promise<void>): void {
    this.#waiting.push({
      client: undefined,
      go: () => void this.working(run),
      kill: () => undefined,
    });
  }

  /** Work that no turn interrupts: what a server does with one request. */
  async working<Result>(run: () => Promise<Result>): Promise<Result> {
    this.#busy += 1;
    try {
      return await run();
    } finally {
      this.#busy -= 1;
    }
  }

  get count(): number {
    return this.#waiting.length;
  }

  /** Lets one go on, and waits until everything waits again. */
  async give(index: number): Promise<void> {
    const [waiting] = this.#waiting.splice(index, 1);
    waiting?.go();
    await this.settle();
  }

  async kill(client: string): Promise<void> {
    const doomed = this.#waiting.filter((each) => each.client === client);
    this.#waiting = this.#waiting.filter((each) => each.client !== client);
    for (const each of doomed) each.kill();
    await this.settle();
  }

  async settle(): Promise<void> {
    do await new Promise<void>((resolve) => setImmediate(resolve));
    while (this.#busy > 0);
  }
}
