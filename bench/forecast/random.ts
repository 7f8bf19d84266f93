import { seeded } from '../../src/core/assess/random.ts';

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

/** Normal draws are by Box and Muller. */
export function makeRandom(seed: number): Random {
  const uniform = seeded(seed);
  let spare: number | undefined;
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
