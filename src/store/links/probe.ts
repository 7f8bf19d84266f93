import type { Network, NetworkAnswer, NetworkRequest } from '../../world.ts';
import { Lanes } from './lanes.ts';

/** What is known of a link. Only `dead` is sure to lead nowhere. */
export type LinkState =
  | { readonly kind: 'fine' }
  | { readonly kind: 'dead' | 'doubtful'; readonly reason: string };

export interface ProbeSettings {
  readonly allowPrivate: boolean;
  readonly userAgent: string;
  /** Milliseconds for one request. */
  readonly timeout: number;
}

const AT_ONCE = 16;
const PER_HOST = 2;
const REDIRECTS = 5;
/** Milliseconds before a server that is busy or failing is asked again. */
const PAUSES: readonly number[] = [1000, 2000, 4000];
const LONGEST_PAUSE = 10_000;
/** A host that so often gave no answer is not waited for again. */
const PATIENCE = 3;

/** Finds out whether something is at addresses, and is no burden to the servers that are asked. */
export class Prober {
  readonly #network: Network;
  readonly #settings: ProbeSettings;
  readonly #lanes = new Lanes(AT_ONCE, PER_HOST);
  readonly #timeouts = new Map<string, number>();
  /** Hosts that let HEAD wait for ever; by GET they may answer. */
  readonly #withoutHead = new Set<string>();
  readonly #silentHosts = new Set<string>();
  #heard = false;

  constructor(network: Network, settings: ProbeSettings) {
    this.#network = network;
    this.#settings = settings;
  }

  /** Several hosts were asked, and none has answered with anything: more likely the network's fault than theirs. */
  get cutOff(): boolean {
    return !this.#heard && this.#silentHosts.size > 1;
  }

  /** By HEAD, and by GET where the answer to that is no good: many servers know HEAD badly or not at all. */
  async probe(text: string): Promise<LinkState> {
    const url = webAddress(text);
    if (!url) return { kind: 'doubtful', reason: 'it is no address that can be read' };
    let answer = await this.#follow(url, 'HEAD');
    for (const [times, pause] of PAUSES.entries()) {
      const again = isPassing(answer);
      if (isFinal(answer) || (times > 0 && !again)) break;
      // It has said when: to ask before would be no use to anybody.
      if (again && askedPause(answer) > LONGEST_PAUSE) break;
      if (again) await this.#network.wait(Math.max(pause, askedPause(answer)));
      answer = await this.#follow(url, 'GET');
    }
    return stateOf(answer);
  }

  /** To where the redirects end; each step is a request of its own, checked like the first. */
  async #follow(start: URL, method: NetworkRequest['method']): Promise<NetworkAnswer> {
    let url = start;
    for (let step = 0; step <= REDIRECTS; step++) {
      const answer = await this.#ask(url, method);
      if (!('status' in answer) || !isRedirect(answer.status) || answer.location === undefined) return answer;
      const next = webAddress(answer.location, url);
      if (!next)
        return {
          failure: 'failed',
          reason: `it redirects to ${JSON.stringify(answer.location.slice(0, 100))}`,
        };
      url = next;
    }
    return { failure: 'failed', reason: `more than ${REDIRECTS} redirects` };
  }

  #ask(url: URL, method: NetworkRequest['method']): Promise<NetworkAnswer> {
    return this.#lanes.run(url.host, async () => {
      if (method === 'HEAD' && this.#withoutHead.has(url.host))
        return { failure: 'failed', reason: 'no HEAD' };
      const silent = this.#timeouts.get(url.host) ?? 0;
      if (silent >= PATIENCE)
        return { failure: 'timeout', reason: `not asked: ${url.host} gave no answer ${PATIENCE} times` };
      const answer = await this.#network.ask(url, { ...this.#settings, method });
      if ('status' in answer) this.#heard = true;
      else if (answer.failure !== 'private') this.#silentHosts.add(url.host);
      if (!('failure' in answer) || answer.failure !== 'timeout') return answer;
      if (method === 'GET') this.#timeouts.set(url.host, (this.#timeouts.get(url.host) ?? 0) + 1);
      else this.#withoutHead.add(url.host);
      return answer;
    });
  }
}

/** Without its fragment, which no server sees; undefined for what is no address of the web. */
export function webAddress(text: string, base?: URL): URL | undefined {
  if (!URL.canParse(text, base?.href)) return undefined;
  const url = new URL(text, base?.href);
  url.hash = '';
  // Names and passwords in an address are not for sending to wherever a file says.
  url.username = '';
  url.password = '';
  return /^https?:$/.test(url.protocol) ? url : undefined;
}

function isRedirect(status: number): boolean {
  return [301, 302, 303, 307, 308].includes(status);
}

/** What may be otherwise in a moment. */
function isPassing(answer: NetworkAnswer): boolean {
  return 'status' in answer && (answer.status === 429 || (answer.status >= 500 && answer.status < 600));
}

function isFinal(answer: NetworkAnswer): boolean {
  if ('status' in answer) return isGood(answer.status);
  return answer.failure === 'private';
}

function isGood(status: number): boolean {
  return (status >= 200 && status < 300) || status === 304;
}

function stateOf(answer: NetworkAnswer): LinkState {
  if ('failure' in answer) return { kind: 'doubtful', reason: answer.reason };
  const { status } = answer;
  if (isGood(status)) return { kind: 'fine' };
  const pause = isPassing(answer) ? askedPause(answer) : 0;
  const wait = pause > LONGEST_PAUSE ? `, and asks to wait ${Math.ceil(pause / 1000)} seconds` : '';
  return {
    kind: status === 404 || status === 410 ? 'dead' : 'doubtful',
    reason: `the server answers ${status}${wait}`,
  };
}

/** Milliseconds that the server asks to be left alone for; 0 when it names none. */
function askedPause(answer: NetworkAnswer): number {
  return 'status' in answer ? (answer.retryAfter ?? 0) : 0;
}
