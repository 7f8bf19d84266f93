import dns from 'node:dns';
import http from 'node:http';
import https from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Network, NetworkAnswer, NetworkRequest } from '../world.ts';
import { isPrivateAddress } from './private-addresses.ts';

export const nodeNetwork: Network = {
  ask: (url, request) => ask(url, request),
  wait: (milliseconds) => sleep(milliseconds),
};

/** Names that stand for this machine, whether or not they can be looked up. */
const LOCAL_NAME = /(?:^|\.)localhost\.?$/i;

/**
 * @param resolve looks names up; what it says is what is connected to. A name that is looked up once to be checked and
 *   again to connect may by then lead to another address.
 */
export function ask(
  url: URL,
  request: NetworkRequest,
  resolve: typeof dns.lookup = dns.lookup,
): Promise<NetworkAnswer> {
  const host = url.hostname.replace(/^\[|\]$/g, '');
  const isInside = isIP(host) ? isPrivateAddress(host) : LOCAL_NAME.test(host);
  if (isInside && !request.allowPrivate) return Promise.resolve(refusal(host, host));
  return new Promise((done) => {
    const { method, timeout, userAgent } = request;
    const { request: send } = url.protocol === 'https:' ? https : http;
    const outgoing = send(url, {
      method,
      // A connection of its own: one that is kept open might be another host's.
      agent: false,
      lookup: checkedLookup(host, request.allowPrivate, resolve),
      headers: { 'user-agent': userAgent, accept: '*/*', connection: 'close' },
    });
    const timer = setTimeout(() => {
      done({ failure: 'timeout', reason: `no answer within ${timeout / 1000} seconds` });
      outgoing.destroy();
    }, timeout);
    outgoing.on('response', (response) => {
      done(headOf(response));
      outgoing.destroy();
    });
    outgoing.on('error', (error) => done(failureOf(error)));
    outgoing.on('close', () => {
      clearTimeout(timer);
      done({ failure: 'failed', reason: 'the connection was closed without an answer' });
    });
    outgoing.end();
  });
}

class PrivateAddressError extends Error {
  readonly answer: NetworkAnswer;

  constructor(host: string, address: string) {
    super('a private address');
    this.answer = refusal(host, address);
  }
}

function refusal(host: string, address: string): NetworkAnswer {
  const which = host === address ? host : `${host} (${address})`;
  return { failure: 'private', reason: `${which} is an address of this machine or of a private network` };
}

function checkedLookup(host: string, allowPrivate: boolean, resolve: typeof dns.lookup): LookupFunction {
  return (name, options, callback) => {
    resolve(name, { ...options, all: true }, (error, addresses) => {
      const [first] = addresses ?? [];
      if (error || !first) return callback(error ?? new Error('no address'), '', 0);
      const inside = addresses.find(({ address }) => isPrivateAddress(address));
      if (inside && !allowPrivate) return callback(new PrivateAddressError(host, inside.address), '', 0);
      if (options.all) callback(null, addresses);
      else callback(null, first.address, first.family);
    });
  };
}

function headOf({ statusCode = 0, headers }: http.IncomingMessage): NetworkAnswer {
  const { location, date = '' } = headers;
  const retryAfter = milliseconds(headers['retry-after'] ?? '', date);
  return {
    status: statusCode,
    ...(location === undefined ? {} : { location }),
    ...(retryAfter > 0 ? { retryAfter } : {}),
  };
}

/** RFC 9110: seconds, or a date, which counts by the server's own clock where it tells it; 0 for anything else. */
function milliseconds(retryAfter: string, serverDate: string): number {
  if (/^\d{1,9}$/.test(retryAfter)) return Number(retryAfter) * 1000;
  const now = Date.parse(serverDate);
  const wait = Date.parse(retryAfter) - (Number.isNaN(now) ? Date.now() : now);
  return Number.isNaN(wait) ? 0 : wait;
}

function failureOf(error: NodeJS.ErrnoException): NetworkAnswer {
  if (error instanceof PrivateAddressError) return error.answer;
  const code = error.code ?? '';
  return {
    failure: 'failed',
    reason: REASONS[code] ?? (code.startsWith('HPE_') ? NO_HTTP : code || error.message),
  };
}

const NO_HTTP = 'the server does not answer in HTTP';
const REASONS: Readonly<Record<string, string>> = {
  ENOTFOUND: 'no such host',
  EAI_AGAIN: 'its name could not be looked up',
  ECONNREFUSED: 'the connection was refused',
  ECONNRESET: 'the connection was reset',
  EHOSTUNREACH: 'the host cannot be reached',
  ENETUNREACH: 'the network cannot be reached',
  ETIMEDOUT: 'the connection timed out',
  CERT_HAS_EXPIRED: 'its certificate has expired',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'its certificate is self-signed',
  ERR_TLS_CERT_ALTNAME_INVALID: 'its certificate is for another host',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'its certificate cannot be verified',
};
