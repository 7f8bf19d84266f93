import type { RecentPace } from '../core/forecast/recent-pace.ts';
import { count, hourFigure } from './figures.ts';

/** `Last 4 weeks: 6.5 h a week of 8 planned; 5 topics took 1.2 times their planned hours`. */
export function paceText({ weeks, known, spent, planned, topics, ratio }: RecentPace): string {
  const which = weeks === 1 ? 'Last week' : `Last ${weeks} weeks`;
  const some = known < weeks ? ` (known of ${known} of them)` : '';
  const hours =
    spent === undefined || planned === undefined
      ? 'hours not recorded'
      : `${hourFigure(spent)} h a week of ${hourFigure(planned)} planned${some}`;
  const pace =
    ratio === undefined
      ? 'no topic done with its hours known'
      : `${count(topics, 'topic')} took ${ratio} times ${topics === 1 ? 'its' : 'their'} planned hours`;
  return `${which}: ${hours}; ${pace}`;
}
