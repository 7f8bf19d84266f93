import { Option } from 'commander';

/** `--format` of the commands that print one view or its JSON document. */
export interface FormatOption {
  readonly format?: 'text' | 'json';
}

export function formatOption(): Option {
  return new Option('--format <name>', 'how to print it').choices(['text', 'json']);
}
