import { expect, test } from 'vitest';
import type { Topic } from '../../src/core/roadmap/model.ts';
import { SHIPPED, type Shipped, shippedAs } from './shipped.ts';

/** An id that two roadmaps hold is one topic, done once for both: it must not mean two things. */

const pairs = SHIPPED.flatMap((one, index) =>
  SHIPPED.slice(index + 1).map((other): [string, string, Shipped, Shipped] => [
    one.path,
    other.path,
    one,
    other,
  ]),
);

test.each(pairs)(
  '%s and %s agree on the name and the hours of what both hold',
  (_one, _other, one, other) => {
    const others = new Map(other.roadmap.topics.map((topic) => [topic.id, topic]));
    for (const topic of one.roadmap.topics) {
      const same = others.get(topic.id);
      if (!same) continue;
      expect([topic.id, same.name, same.kind, same.estimate.likely]).toEqual([
        topic.id,
        topic.name,
        topic.kind,
        topic.estimate.likely,
      ]);
      if (isRange(topic) && isRange(same)) expect(same.estimate, topic.id).toEqual(topic.estimate);
    }
  },
);

/** A duration such as "4 hours" says what is likely and no more: all that the plain schema can say. */
function isRange({ estimate: { low, high } }: Topic): boolean {
  return low < high;
}

test('no id or alias is the name of another topic anywhere', () => {
  const owners = new Map<string, string>();
  for (const { roadmap } of SHIPPED)
    for (const topic of roadmap.topics)
      for (const name of [topic.id, ...topic.aliases]) {
        expect(owners.get(name) ?? topic.id, `${name} in ${roadmap.id}`).toBe(topic.id);
        owners.set(name, topic.id);
      }
});

test('no two ids have one name', () => {
  const ids = new Map<string, string>();
  for (const { roadmap } of SHIPPED)
    for (const { id, name } of roadmap.topics) {
      // The plain roadmap states no ids: its topics are wholes of which others hold the parts.
      if (roadmap.id === 'ml-engineer') continue;
      expect(ids.get(name) ?? id, `${name} in ${roadmap.id}`).toBe(id);
      ids.set(name, id);
    }
});

test('the roadmap to language models takes its topics from the flagship as they are', () => {
  const flagship = new Map(shippedAs('backend-to-ml').roadmap.topics.map((topic) => [topic.id, topic]));
  const own = shippedAs('llm-engineer').roadmap.topics.filter((topic) => {
    const same = flagship.get(topic.id);
    if (same) expect(topic).toEqual({ ...same, node: topic.node });
    return !same;
  });
  expect(own.map(({ id }) => id)).toEqual(['dl-framework-choice', 'language-tasks', 'llm-evaluation']);
});
