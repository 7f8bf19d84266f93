/** How often something held, and between which shares the truth lies with 95 % confidence. */
export interface Held {
  readonly held: number;
  readonly of: number;
  /** Shares, 0 to 1. */
  readonly low: number;
  readonly high: number;
}

/** Two-sided 95 %. */
const Z = 1.959964;

/** E. B. Wilson's interval (1927): never outside 0 to 1, and right for few cases, too. */
export function wilson(held: number, of: number): Held {
  const share = held / of;
  const scale = 1 + (Z * Z) / of;
  const middle = (share + (Z * Z) / (2 * of)) / scale;
  const half = (Z / scale) * Math.sqrt((share * (1 - share)) / of + (Z * Z) / (4 * of * of));
  return { held, of, low: shareOf(middle - half), high: shareOf(middle + half) };
}

function shareOf(value: number): number {
  return Math.round(Math.max(0, Math.min(1, value)) * 10_000) / 10_000;
}
