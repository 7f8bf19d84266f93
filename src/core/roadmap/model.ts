import type { GoalId, NodeId, SkillId, TopicId } from '../ids.ts';
import type { Minutes } from '../minutes.ts';
import type { Difficulty, Kind, MathsLevel, Phase } from './vocabulary.ts';

/**
 * A roadmap as the planner uses it: ids settled, durations in minutes, phases inferred, prerequisites told from prose.
 * Plain data throughout, so that a shipped roadmap can be kept as JSON.
 */
export interface Roadmap {
  /** The stem of the file's name. */
  readonly id: string;
  readonly title: string;
  readonly description: string;
  /** Hours a week that durations in weeks were written for. */
  readonly pace: number;
  readonly skills: readonly Skill[];
  readonly goals: readonly Goal[];
  readonly nodes: readonly RoadmapNode[];
  /** In the order of the file: node by node. */
  readonly topics: readonly Topic[];
  /** No node states a phase. */
  readonly phasesInferred: boolean;
}

export interface Skill {
  readonly id: SkillId;
  readonly title: string;
  readonly about?: string;
}

export interface Goal {
  readonly id: GoalId;
  readonly title: string;
  readonly description?: string;
  readonly topics: readonly TopicId[];
}

export interface RoadmapNode {
  readonly id: NodeId;
  readonly title: string;
  readonly description?: string;
  readonly url?: string;
  readonly phase: Phase;
  readonly dependsOn: readonly NodeId[];
}

export interface Topic {
  readonly id: TopicId;
  readonly aliases: readonly string[];
  readonly name: string;
  readonly node: NodeId;
  readonly description: string;
  readonly difficulty: Difficulty;
  readonly optional: boolean;
  readonly kind: Kind;
  readonly estimate: Estimate;
  readonly prerequisites: readonly TopicId[];
  /** Prerequisites that name no topic: what the text expects of its reader. */
  readonly expects: readonly string[];
  readonly shortcuts: readonly Shortcut[];
  readonly acceptance: readonly string[];
  readonly questions: readonly string[];
  readonly passMark?: string;
  readonly takeaways: readonly string[];
  readonly codeSnippet?: string;
  readonly links: readonly Link[];
}

export interface Estimate {
  readonly low: Minutes;
  /** The figure that half of the learners beat; what plans are made from. */
  readonly likely: Minutes;
  readonly high: Minutes;
  /** The file states neither duration nor estimate: the figure is the difficulty's default. */
  readonly assumed: boolean;
}

/** Background that changes a topic: `effort` is the share of the hours that is left, 0 to skip it. */
export type Shortcut =
  | { readonly kind: 'skill'; readonly skill: SkillId; readonly effort: number }
  | { readonly kind: 'maths'; readonly maths: MathsLevel; readonly effort: number };

export interface Link {
  readonly title: string;
  readonly url: string;
  readonly hours?: number;
}
