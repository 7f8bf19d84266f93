/** More in one record is a typing error: a year has 8,784 hours. */
export const MOST_RECORD_HOURS = 1000;

/** Hours that a record may state: half a minute or more. */
export function isRecordHours(value: unknown): value is number {
  return typeof value === 'number' && value * 60 >= 0.5 && value <= MOST_RECORD_HOURS;
}
