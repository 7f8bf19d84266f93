import type { RecentPace } from '../core/forecast/recent-pace.ts';
import { capitalised, count, hourFigure, shortDate } from './figures.ts';

/** `Weeks 4, 7, 8 and 9, up to 24 Jan: 6.5 h a week of 8 planned; 5 topics took 1.2 times their planned hours`. */
export function paceText({
  weeks,
  numbers,
  until,
  unknown,
  spent,
  planned,
  topics,
  ratio,
}: RecentPace): string {
  const which = `${capitalised(weeksText(numbers))}, up to ${shortDate(until)}`;
  const left = unknown.length > 0 ? `, ${weeksText(unknown)} not counted (done without hours)` : '';
  const each = weeks === 1 ? '' : ' a week';
  const hours =
    spent === undefined || planned === undefined
      ? 'hours not recorded'
      : `${hourFigure(spent)} h${each} of ${hourFigure(planned)} planned${left}`;
  const pace =
    ratio === undefined
      ? 'no topic done with its hours known'
      : `${count(topics, 'topic')} took ${ratio} times ${topics === 1 ? 'its' : 'their'} planned hours`;
  return `${which}: ${hours}; ${pace}`;
}

function weeksText(numbers: readonly number[]): string {
  return `${numbers.length === 1 ? 'week' : 'weeks'} ${numbersText(numbers)}`;
}

/** `6 to 9` where none is missing between, else `4, 7, 8 and 9`. */
function numbersText(numbers: readonly number[]): string {
  const [first = 0] = numbers;
  const last = numbers.at(-1) ?? first;
  if (numbers.length > 2 && last - first === numbers.length - 1) return `${first} to ${last}`;
  return [numbers.slice(0, -1).join(', '), String(last)].filter((part) => part !== '').join(' and ');
}
