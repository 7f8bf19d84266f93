import { duplicateNodeId, duplicateTopicId } from './duplicate-id.ts';
import { prerequisiteCycle } from './prerequisite-cycle.ts';
import type { Rule } from './rule.ts';
import { unknownGoalTopic } from './unknown-goal-topic.ts';
import { unknownNode } from './unknown-node.ts';
import { unlikelyEstimate } from './unlikely-estimate.ts';
import { unreadableDuration } from './unreadable-duration.ts';

/** The rules whose findings also keep `plan` from using a file. */
export const STOPPING_RULES: readonly Rule[] = [
  duplicateNodeId,
  duplicateTopicId,
  unknownNode,
  prerequisiteCycle,
  unreadableDuration,
  unlikelyEstimate,
  unknownGoalTopic,
];
