import type { Roadmap, Topic } from './model.ts';

/** What of a topic is read and not planned with: most of a roadmap's size. */
const TOPIC_TEXTS = ['description', 'acceptance', 'takeaways', 'codeSnippet', 'links'] as const;
export type TopicText = Pick<Topic, (typeof TOPIC_TEXTS)[number]>;

/** A roadmap without those, as it is kept for planning. */
type PlannedTopic = Omit<Topic, (typeof TOPIC_TEXTS)[number]>;
export type PlannedRoadmap = Omit<Roadmap, 'topics'> & { readonly topics: readonly PlannedTopic[] };

/** The texts of each topic apart from the rest, in the order of the topics. */
export function splitTexts(roadmap: Roadmap): {
  readonly planned: PlannedRoadmap;
  readonly texts: readonly TopicText[];
} {
  const split = roadmap.topics.map(
    ({ description, acceptance, takeaways, codeSnippet, links, ...planned }) => ({
      planned,
      text: {
        description,
        acceptance,
        takeaways,
        ...(codeSnippet === undefined ? {} : { codeSnippet }),
        links,
      },
    }),
  );
  return {
    planned: { ...roadmap, topics: split.map((each) => each.planned) },
    texts: split.map((each) => each.text),
  };
}

/**
 * The whole roadmap again. A topic's texts are read when the first of them is looked at.
 * @param textAt gives the texts of the topic at a place; called at most once for each
 */
export function joinTexts(planned: PlannedRoadmap, textAt: (index: number) => TopicText): Roadmap {
  const texts = new Map<PlannedTopic, TopicText>();
  const textOf = (topic: PlannedTopic): TopicText => {
    const text = texts.get(topic) ?? textAt(planned.topics.indexOf(topic));
    texts.set(topic, text);
    return text;
  };
  const prototype = {};
  for (const key of TOPIC_TEXTS) {
    Object.defineProperty(prototype, key, {
      get(this: PlannedTopic) {
        return textOf(this)[key];
      },
    });
  }
  for (const topic of planned.topics) Object.setPrototypeOf(topic, prototype);
  return planned as Roadmap;
}
