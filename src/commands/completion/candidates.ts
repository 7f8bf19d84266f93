import type { Argument, Option } from 'commander';
import { DAY_WORDS, GRADE_WORDS } from '../../core/schema/record-words.ts';
import type { World } from '../../world.ts';
import { goals, knownTopics, roadmaps, skills, topics } from './learner-words.ts';
import type { Candidate, Offer } from './offer.ts';
import type { Slot } from './slot.ts';

/** Where a place's words come from. */
type Source = (slot: Slot, command: string | undefined, world: World) => Offer | Promise<Offer>;

const words = (candidates: readonly Candidate[]): Offer => ({ mode: 'words', candidates });
const NONE: Source = () => words([]);
const FILES: Source = () => ({ mode: 'files', candidates: [] });
const TOPICS: Source = async (slot, command, world) => words(await topics(slot, command, world));

/** By the names of arguments and options. A test holds that none is missing. */
export const SOURCES: Readonly<Record<string, Source>> = {
  topic: TOPICS,
  topics: TOPICS,
  roadmap: (_slot, _command, world) => ({ mode: 'files', candidates: roadmaps(world) }),
  paths: FILES,
  hours: NONE,
  words: NONE,
  grade: () => choices(Object.values(GRADE_WORDS)),
  '--profile': FILES,
  '--output': FILES,
  '--goal': async (slot, _command, world) => words(await goals(slot, world)),
  '--skills': async (slot, _command, world) => list(slot, await skills(slot, world)),
  '--known': async (slot, _command, world) => list(slot, await knownTopics(slot, world)),
  '--rule': rules,
  '--today': NONE,
  '--start': NONE,
  '--by': NONE,
  '--on': () => choices(DAY_WORDS),
  '--changes-since': NONE,
  '--hours': NONE,
  '--days': NONE,
  '--time-off': NONE,
  '--weeks': NONE,
  '--note': NONE,
  '--against': NONE,
  '--ignore-link': NONE,
};

export function ofOption(option: Option, slot: Slot, command: string | undefined, world: World) {
  return option.argChoices ? choices(option.argChoices) : from(option.long ?? '', slot, command, world);
}

export function ofArgument(argument: Argument, slot: Slot, command: string, world: World) {
  return argument.argChoices ? choices(argument.argChoices) : from(argument.name(), slot, command, world);
}

function choices(values: readonly string[]): Offer {
  return words(values.map((value) => ({ value, about: '' })));
}

function from(name: string, slot: Slot, command: string | undefined, world: World): Offer | Promise<Offer> {
  return (Object.hasOwn(SOURCES, name) ? SOURCES[name] : undefined)?.(slot, command, world) ?? words([]);
}

/** `a,b,…`: the last of them is being typed, and none stands there twice. */
function list({ typed, lead }: Slot, candidates: readonly Candidate[]): Offer {
  const before = typed.slice(lead.length).split(',').slice(0, -1);
  const start = before.map((each) => `${each},`).join('');
  return words(
    candidates
      .filter(({ value }) => !before.includes(value))
      .map(({ value, about }) => ({ value: start + value, about })),
  );
}

/** First the rule, then its level. */
async function rules({ typed, lead }: Slot): Promise<Offer> {
  const [{ CATALOGUE }, { LEVELS }] = await Promise.all([
    import('../../core/check/catalogue/catalogue.ts'),
    import('../../core/check/levels.ts'),
  ]);
  const rule = /^([^=]+)=/.exec(typed.slice(lead.length))?.[1];
  if (rule !== undefined) return choices(LEVELS.map((level) => `${rule}=${level}`));
  return { mode: 'nospace', candidates: CATALOGUE.map(({ id }) => ({ value: `${id}=`, about: '' })) };
}
