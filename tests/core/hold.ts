import fc from 'fast-check';

/**
 * Holds properties against the same cases, each drawn and made something of once: every property would draw the same ones, and
 * to plan them anew for each took most of its time. A check must leave what it is given as it is.
 */
export function holder<Given, Made>(drawn: fc.Arbitrary<Given>, make: (given: Given) => Made) {
  const made: Made[] = [];
  return (check: (made: Made) => void, { numRuns }: { readonly numRuns: number }): void => {
    if (made.length < numRuns) made.splice(0, made.length, ...fc.sample(drawn, numRuns).map(make));
    try {
      for (const each of made.slice(0, numRuns)) check(each);
    } catch (error) {
      // As a property, to find the smallest case that fails.
      fc.assert(
        fc.property(drawn, (given) => check(make(given))),
        { numRuns },
      );
      throw error;
    }
  };
}
