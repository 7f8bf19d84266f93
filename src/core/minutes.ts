declare const brand: unique symbol;

/** A whole number of minutes, zero or more. Effort and capacity are counted in these; only views speak of hours. */
export type Minutes = number & { readonly [brand]: 'Minutes' };

/**
 * @throws RangeError unless the value is a whole number, zero or more.
 */
export function minutes(value: number): Minutes {
  if (!Number.isSafeInteger(value) || value < 0) throw new RangeError(`not whole minutes: ${value}`);
  return value as Minutes;
}

export const NO_MINUTES = minutes(0);

/** Hours to the nearest whole minute. */
export function fromHours(hours: number): Minutes {
  return minutes(Math.round(hours * 60));
}

export function addMinutes(a: Minutes, b: Minutes): Minutes {
  return minutes(a + b);
}

/** `a` less `b`, not below zero. */
export function lessMinutes(a: Minutes, b: Minutes): Minutes {
  return minutes(Math.max(0, a - b));
}

export function sumMinutes(list: readonly Minutes[]): Minutes {
  let sum = 0;
  for (let index = 0; index < list.length; index++) sum += list[index] ?? 0;
  return minutes(sum);
}
