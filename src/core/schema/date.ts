import * as z from 'zod/mini';
import type { PlainDate } from '../dates.ts';
import { DATE_FORM, isPlainDate } from '../profile/parse.ts';

export const date = z.custom<PlainDate>(isPlainDate, DATE_FORM);
