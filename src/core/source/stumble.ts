/** What its author did, told in place of what the parser says. */
export interface Slip {
  readonly message: string;
  readonly hint: string;
  /** In the text; absent: where the parser stumbled. */
  readonly offset?: number;
}

/** Where the parser stumbled. */
export interface Stumble {
  readonly reason: string;
  readonly offset: number;
  readonly line: string;
  /** From 0. */
  readonly column: number;
  /** The lines before it, as far as slips are looked for, the nearest last. */
  readonly above: readonly string[];
  /** Where the nearest of them begins in the text. */
  readonly aboveOffset: number;
}
