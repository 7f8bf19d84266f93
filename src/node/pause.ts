/** In milliseconds, 2.5 s in all: what is over soon is seen soon, and what takes longer is not looked at too often. */
const STEPS = [1, 2, 4, 8, 16, 32, ...Array<number>(24).fill(100)];

/** Waits until something is so; false when it is not after all that time. */
export function waitUntil(isSo: () => boolean): boolean {
  for (const step of STEPS) {
    if (isSo()) return true;
    pause(step);
  }
  return isSo();
}

/** Holds the process still: between two looks at a file there is nothing else that it could do. */
export function pause(milliseconds: number): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds);
}
