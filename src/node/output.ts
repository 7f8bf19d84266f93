import fs from 'node:fs';
import process from 'node:process';
import { EXIT } from '../errors.ts';
import type { Output } from '../world.ts';
import { isSystemError, reasonOf } from './system-error.ts';

export interface NodeOutput extends Output {
  /** Node's stream was never set up: all that was written has been taken. */
  readonly isTaken: boolean;
}

/**
 * Stdout or stderr. What is no terminal is written to directly: setting up Node's stream for it takes a tenth of the time
 * that Node starts in.
 */
export function nodeOutput(descriptor: 1 | 2): NodeOutput {
  const terminal = mayBeTerminal(descriptor);
  const name = descriptor === 1 ? 'stdout' : 'stderr';
  let direct = !terminal;
  let closed = false;
  let isTaken = true;
  let hint: string | undefined;
  const fail = (error: unknown) => {
    const first = !closed;
    closed = true;
    // A reader that closes early (`| head -1`) has had enough: that is no failure of ours.
    if (!first || (isSystemError(error) && error.code === 'EPIPE')) return;
    process.exitCode = EXIT.failure;
    isTaken = false;
    const reason = error instanceof Error ? reasonOf(error) : String(error);
    process.stderr.write(`error: cannot write to ${name}: ${reason}\n`);
    if (hint !== undefined) process.stderr.write(`hint: ${hint}\n`);
  };
  const stream = () => {
    isTaken = false;
    const stream = descriptor === 1 ? process.stdout : process.stderr;
    if (stream.listenerCount('error', fail) === 0) stream.on('error', fail);
    return stream;
  };
  return {
    get isTaken() {
      return isTaken;
    },
    get isTTY() {
      return terminal && stream().isTTY === true;
    },
    get columns() {
      return terminal ? stream().columns : undefined;
    },
    get rows() {
      return terminal ? stream().rows : undefined;
    },
    write(text, ifLost) {
      if (closed) return;
      hint = ifLost ?? hint;
      if (!direct) {
        stream().write(text);
        return;
      }
      let bytes = Buffer.from(text);
      try {
        while (bytes.length > 0) bytes = bytes.subarray(fs.writeSync(descriptor, bytes));
      } catch (error) {
        if (!isSystemError(error) || error.code !== 'EAGAIN') return fail(error);
        // A pipe that does not wait for its reader: Node's stream knows how to.
        direct = false;
        stream().write(bytes);
      }
    },
  };
}

/** A character device that is not the one that swallows everything. Where nobody can tell, Node's stream decides. */
export function mayBeTerminal(descriptor: 0 | 1 | 2): boolean {
  try {
    const stat = fs.fstatSync(descriptor);
    return (
      stat.isCharacterDevice() && stat.rdev !== fs.statSync('/dev/null', { throwIfNoEntry: false })?.rdev
    );
  } catch {
    return true;
  }
}
