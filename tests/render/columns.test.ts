import fc from 'fast-check';
import { expect, test } from 'vitest';
import { columns } from '../../src/render/columns.ts';
import { smallTable } from '../../src/render/small-table.ts';
import { makeStyle } from '../../src/render/style.ts';
import { widthOf } from '../../src/render/width.ts';

const cell = fc.oneof(
  fc.stringMatching(/^[a-z0-9%.,]{0,12}( [a-z0-9]{1,4})?$/),
  fc.constantFrom('', 'é — ü', '深層学習'),
);

test.each([true, false])('prints what the table of the library prints (colour: %s)', (colour) => {
  const style = makeStyle({ width: 80, colour, ascii: false });
  const dressed = fc.tuple(cell, fc.constantFrom<'plain' | 'good' | 'dim'>('plain', 'good', 'dim'));
  const table = fc
    .tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 6 }))
    .chain(([width, height]) =>
      fc.record({
        rows: fc.array(fc.array(dressed, { minLength: width, maxLength: width }), {
          minLength: height,
          maxLength: height,
        }),
        head: fc.oneof(fc.constant([]), fc.array(cell, { minLength: width, maxLength: width })),
      }),
    );
  fc.assert(
    fc.property(table, ({ rows, head }) => {
      const painted = rows.map((row) =>
        row.map(([text, dress]) => (dress === 'plain' ? text : style.paint[dress](text))),
      );
      expect(columns(painted, style, head)).toBe(smallTable(painted, style, head));
    }),
    { numRuns: 200 },
  );
});

test('texts that the library measures otherwise than terminals do stand in line, too', () => {
  const style = makeStyle({ width: 80, colour: false, ascii: false });
  const lines = columns(
    [
      ['👩‍💻 done', '|'],
      ['नमस्ते', '|'],
      ['plain', '|'],
    ],
    style,
  ).split('\n');
  expect(new Set(lines.map((line) => widthOf(line)))).toEqual(new Set([widthOf('👩‍💻 done') + 3]));
});
