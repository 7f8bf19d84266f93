/** Whether a value of the file is a mapping of keys to values. */
export function isMapping(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The mapping that a text of JSON stands for; undefined for anything else. */
export function jsonMapping(text: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return isMapping(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

/** Keys that begin so belong to other tools. */
export function isForeignKey(key: string): boolean {
  return key.startsWith('x-');
}

/** A key with nothing after it (`url:`) is a key that its author has not filled in yet: the same as none. */
export function withoutEmpty(mapping: Record<string, unknown>): Record<string, unknown> {
  if (!Object.values(mapping).includes(null)) return mapping;
  return Object.fromEntries(Object.entries(mapping).filter(([, value]) => value !== null));
}
