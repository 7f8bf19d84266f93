import type { PlainDate } from '../dates.ts';
import type { TopicId } from '../ids.ts';
import type { Plan } from '../plan.ts';
import type { Topic } from '../roadmap/model.ts';
import type { Phase } from '../roadmap/vocabulary.ts';
import { type NodeSpan, nodeSpans } from './node-spans.ts';
import { type PlanView, planView } from './plan-view.ts';
import { topicRows } from './topic-view.ts';

/** All that the page shows: the plan's rows, and what stands behind them. */
export interface PageView {
  readonly plan: PlanView;
  readonly spans: readonly NodeSpan[];
  readonly topics: ReadonlyMap<TopicId, PageTopic>;
}

export interface PageTopic {
  readonly topic: Topic;
  readonly node: string;
  readonly phase: Phase;
  /** Of one to study: the first day of its first week and the last day of its last. */
  readonly span: { readonly start: PlainDate; readonly finish: PlainDate } | undefined;
  readonly done: boolean;
  readonly doneOn: PlainDate | undefined;
}

/** @param weeks how many weeks to show, from the current one */
export function pageView(plan: Plan, weeks?: number): PageView {
  const { curriculum, progress } = plan.personalised;
  const nodes = new Map(curriculum.roadmap.nodes.map((node) => [node.id, node.title]));
  const topics = topicRows(plan).map(({ topic, phase, state, start, finish }): [TopicId, PageTopic] => [
    topic.id,
    {
      topic,
      phase,
      node: nodes.get(topic.node) ?? '',
      span: start && finish ? { start, finish } : undefined,
      done: state === 'done',
      doneOn: progress.topics.get(topic.id)?.done?.on,
    },
  ]);
  return {
    plan: planView(plan),
    spans: nodeSpans(plan, weeks),
    topics: new Map(topics),
  };
}
