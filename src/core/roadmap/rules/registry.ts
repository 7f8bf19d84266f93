import { aliasClash } from './alias-clash.ts';
import { duplicateNodeId, duplicateTopicId } from './duplicate-id.ts';
import { duplicateLink } from './duplicate-link.ts';
import { emptyList } from './empty-list.ts';
import { insecureLink } from './insecure-link.ts';
import { missingDuration } from './missing-duration.ts';
import { missingId } from './missing-id.ts';
import { phaseOrder } from './phase-order.ts';
import { prerequisiteCycle } from './prerequisite-cycle.ts';
import { prerequisiteTypo } from './prerequisite-typo.ts';
import { relativeLink } from './relative-link.ts';
import { requiredNeedsOptional } from './required-needs-optional.ts';
import type { Rule } from './rule.ts';
import { sharedId } from './shared-id.ts';
import { takenSlug } from './taken-slug.ts';
import { unknownGoalTopic } from './unknown-goal-topic.ts';
import { unknownKey } from './unknown-key.ts';
import { unknownNode } from './unknown-node.ts';
import { unknownPrerequisite } from './unknown-prerequisite.ts';
import { unknownSkill } from './unknown-skill.ts';
import { unlikelyEstimate } from './unlikely-estimate.ts';
import { unreadableDuration } from './unreadable-duration.ts';
import { unsafeLink } from './unsafe-link.ts';
import { untidyText } from './untidy-text.ts';

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

/** The rules that only `check` runs. */
export const ADVISORY_RULES: readonly Rule[] = [
  aliasClash,
  prerequisiteTypo,
  phaseOrder,
  requiredNeedsOptional,
  unknownSkill,
  sharedId,
  takenSlug,
  missingId,
  insecureLink,
  duplicateLink,
  unsafeLink,
  unknownKey,
  emptyList,
  untidyText,
  unknownPrerequisite,
  missingDuration,
  relativeLink,
];

export const ALL_RULES: readonly Rule[] = [...STOPPING_RULES, ...ADVISORY_RULES];
