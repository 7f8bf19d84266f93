import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { NearSearch } from '../../src/core/near-search.ts';
import { nearest } from '../../src/core/nearest.ts';

const search = (texts: readonly string[], budget?: number) =>
  new NearSearch(() => texts.map((text) => ({ text, owner: text })), budget);

describe('NearSearch', () => {
  test('finds as near a text as a search of all does', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'A'), maxLength: 8 });
    fc.assert(
      fc.property(word, fc.array(word), (text, texts) => {
        expect(search(texts).find(text)).toBe(nearest(text, texts));
        expect(search(texts).find(text, 1)).toBe(nearest(text, texts, 1));
      }),
      { numRuns: 1000 },
    );
  });

  test('an owner that cannot be meant gives way to the next', () => {
    const candidates = [
      { text: 'calculus-2', owner: 'calculus-2' },
      { text: 'Calculus 2', owner: 'calculus-2' },
      { text: 'calculus-33', owner: 'calculus-33' },
    ];
    expect(new NearSearch(() => candidates).find('calculus-1', 2, 'calculus-2')).toBe('calculus-33');
    expect(new NearSearch(() => candidates).find('calculus-1', 2)).toBe('calculus-2');
    expect(new NearSearch(() => candidates.slice(0, 2)).find('calculus-1', 2, 'calculus-2')).toBeUndefined();
  });

  test('offers nothing when its budget is spent, but what it has looked up before', () => {
    const spent = search(['linear', 'lineal', 'lineup'], 1);
    expect(spent.find('linea')).toBe('linear');
    expect(spent.find('lineu')).toBeUndefined();
    expect(spent.find('LINEA')).toBe('linear');
  });
});
