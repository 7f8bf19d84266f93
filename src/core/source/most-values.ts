/**
 * Each key, value, list and mapping takes some hundred bytes when it is read, however short it is written: `{},` three. Twice as
 * many as 128 MB of a roadmap like the shipped ones hold, and forty a topic for the most topics that a roadmap has.
 */
export const MOST_VALUES = 8_000_000;

/** A table, not a list: each character of up to 128 MB is looked up. */
const BEFORE_VALUE = new Uint8Array(128);
for (const each of '\n,:[{') BEFORE_VALUE[each.charCodeAt(0)] = 1;

/**
 * Where a text of YAML may begin one value too many: values begin with lines, after commas and colons, and with brackets. Those
 * within texts count, too: to tell them apart is to read it. Undefined where that is nowhere.
 */
export function oneValueTooMany(text: string, most = MOST_VALUES): number | undefined {
  if (text.length <= most) return undefined;
  for (let at = 0, count = 0; at < text.length; at++) {
    if (BEFORE_VALUE[text.charCodeAt(at)] === 1 && ++count > most) return at;
  }
  return undefined;
}
