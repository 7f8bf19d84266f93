import { becauseDocument } from '../core/views/because.ts';
import { SCHEMA_VERSION } from '../core/views/schema-version.ts';
import type { ChainView, TopicRow, TopicView } from '../core/views/topic-view.ts';
import { materialDocument } from './topic-card.ts';

/** The same as showText says, as data. */
export function showDocument(view: TopicView): unknown {
  const { topic, because } = view;
  const row = (each: TopicRow) => ({ topic: each.topic.id, name: each.topic.name, state: each.state });
  return {
    schemaVersion: SCHEMA_VERSION,
    topic: topic.id,
    name: topic.name,
    node: topic.node,
    phase: view.phase,
    kind: topic.kind,
    difficulty: topic.difficulty,
    optional: topic.optional,
    state: view.state,
    fullMinutes: topic.estimate.likely,
    assumed: topic.estimate.assumed,
    ...(view.planned === undefined ? {} : { plannedMinutes: view.planned }),
    ...(view.left === undefined ? {} : { minutes: view.left }),
    ...(view.start === undefined ? {} : { start: view.start, finish: view.finish }),
    ...(view.doneOn === undefined ? {} : { doneOn: view.doneOn }),
    loggedMinutes: view.logged ?? 0,
    ...(view.spent === undefined ? {} : { spentMinutes: view.spent }),
    notes: view.notes.map(({ on, text }) => ({ on, note: text })),
    because: becauseDocument(because),
    why: view.reasons.map(({ kind, row: named }) => ({ kind, ...(named ? { topic: named.topic.id } : {}) })),
    needs: view.needs.map(row),
    opens: view.opens.map(row),
    waiting: view.waiting,
    chain: view.chain ? chainDocument(view.chain, row) : null,
    expects: topic.expects,
    ...materialDocument(topic),
  };
}

function chainDocument<T extends object>({ goal, links }: ChainView, row: (row: TopicRow) => T) {
  return {
    ...(goal ? { goal: goal.id } : {}),
    topics: links.map(({ row: each, node }) => ({ ...row(each), ...(node ? { behindNode: node } : {}) })),
  };
}
