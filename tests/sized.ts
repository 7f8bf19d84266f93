import process from 'node:process';

/**
 * A size for a test of scale: a fifth of it, at which the square of a step would already end no more in time, and the
 * whole on demand (`npm run proof:scale`).
 */
export function sized(whole: number): number {
  return process.env['MLPATH_LONG'] === '1' ? whole : whole / 5;
}
