import { Chalk, type ChalkInstance } from 'chalk';
import type { Phase } from '../core/roadmap/vocabulary.ts';
import { hyperlink } from './hyperlink.ts';

/** How a text is dressed: what the stream that takes it can show. */
export interface Style {
  /** Columns. */
  readonly width: number;
  readonly paint: Paint;
  readonly symbols: Symbols;
  /** Nothing but ASCII can be shown. */
  readonly ascii: boolean;
  /** Makes a text lead to an address where the terminal can follow it; elsewhere the text alone. */
  readonly link: (text: string, url: string) => string;
}

export type Painter = (text: string) => string;

export interface Paint {
  readonly title: Painter;
  readonly strong: Painter;
  readonly dim: Painter;
  readonly good: Painter;
  readonly warning: Painter;
  readonly error: Painter;
  readonly code: Painter;
  readonly phase: Readonly<Record<Phase, Painter>>;
}

export interface Symbols {
  readonly dot: string;
  readonly arrow: string;
  readonly ellipsis: string;
  readonly bullet: string;
}

const UNICODE: Symbols = { dot: '·', arrow: '→', ellipsis: '…', bullet: '•' };
const ASCII: Symbols = { dot: '|', arrow: '->', ellipsis: '...', bullet: '-' };

export function makeStyle({
  width,
  colour,
  ascii,
  links = false,
}: {
  width: number;
  colour: boolean;
  ascii: boolean;
  links?: boolean;
}): Style {
  // Sixteen colours: the terminal's owner has chosen them, so they are readable on any background.
  const chalk: ChalkInstance = new Chalk({ level: colour ? 1 : 0 });
  return {
    width,
    ascii,
    link: links ? hyperlink : (text) => text,
    symbols: ascii ? ASCII : UNICODE,
    paint: {
      title: painter(chalk.bold),
      strong: painter(chalk.bold),
      dim: painter(chalk.dim),
      good: painter(chalk.green),
      warning: painter(chalk.yellow),
      error: painter(chalk.red.bold),
      code: painter(chalk.cyan),
      phase: {
        foundation: painter(chalk.blue.bold),
        intermediate: painter(chalk.magenta.bold),
        production: painter(chalk.green.bold),
      },
    },
  };
}

/** Of one text: chalk itself joins all its arguments, and so what `map` hands on. */
function painter(paint: ChalkInstance): Painter {
  return (text) => paint(text);
}
