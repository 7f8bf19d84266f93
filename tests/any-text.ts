import fc from 'fast-check';

/** All of Unicode but halves of pairs. */
const character = fc
  .oneof(fc.integer({ min: 0, max: 0xd7ff }), fc.integer({ min: 0xe000, max: 0x10ffff }))
  .map((point) => String.fromCodePoint(point));

/**
 * Texts of any characters, and words that are more than words to JavaScript. As fc.string({ unit: 'binary' }), which sets up
 * a table of all characters first: that takes longer than most properties.
 */
export function anyText(maxLength?: number): fc.Arbitrary<string> {
  const length = maxLength === undefined ? {} : { maxLength };
  return fc.oneof(
    { weight: 3, arbitrary: fc.array(character, length).map((characters) => characters.join('')) },
    fc.string(length),
  );
}
