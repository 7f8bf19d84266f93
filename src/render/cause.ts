/** What changed a topic's hours, in words: `skill:python` is python, `maths:strong` strong maths. */
export function causeText(by: string): string {
  const [kind, name = ''] = by.split(':');
  return kind === 'maths' ? mathsText(name) : name;
}

/** A level of maths: `school maths`, `no maths`. */
export function mathsText(level: string): string {
  return `${level === 'none' ? 'no' : level} maths`;
}
