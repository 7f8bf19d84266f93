import type { Painter, Style } from '../style.ts';
import { glyphsOf } from './glyphs.ts';

/**
 * `━━━━╾─────`: how much of something is done. Full only when all of it is, and never bare once something is.
 * @param share 0 to 1
 * @param cells columns, at least 1
 */
export function bar(share: number, cells: number, done: Painter, style: Style): string {
  const { heavy, light, half } = glyphsOf(style);
  const steps = half === undefined ? 1 : 2;
  const taken = Math.floor(share * cells * steps);
  const filled = share > 0 ? Math.max(1, taken) : 0;
  const whole = Math.floor(filled / steps);
  const part = half !== undefined && filled % steps === 1 ? half : '';
  const rest = light.repeat(cells - whole - part.length);
  const shown = heavy.repeat(whole) + part;
  return (shown === '' ? '' : done(shown)) + (rest === '' ? '' : style.paint.dim(rest));
}
