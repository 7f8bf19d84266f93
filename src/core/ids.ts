declare const brand: unique symbol;

/** A topic's id: the same topic in every roadmap that holds it. */
export type TopicId = string & { readonly [brand]: 'TopicId' };
export type NodeId = string & { readonly [brand]: 'NodeId' };
export type GoalId = string & { readonly [brand]: 'GoalId' };
export type SkillId = string & { readonly [brand]: 'SkillId' };

const ASCII_KEBAB = /^[a-z\d]+(?:-[a-z\d]+)*$/;
export const LONGEST_ID = 200;

/** Kebab-case of letters and digits of any script. Nothing in it can leave a folder or a cell. */
export function isKebab(text: string): boolean {
  if (text.length > LONGEST_ID) return false;
  // Nearly every id; setting up the classes of Unicode takes half a millisecond.
  if (ASCII_KEBAB.test(text)) return true;
  // Lower case by what it is not: some letters of Unicode are upper case and have no other.
  return text === text.toLowerCase() && /^[\p{L}\p{M}\p{Nd}]+(?:-[\p{L}\p{M}\p{Nd}]+)*$/u.test(text);
}

export const topicId = (text: string): TopicId => text as TopicId;
export const nodeId = (text: string): NodeId => text as NodeId;
export const goalId = (text: string): GoalId => text as GoalId;
export const skillId = (text: string): SkillId => text as SkillId;

/**
 * A name as an id: lower case, letters and digits of any script kept, `+` as plus, `#` as sharp, all else a hyphen,
 * hyphens folded and trimmed. Empty when the name has neither letter nor digit.
 */
export function slug(name: string): string {
  const spelled = name.normalize('NFC').toLowerCase().replaceAll('+', 'plus').replaceAll('#', 'sharp');
  const hyphened = spelled.replaceAll(/[^\p{L}\p{M}\p{Nd}]+/gu, '-').replaceAll(/^-+|-+$/g, '');
  // The cut may leave half of a character that takes two units.
  return hyphened.slice(0, LONGEST_ID).replace(/-?[\uD800-\uDBFF]?$/, '');
}
