import fc from 'fast-check';
import { expect, test } from 'vitest';
import { topicView } from '../../../src/core/views/topic-view.ts';
import { cases } from '../arbitraries.ts';
import { planOf } from '../builders.ts';
import { comesBefore } from '../oracle.ts';

/** A topic of a random case, its view, and what the roadmap says of any two topics. */
const views = fc.tuple(cases(), fc.nat()).map(([given, pick]) => {
  const plan = planOf(given);
  const { topics, nodes } = given.roadmap;
  const index = pick % topics.length;
  const topic = topics[index];
  if (!topic) throw new Error('a roadmap without topics');
  const studied = plan.schedule.slots.map((slot) => slot.topic);
  const before = comesBefore(given.roadmap, new Set([...studied, index]));
  const place = (id: string) => topics.findIndex((each) => each.id === id);
  const node = (id: string) => nodes.find((each) => each.id === topics[place(id)]?.node);
  return { given, plan, topic, index, view: topicView(plan, topic), studied, before, place, node };
});

test('the chain goes by what the roadmap says, from the topic to a target of the goal or to a project', () => {
  fc.assert(
    fc.property(views, ({ given, topic, index, view, studied, before, place, node }) => {
      const goal = given.roadmap.goals.find((each) => each.id === given.profile.goal);
      const links = view.chain?.links ?? [];
      const isEnd = (id: string) =>
        goal ? goal.topics.some((each) => each === id) : given.roadmap.topics[place(id)]?.kind === 'project';
      if (!view.chain) {
        const ends = studied.filter(
          (each) => each !== index && isEnd(given.roadmap.topics[each]?.id ?? '') && before(index, each),
        );
        expect(ends).toEqual([]);
        return;
      }
      expect(view.chain.goal).toBe(goal);
      expect(links[0]?.row.topic).toBe(topic);
      expect(isEnd(links.at(-1)?.row.topic.id ?? '')).toBe(true);
      if (!goal) expect(links.length).toBeGreaterThan(1);
      for (const [step, link] of links.slice(1).entries()) {
        const earlier = links[step]?.row.topic.id ?? '';
        const { prerequisites } = link.row.topic;
        if (link.node === undefined) expect(prerequisites).toContain(earlier);
        else expect(node(earlier)?.id).toBe(link.node);
      }
    }),
    { numRuns: 150 },
  );
});

test('what waits for a topic is all that comes after it, and the last before it is the last that it waits for', () => {
  fc.assert(
    fc.property(views, ({ view, index, studied, before, given }) => {
      // For what needs no study any more nothing waits.
      const over = ['done', 'known', 'skipped'].includes(view.state);
      const waiting = over ? [] : studied.filter((each) => each !== index && before(index, each));
      expect(view.waiting.topics).toBe(waiting.length);
      const needed = studied.filter((each) => before(each, index));
      const after = view.reasons.find((reason) => reason.kind === 'after');
      const last = given.roadmap.topics[needed.at(-1) ?? -1];
      expect(after?.row?.topic).toBe(view.state === 'todo' ? last : undefined);
    }),
    { numRuns: 150 },
  );
});

test('a topic that falls where it does for a project is studied before it, with nothing between that the project does not need', () => {
  fc.assert(
    fc.property(views, ({ view, index, studied, before, place, plan }) => {
      const reason = view.reasons.find((each) => each.kind === 'project');
      if (!reason?.row) return;
      const project = place(reason.row.topic.id);
      expect(before(index, project)).toBe(true);
      const phase = (topic: number) => plan.schedule.slots.find((slot) => slot.topic === topic)?.phase;
      expect(phase(project)).toBe(phase(index));
      const between = studied.slice(studied.indexOf(index), studied.indexOf(project));
      const kinds = between.filter((each) => !before(each, project));
      const checkpoints = kinds.every(
        (each) => plan.personalised.curriculum.roadmap.topics[each]?.kind === 'checkpoint',
      );
      expect(checkpoints).toBe(true);
    }),
    { numRuns: 150 },
  );
});
