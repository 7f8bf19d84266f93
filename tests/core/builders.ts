import { type Curriculum, makeCurriculum } from '../../src/core/curriculum/curriculum.ts';
import { type PlainDate, parsePlainDate } from '../../src/core/dates.ts';
import { type GoalId, goalId, nodeId, topicId } from '../../src/core/ids.ts';
import { minutes, sumMinutes } from '../../src/core/minutes.ts';
import { personalise } from '../../src/core/personalise/personalise.ts';
import { type Baseline, makePlan, type Plan } from '../../src/core/plan.ts';
import { weekly } from '../../src/core/profile/parse.ts';
import type { Profile } from '../../src/core/profile/profile.ts';
import { foldProgress, NO_PROGRESS, type Progress } from '../../src/core/progress/fold.ts';
import type { ProgressRecord } from '../../src/core/progress/record.ts';
import type { Roadmap, Topic } from '../../src/core/roadmap/model.ts';
import type { Phase } from '../../src/core/roadmap/vocabulary.ts';

/** Model values without files. What a test does not say is the plainest thing that can be. */

export type TopicDraft = Partial<Omit<Topic, 'id' | 'node' | 'estimate' | 'prerequisites'>> & {
  readonly id: string;
  readonly minutes?: number;
  readonly prerequisites?: readonly string[];
};

export interface NodeDraft {
  readonly id?: string;
  readonly phase?: Phase;
  readonly dependsOn?: readonly string[];
  readonly topics: readonly TopicDraft[];
}

export function roadmapOf(
  nodes: readonly NodeDraft[],
  goals: Readonly<Record<string, readonly string[]>> = {},
): Roadmap {
  const ids = nodes.map((node, index) => nodeId(node.id ?? `n${index}`));
  return {
    id: 'test',
    title: 'Test',
    description: '',
    pace: 10,
    skills: [],
    goals: Object.entries(goals).map(([id, topics]) => ({
      id: goalId(id),
      title: id,
      topics: topics.map(topicId),
    })),
    nodes: nodes.map((node, index) => ({
      id: ids[index] ?? nodeId(''),
      title: `Node ${index}`,
      phase: node.phase ?? 'foundation',
      dependsOn: (node.dependsOn ?? []).map(nodeId),
    })),
    topics: nodes.flatMap((node, index) =>
      node.topics.map(
        ({ id, minutes: likely = 60, prerequisites = [], ...more }): Topic => ({
          id: topicId(id),
          aliases: [],
          name: `Name of ${id}`,
          node: ids[index] ?? nodeId(''),
          description: '',
          difficulty: 'beginner',
          optional: false,
          kind: 'topic',
          estimate: { low: minutes(likely), likely: minutes(likely), high: minutes(likely), assumed: false },
          prerequisites: prerequisites.map(topicId),
          expects: [],
          shortcuts: [],
          acceptance: [],
          questions: [],
          takeaways: [],
          links: [],
          ...more,
        }),
      ),
    ),
    phasesInferred: false,
  };
}

export function profileOf(more: Partial<Profile> = {}): Profile {
  return {
    capacity: weekly(8),
    maths: 'school',
    skills: [],
    known: [],
    optional: false,
    review: false,
    timeOff: [],
    ...more,
  };
}

/** @throws Error for a text that is no date: a slip in the test */
export function date(text: string): PlainDate {
  const read = parsePlainDate(text);
  if (!read) throw new Error(`no date: ${text}`);
  return read;
}

export const goal = (id: string): { goal: GoalId } => ({ goal: goalId(id) });

/** All that a plan is made from. */
export interface Case {
  readonly roadmap: Roadmap;
  readonly profile: Profile;
  readonly records: readonly ProgressRecord[];
  readonly today: PlainDate;
}

export function progressOf(curriculum: Curriculum, records: readonly ProgressRecord[]): Progress {
  return foldProgress(records, (text) => curriculum.names.byId(text) ?? text);
}

export function planOf({ roadmap, profile, records, today }: Case): Plan {
  const curriculum = makeCurriculum(roadmap);
  return makePlan({ curriculum, profile, progress: progressOf(curriculum, records), today });
}

/** A plan that progress is measured against. */
export function baselineOf({ personalised, schedule }: Plan, from: PlainDate): Baseline {
  const weeks = schedule.weeks.map(({ start, end, items }) => ({
    start,
    end,
    minutes: sumMinutes(items.map((item) => item.minutes)),
  }));
  const { curriculum, profile } = personalised;
  return { personalised, whole: personalise(curriculum, profile, NO_PROGRESS), weeks, from };
}

/** The ids of the topics with work left, in the order of study. */
export function studyOrder(plan: Plan): string[] {
  const { topics } = plan.personalised.curriculum.roadmap;
  return plan.schedule.slots.map((slot) => topics[slot.topic]?.id ?? '');
}
