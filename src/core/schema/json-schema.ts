import * as z from 'zod/mini';
import { isMapping } from '../source/mapping.ts';
import { profileSchema } from './profile.ts';
import { RECORD_FORMAT, recordSchemas } from './record.ts';
import { DURATION, type JsonSchema, SAID } from './refinements.ts';
import { goalSchema, headSchema, id, nodeSchema, skillSchema, topicSchema } from './roadmap.ts';

/**
 * JSON Schemas (draft-07) of the three files, made from the schemas that check them. They accept all that check accepts,
 * and reject what JSON Schema can say; ids that clash or are nowhere remain for check. For the build, and for tests.
 */
export function jsonSchemas(): Readonly<Record<'roadmap' | 'profile' | 'progress', JsonSchema>> {
  return {
    roadmap: titled('A roadmap of mlpath', roadmapSchema()),
    profile: titled('A profile of mlpath (mlpath.yaml)', profile()),
    progress: titled('A line of a progress file of mlpath (progress.jsonl)', progressLine()),
  };
}

function titled(title: string, schema: JsonSchema): JsonSchema {
  return { $schema: 'http://json-schema.org/draft-07/schema#', title, ...schema };
}

function roadmapSchema(): JsonSchema {
  const topic = lenient(made(topicSchema), { duration: DURATION });
  const node = lenient(made(nodeSchema), { topics: { type: 'array', items: topic } });
  // A skill may have no fields at all; what a goal needs cannot be missing.
  const named = (schema: JsonSchema) => ({
    type: 'object',
    propertyNames: made(id),
    additionalProperties: required(schema).length > 0 ? lenient(schema) : orNull(lenient(schema)),
  });
  const head = lenient(made(headSchema), {
    skills: named(made(skillSchema)),
    goals: named(made(goalSchema)),
    nodes: { type: 'array', minItems: 1, items: node },
  });
  // A key with nothing after it is a key that is missing, and the nodes may not be.
  const nodes = { type: 'array', minItems: 1, items: node };
  return { ...head, properties: { ...properties(head), nodes }, required: [...required(head), 'nodes'] };
}

function profile(): JsonSchema {
  const schema = lenient(made(profileSchema));
  return {
    ...schema,
    patternProperties: { '^x-': true },
    not: {
      required: ['hoursPerWeek', 'days'],
      properties: { hoursPerWeek: { type: ['number', 'array'] }, days: { type: 'object' } },
    },
  };
}

function progressLine(): JsonSchema {
  const kinds = Object.values(recordSchemas).map((schema) => made(schema));
  return {
    type: 'object',
    properties: { v: { type: 'number', maximum: RECORD_FORMAT } },
    anyOf: kinds.map(({ properties: all, required: needed }) => ({ properties: all, required: needed })),
    allOf: [
      // A record without a moment needs the day.
      { anyOf: [{ required: ['at'] }, { required: ['on'] }] },
      // And it says one thing.
      { oneOf: Object.keys(recordSchemas).map((kind) => ({ required: [kind] })) },
    ],
  };
}

function made(schema: z.ZodMiniType): JsonSchema {
  const { $schema, ...rest } = z.toJSONSchema(schema, {
    target: 'draft-7',
    io: 'input',
    unrepresentable: 'any',
    override: ({ zodSchema, jsonSchema }) => {
      Object.assign(jsonSchema, SAID.get(zodSchema));
    },
  });
  return rest;
}

/** A key with nothing after it is taken for one that is not there: those that may be missing may be empty. */
function lenient(schema: JsonSchema, more: JsonSchema = {}): JsonSchema {
  const needed = required(schema);
  const all = Object.entries({ ...properties(schema), ...more });
  return {
    ...schema,
    properties: Object.fromEntries(
      all.map(([key, each]) => [key, needed.includes(key) ? each : orNull(each)]),
    ),
  };
}

function orNull(schema: unknown): unknown {
  if (!isMapping(schema) || Object.keys(schema).length === 0) return schema;
  return { anyOf: [schema, { type: 'null' }] };
}

function properties({ properties: all }: JsonSchema): JsonSchema {
  return isMapping(all) ? all : {};
}

function required({ required: keys }: JsonSchema): string[] {
  return Array.isArray(keys) ? keys.map(String) : [];
}
