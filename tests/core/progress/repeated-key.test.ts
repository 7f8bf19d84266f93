import fc from 'fast-check';
import { expect, test } from 'vitest';
import { repeatedKey } from '../../../src/core/progress/repeated-key.ts';

test.each([
  ['{"done":"a","done":"b"}', 'done'],
  ['{ "a" : 1, "b": {"a": 2}, "a" :3 }', 'a'],
  ['{"note":"\\\\","note":"x"}', 'note'],
])('%s has a key twice', (json, key) => expect(repeatedKey(json)).toBe(key));

test.each([
  '{}',
  '{"a":1,"b":2}',
  '{"a":"a","b":"a"}',
  '{"a":"\\"a\\": 1, \\"a\\": 2"}',
  '{"a":{"b":1},"c":{"b":1,"a":2}}',
  '{"a":["a","a",{"a":1}],"b":"}{"}',
])('%s has none', (json) => expect(repeatedKey(json)).toBeUndefined());

test('no object that JSON.stringify writes has one', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (value) => {
      expect(repeatedKey(JSON.stringify(value))).toBeUndefined();
    }),
  );
});
