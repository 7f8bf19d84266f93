import process from 'node:process';

const LONG = process.env['MLPATH_LONG'] === '1';

/**
 * A size for a test of scale: a fifth of it, at which the square of a step would already end no more in time, and the
 * whole on demand (`npm run proof:scale`).
 */
export function sized(whole: number): number {
  return LONG ? whole : whole / 5;
}

/** How often a property is tried that takes long for each value: a third of the runs, and all of them on demand, as above. */
export function runs(whole: number): number {
  return LONG ? whole : Math.ceil(whole / 3);
}
