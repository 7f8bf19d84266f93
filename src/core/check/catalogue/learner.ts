import type { RulePage } from './rule-page.ts';

/** What can be wrong with profiles and progress files, and across files. */
export const LEARNER_RULES: readonly RulePage[] = [
  {
    id: 'conflict',
    severity: 'error',
    in: ['profile', 'progress'],
    title: 'Git left its conflict markers',
    why: 'The file holds two versions of itself. Reading on would lose one of them.',
    remedy:
      'In a profile choose a side; of a progress file keep the lines of both, and let git merge by union from now on: `progress*.jsonl merge=union` in `.gitattributes`.',
  },
  {
    id: 'newer-format',
    severity: 'error',
    in: ['profile', 'progress'],
    title: 'A format that this version does not know',
    why: 'Another machine with a newer mlpath wrote it. Guessing what it says could lose progress.',
    remedy: 'Upgrade mlpath; the file is left as it is.',
  },
  {
    id: 'unreadable-line',
    severity: 'warning',
    in: ['progress'],
    title: 'A line that is no record',
    why: 'It is passed over, and what it was to say does not count.',
    remedy: 'Mend the line or delete it. A record is one JSON object on one line.',
  },
  {
    id: 'future-date',
    severity: 'warning',
    in: ['progress'],
    title: 'A record dated after today',
    why: 'Nobody has studied yet what lies ahead; most often the year is wrong. `--today` says what day it is.',
    remedy: 'Put the date right: `on`, or else `at`.',
  },
  {
    id: 'unknown-topic',
    severity: 'warning',
    in: ['profile', 'progress'],
    title: 'A topic that no roadmap has',
    why: 'The hours are kept, but they count for nothing in any plan. The topic may have been renamed.',
    remedy: "Write the nearest id, or have the roadmap's author add the old one to the topic's `aliases`.",
  },
  {
    id: 'unknown-goal',
    severity: 'error',
    in: ['profile'],
    title: 'The roadmap has no such goal',
    why: 'No plan can be made for it.',
    remedy: "Write one of the roadmap's goals; `mlpath list --goals` names them.",
  },
  {
    id: 'unknown-roadmap',
    severity: 'error',
    in: ['profile'],
    title: 'No such roadmap',
    why: 'The profile names neither a shipped roadmap nor a file that is there.',
    remedy: 'Write an id that `mlpath list` names, or a path relative to the profile.',
  },
  {
    id: 'removed-id',
    severity: 'error',
    in: ['roadmap'],
    title: "A topic's id is gone",
    why: 'Progress is kept under ids: whoever had studied the topic finds it undone.',
    remedy: 'Add the old id to the `aliases` of the topic that took its place, or bring the topic back.',
    flag: '--against REF',
  },
  {
    id: 'unused-suppression',
    severity: 'info',
    in: ['roadmap', 'profile'],
    title: 'A comment that silences nothing',
    why: 'What it was for is mended, or its rule is misspelt; left in place it hides the next finding.',
    remedy: 'Delete the comment, or write the rule that was meant.',
  },
];
