const HIGHEST = 8;

/**
 * The chance that a standard normal variable is at most `x`. By the error function of Abramowitz and Stegun, Handbook
 * of Mathematical Functions, 7.1.26, whose error is below 1.5e-7.
 */
export function normalCdf(x: number): number {
  if (x >= HIGHEST) return 1;
  if (x <= -HIGHEST) return 0;
  const z = Math.abs(x) / Math.SQRT2;
  const t = 1 / (1 + 0.3275911 * z);
  const series =
    t * (0.254829592 + t * (-0.284496736 + t * (1.421413741 + t * (-1.453152027 + t * 1.061405429))));
  const tail = (series * Math.exp(-z * z)) / 2;
  return x < 0 ? tail : 1 - tail;
}
