import type * as z from 'zod/mini';
// By name: what is taken from a whole namespace cannot be left out of the bundle.
import {
  $ZodArray,
  $ZodBoolean,
  type $ZodCheck,
  $ZodCheckGreaterThan,
  $ZodCheckLessThan,
  $ZodCheckMaxLength,
  $ZodCheckMinLength,
  $ZodCheckRegex,
  $ZodCustom,
  $ZodEnum,
  $ZodNumber,
  $ZodObject,
  $ZodOptional,
  $ZodString,
  type $ZodType,
  $ZodUnknown,
} from 'zod/v4/core';
import { isMapping } from '../source/mapping.ts';

/**
 * Whether a schema accepts a value, told several times faster than by parsing, which builds a copy and makes room for
 * issues. Made from the schema itself. What it does not know it does not accept: parsing then has the last word, and the
 * words for what is wrong.
 */
export function accepts<T>(schema: z.ZodMiniType<T>): (value: unknown) => value is T {
  const test = testOf(schema);
  return (value): value is T => test(value);
}

type Test = (value: unknown) => boolean;

/** Its tests are loops, and not `every`, whose function would be made anew for each value. */
function testOf(schema: $ZodType): Test {
  const base = baseOf(schema);
  const checks = (schema._zod.def.checks ?? []).map(checkOf);
  if (checks.length === 0) return base;
  return (value) => {
    if (!base(value)) return false;
    for (const check of checks) if (!check(value)) return false;
    return true;
  };
}

function baseOf(schema: $ZodType): Test {
  if (schema instanceof $ZodString) return (value) => typeof value === 'string';
  if (schema instanceof $ZodNumber) return Number.isFinite;
  if (schema instanceof $ZodBoolean) return (value) => typeof value === 'boolean';
  if (schema instanceof $ZodUnknown) return () => true;
  if (schema instanceof $ZodEnum) {
    const values = new Set<unknown>(Object.values(schema._zod.def.entries));
    return (value) => values.has(value);
  }
  if (schema instanceof $ZodOptional) {
    const inner = testOf(schema._zod.def.innerType);
    return (value) => value === undefined || inner(value);
  }
  if (schema instanceof $ZodArray) {
    const element = testOf(schema._zod.def.element);
    return (value) => {
      if (!Array.isArray(value)) return false;
      for (const each of value) if (!element(each)) return false;
      return true;
    };
  }
  if (schema instanceof $ZodObject && !schema._zod.def.catchall) {
    const fields = Object.entries(schema._zod.def.shape).map(([key, field]) => ({
      key,
      test: testOf(field),
    }));
    return (value) => {
      if (!isMapping(value)) return false;
      for (const { key, test } of fields) if (!test(value[key])) return false;
      return true;
    };
  }
  return () => false;
}

function checkOf(check: $ZodCheck<never>): Test {
  if (check instanceof $ZodCheckMinLength) {
    const { minimum } = check._zod.def;
    return (value) => (typeof value === 'string' || Array.isArray(value)) && value.length >= minimum;
  }
  if (check instanceof $ZodCheckMaxLength) {
    const { maximum } = check._zod.def;
    return (value) => (typeof value === 'string' || Array.isArray(value)) && value.length <= maximum;
  }
  if (check instanceof $ZodCheckGreaterThan) {
    const { value: bound, inclusive } = check._zod.def;
    return (value) => typeof value === 'number' && (value > Number(bound) || (inclusive && value === bound));
  }
  if (check instanceof $ZodCheckLessThan) {
    const { value: bound, inclusive } = check._zod.def;
    return (value) => typeof value === 'number' && (value < Number(bound) || (inclusive && value === bound));
  }
  if (check instanceof $ZodCheckRegex) {
    const { pattern } = check._zod.def;
    return (value) => typeof value === 'string' && pattern.test(value);
  }
  if (check instanceof $ZodCustom) {
    const { fn } = check._zod.def;
    return (value) => fn(value) === true;
  }
  return () => false;
}
