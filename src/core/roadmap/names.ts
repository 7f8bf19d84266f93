import type { Roadmap } from './model.ts';

/** What progress may be kept under in a roadmap: ids, and those that topics once had. */
export function topicNames({ topics }: Pick<Roadmap, 'topics'>): string[] {
  return topics.flatMap((topic) => [topic.id, ...topic.aliases]);
}

/** The skills that a roadmap asks about, or that shorten one of its topics. */
export function skillNames({ skills, topics }: Pick<Roadmap, 'skills' | 'topics'>): string[] {
  const named = topics.flatMap((topic) =>
    topic.shortcuts.flatMap((shortcut) => (shortcut.kind === 'skill' ? [shortcut.skill] : [])),
  );
  return [...skills.map((skill) => skill.id), ...named];
}
