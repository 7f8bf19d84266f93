import { mondayOnOrAfter, type PlainDate, parsePlainDate } from '../core/dates.ts';
import { skillId } from '../core/ids.ts';
import { DATE_FORM, HOURS_IN_WEEK, parseHours, TYPED_WEEK_FORM, weekly } from '../core/profile/parse.ts';
import type { Answers } from '../core/profile/profile.ts';
import type { Roadmap } from '../core/roadmap/model.ts';
import { skillNames } from '../core/roadmap/names.ts';
import type { RoadmapSummary } from '../core/roadmap/summary.ts';
import { MATHS_LEVELS, type MathsLevel } from '../core/roadmap/vocabulary.ts';
import { count } from '../render/figures.ts';
import { oneLine } from '../render/harmless.ts';
import type { Prompter } from '../world.ts';
import { DEFAULTS, type Need } from './needs.ts';

/** The questions, each of which becomes one field of the answers. */

export async function askRoadmap(prompter: Prompter, entries: readonly RoadmapSummary[]): Promise<string> {
  const choices = entries.map(({ id, title, topics, hours, description }) => ({
    value: id,
    name: `${oneLine(title)} (${count(topics, 'topic')}, ${hours} h required)`,
    short: id,
    description: oneLine(description),
  }));
  return prompter.select({ message: 'Which roadmap?', choices, initial: DEFAULTS.roadmap });
}

export async function askNeed(prompter: Prompter, need: Need, roadmap: Roadmap): Promise<Answers> {
  switch (need) {
    case 'skills':
      return { skills: await askSkills(prompter, roadmap) };
    case 'maths':
      return { maths: await askMaths(prompter) };
    case 'capacity':
      return { capacity: weekly(await askHours(prompter)) };
  }
}

export async function askStart(prompter: Prompter, today: PlainDate): Promise<Answers> {
  const answer = await prompter.input({
    message: 'When do you start?',
    initial: mondayOnOrAfter(today),
    check: (text) => parsePlainDate(text.trim()) !== undefined || `Expected ${DATE_FORM}`,
  });
  const start = parsePlainDate(answer.trim());
  return start ? { start } : {};
}

async function askSkills(prompter: Prompter, roadmap: Roadmap) {
  const { skills } = roadmap;
  const named = () => [...new Set(skillNames(roadmap))].map((id) => ({ id: skillId(id), title: id }));
  // A file may use skills without describing them.
  const known = skills.length > 0 ? skills : named();
  const choices = known.map((skill) => {
    const name = oneLine(skill.title);
    return 'about' in skill && skill.about
      ? { value: skill.id, name, description: oneLine(skill.about) }
      : { value: skill.id, name };
  });
  return prompter.checkbox({ message: 'What do you know from your work?', choices });
}

const MATHS: Readonly<Record<MathsLevel, string>> = {
  none: 'none: school maths is far away',
  school: 'school: functions, basic algebra, a little statistics',
  undergraduate: 'undergraduate: linear algebra, calculus and probability, once',
  strong: 'strong: you use them, or could again within days',
};

async function askMaths(prompter: Prompter): Promise<MathsLevel> {
  const choices = MATHS_LEVELS.map((value) => ({ value, name: MATHS[value], short: value }));
  return prompter.select({ message: 'How much maths do you have?', choices, initial: DEFAULTS.maths });
}

async function askHours(prompter: Prompter): Promise<number> {
  const answer = await prompter.input({
    message: 'How many hours a week?',
    initial: String(DEFAULTS.hours),
    check: (text) => parseHours(text, HOURS_IN_WEEK) !== undefined || `Expected ${TYPED_WEEK_FORM}`,
  });
  return parseHours(answer, HOURS_IN_WEEK) ?? DEFAULTS.hours;
}
