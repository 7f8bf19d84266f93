/** Seeded random draws: the same seed gives the same numbers on every machine. */
export interface Random {
  /** At least 0, below 1. */
  uniform(): number;
  /** Mean 0, standard deviation 1. */
  normal(): number;
  between(low: number, high: number): number;
  chance(probability: number): boolean;
  pick<T>(list: readonly [T, ...T[]]): T;
}

/** Mulberry32 (T. Ettinger, public domain); normal draws by Box and Muller. */
export function makeRandom(seed: number): Random {
  let state = seed >>> 0;
  let spare: number | undefined;
  const uniform = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const normal = () => {
    if (spare !== undefined) {
      const kept = spare;
      spare = undefined;
      return kept;
    }
    const radius = Math.sqrt(-2 * Math.log(1 - uniform()));
    const angle = 2 * Math.PI * uniform();
    spare = radius * Math.sin(angle);
    return radius * Math.cos(angle);
  };
  return {
    uniform,
    normal,
    between: (low, high) => low + (high - low) * uniform(),
    chance: (probability) => uniform() < probability,
    pick: (list) => list[Math.floor(uniform() * list.length)] ?? list[0],
  };
}

/** Student's t with `degrees` of freedom (an integer above 2), scaled to a standard deviation of 1. */
export function heavyTailed(random: Random, degrees: number): number {
  let squares = 0;
  for (let index = 0; index < degrees; index++) squares += random.normal() ** 2;
  return (random.normal() / Math.sqrt(squares / degrees)) * Math.sqrt((degrees - 2) / degrees);
}
