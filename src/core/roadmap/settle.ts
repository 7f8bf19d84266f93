import { goalId, type NodeId, skillId, type TopicId } from '../ids.ts';
import type { SkillInput, TopicInput } from '../schema/roadmap.ts';
import { settleEstimate } from './estimate.ts';
import type { Goal, Link, Roadmap, RoadmapNode, Shortcut, Skill, Topic } from './model.ts';
import { type Names, settleNames } from './naming.ts';
import type { NodeOutline, Outline } from './outline.ts';
import { settlePhases } from './phases.ts';
import { type Nameable, TopicNames } from './topic-names.ts';

const DEFAULT_PACE = 10;

export interface Settled {
  readonly roadmap: Roadmap;
  readonly names: Names;
}

/**
 * Makes the roadmap of an outline: ids, estimates, phases, edges. What cannot be settled is left out (an edge to a node
 * that is not there, the second of two equal ids); the rules say so, and whether it may be planned from.
 * @param id the stem of the file's name
 */
export function settle(outline: Outline, id: string): Settled {
  const names = settleNames(outline.nodes);
  const pace = outline.head?.pace ?? DEFAULT_PACE;
  const drafts = outline.nodes.flatMap((node) => draftTopics(node, names));
  const topicNames = new TopicNames(drafts);
  const topics = firstOfEach(drafts).map((draft) => settleTopic(draft, topicNames, pace));
  const phases = settlePhases(phaseInputs(outline.nodes, names, topics));
  const roadmap: Roadmap = {
    id,
    title: outline.head?.title ?? id,
    description: outline.head?.description ?? '',
    pace,
    skills: [...outline.skills].map(([key, { value }]) => settleSkill(key, value)),
    goals: [...outline.goals].map(([key, { value }]): Goal => {
      const targets = value.topics.flatMap((name) => topicNames.find(name) ?? []);
      const goal = { id: goalId(key), title: value.title, topics: targets };
      return value.description === undefined ? goal : { ...goal, description: value.description };
    }),
    nodes: settleNodes(outline.nodes, names, phases),
    topics,
    phasesInferred: !outline.nodes.some((node) => node.value.phase),
  };
  return { roadmap, names };
}

function settleSkill(key: string, { title, about }: SkillInput): Skill {
  const skill = { id: skillId(key), title: title ?? key };
  return about === undefined ? skill : { ...skill, about };
}

/** A topic whose id is settled; what it names is not looked up yet. */
interface Draft extends Nameable {
  readonly node: NodeId;
  readonly input: TopicInput;
}

function draftTopics(node: NodeOutline, names: Names): Draft[] {
  const nodeId = names.nodes.get(node);
  const bareId = names.bare.get(node);
  if (nodeId === undefined) return [];
  if (bareId !== undefined) return [draft(bareTopic(node), bareId, nodeId)];
  return node.topics.flatMap((placed) => {
    const id = names.topics.get(placed);
    return id === undefined ? [] : [draft(placed.value, id, nodeId)];
  });
}

function draft(input: TopicInput, id: TopicId, node: NodeId): Draft {
  return { id, aliases: input.aliases ?? [], name: input.name, node, input };
}

/** A node without topics is one topic: its title, its description and its url. */
function bareTopic({ value }: NodeOutline): TopicInput {
  const topic: TopicInput = {
    name: value.title,
    description: value.description ?? value.title,
    difficulty: 'beginner',
  };
  return value.url === undefined ? topic : { ...topic, links: [{ title: value.title, url: value.url }] };
}

/**
 * All topics have the same fields in the same order, and none is copied: V8 of Node 20 gives each object that is spread
 * and added to a layout of its own, and whatever reads them is then several times slower.
 */
function settleTopic({ input, id, aliases, node }: Draft, names: TopicNames, pace: number): Topic {
  const { prerequisites, expects } = lookUp(input.prerequisites ?? [], names);
  const topic: { -readonly [Key in keyof Topic]: Topic[Key] } = {
    id,
    aliases,
    name: input.name,
    node,
    description: input.description,
    difficulty: input.difficulty,
    optional: input.optional ?? false,
    kind: input.kind ?? 'topic',
    estimate: settleEstimate(input, pace),
    prerequisites,
    expects,
    shortcuts: (input.shortcuts ?? []).flatMap((entry): Shortcut[] => {
      if (entry.maths) return [{ kind: 'maths', maths: entry.maths, effort: entry.effort }];
      return entry.skill ? [{ kind: 'skill', skill: skillId(entry.skill), effort: entry.effort }] : [];
    }),
    acceptance: input.acceptance ?? [],
    questions: input.questions ?? [],
    takeaways: input.takeaways ?? [],
    links: links(input),
  };
  if (input.passMark !== undefined) topic.passMark = input.passMark;
  if (input.codeSnippet !== undefined) topic.codeSnippet = input.codeSnippet;
  return topic;
}

function links(input: TopicInput): Link[] {
  const stated = (input.links ?? []).map(({ title, url, hours }): Link => {
    const shown = title ?? url;
    return hours === undefined ? { title: shown, url } : { title: shown, url, hours };
  });
  return input.videoUrl === undefined ? stated : [...stated, { title: 'Video', url: input.videoUrl }];
}

function lookUp(texts: readonly string[], names: TopicNames): Pick<Topic, 'prerequisites' | 'expects'> {
  if (texts.length === 0) return { prerequisites: [], expects: [] };
  const edges = new Set<TopicId>();
  const expects: string[] = [];
  for (const text of texts) {
    const found = names.find(text);
    if (found === undefined) expects.push(text);
    else edges.add(found);
  }
  return { prerequisites: [...edges], expects };
}

function firstOfEach(drafts: readonly Draft[]): Draft[] {
  const seen = new Set<TopicId>();
  return drafts.filter(({ id }) => !seen.has(id) && seen.add(id));
}

function phaseInputs(nodes: readonly NodeOutline[], names: Names, topics: readonly Topic[]) {
  const required = new Map<NodeId, number>();
  for (const topic of topics) {
    if (!topic.optional) required.set(topic.node, (required.get(topic.node) ?? 0) + topic.estimate.likely);
  }
  return nodes.map((node) => {
    const id = names.nodes.get(node);
    return { stated: node.value.phase, minutes: id === undefined ? 0 : (required.get(id) ?? 0) };
  });
}

function settleNodes(outline: readonly NodeOutline[], names: Names, phases: readonly RoadmapNode['phase'][]) {
  const known = new Set<string>(names.nodes.values());
  const isNode = (id: string): id is NodeId => known.has(id);
  const seen = new Set<NodeId>();
  return outline.flatMap((node, index): RoadmapNode[] => {
    const id = names.nodes.get(node);
    const phase = phases[index];
    if (id === undefined || phase === undefined || seen.has(id)) return [];
    seen.add(id);
    const { title, description, url } = node.value;
    return [
      {
        id,
        title,
        phase,
        dependsOn: [...new Set(node.value.dependsOn ?? [])].filter(isNode),
        ...(description === undefined ? {} : { description }),
        ...(url === undefined ? {} : { url }),
      },
    ];
  });
}
