import { addToGroup } from '../../core/groups.ts';

/** Runs tasks side by side: so many in all, and so many for one host; those that wait go in the order they came. */
export class Lanes {
  readonly #inAll: number;
  readonly #perHost: number;
  readonly #busy = new Map<string, number>();
  readonly #waiting = new Map<string, (() => void)[]>();
  #running = 0;

  constructor(inAll: number, perHost: number) {
    this.#inAll = inAll;
    this.#perHost = perHost;
  }

  async run<T>(host: string, task: () => Promise<T>): Promise<T> {
    await new Promise<void>((start) => {
      addToGroup(this.#waiting, host, start);
      this.#startNext();
    });
    try {
      return await task();
    } finally {
      this.#running--;
      this.#busy.set(host, (this.#busy.get(host) ?? 1) - 1);
      this.#startNext();
    }
  }

  #startNext(): void {
    for (const [host, queue] of this.#waiting) {
      while (this.#running < this.#inAll && (this.#busy.get(host) ?? 0) < this.#perHost) {
        const start = queue.shift();
        if (!start) break;
        this.#running++;
        this.#busy.set(host, (this.#busy.get(host) ?? 0) + 1);
        start();
      }
      if (queue.length === 0) this.#waiting.delete(host);
      if (this.#running >= this.#inAll) return;
    }
  }
}
