/** How to write a number where a text stands: `50%`, `2h`, or a figure in quotes. */
export function numberInstead(key: PropertyKey | undefined, text: string): string | undefined {
  const [, number, unit] = /^\s*(\d+(?:\.\d+)?)\s*(|%|h|hours?)\s*$/i.exec(text) ?? [];
  if (number === undefined) return undefined;
  if (!unit) return `write ${number}, without quotes`;
  // An effort is a share; all other figures are hours.
  if (key !== 'effort') return unit === '%' ? undefined : `write ${number}: it is hours anyway`;
  return unit === '%' ? `write ${Number(number) / 100}` : undefined;
}
