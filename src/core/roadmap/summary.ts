import type { Roadmap } from './model.ts';

/** What can be said of a roadmap without opening it. */
export interface RoadmapSummary {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly featured: boolean;
  readonly topics: number;
  readonly projects: number;
  /** Full hours of the required topics. */
  readonly hours: number;
  readonly skills: readonly string[];
  readonly goals: readonly string[];
}

export function summarise(roadmap: Roadmap, featured: boolean): RoadmapSummary {
  const { id, title, description, topics, skills, goals } = roadmap;
  const required = topics.filter((topic) => !topic.optional);
  return {
    id,
    title,
    description,
    featured,
    topics: topics.length,
    projects: topics.filter((topic) => topic.kind === 'project').length,
    hours: Math.round(required.reduce((sum, topic) => sum + topic.estimate.likely, 0) / 60),
    skills: skills.map((skill) => skill.id),
    goals: goals.map((goal) => goal.id),
  };
}
