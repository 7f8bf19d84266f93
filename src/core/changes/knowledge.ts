import type { Curriculum } from '../curriculum/curriculum.ts';
import type { PlainDate } from '../dates.ts';
import type { Profile } from '../profile/profile.ts';
import type { ProgressRecord } from '../progress/record.ts';
import type { Reviewer } from '../review/memory.ts';

/** All that a plan was made from on one day. */
export interface Knowledge {
  readonly curriculum: Curriculum;
  readonly profile: Profile;
  readonly records: readonly ProgressRecord[];
  readonly today: PlainDate;
  readonly reviewer?: Reviewer | undefined;
}
