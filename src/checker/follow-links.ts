import { linkFinding, type WebLink } from '../core/check/web-links.ts';
import type { Diagnostic } from '../core/diagnostics.ts';
import { addToGroup } from '../core/groups.ts';
import type { Session } from '../session.ts';
import { LinkCache } from '../store/links/link-cache.ts';
import { type LinkState, Prober, webAddress } from '../store/links/probe.ts';

/** Milliseconds for a server to answer. */
const TIMEOUT = 10_000;

/** Looks every address up once, and says of each place that names it what was found. */
export async function followLinks(
  session: Session,
  links: readonly WebLink[],
  allowPrivate: boolean,
): Promise<Diagnostic[]> {
  const { world } = session;
  const places = new Map<string, WebLink[]>();
  for (const link of links) {
    addToGroup(places, webAddress(link.url)?.href ?? link.url, link);
  }
  const cache = new LinkCache(world);
  const urls = [...places.keys()].filter((url) => !cache.has(url));
  const userAgent = `mlpath/${world.version} (link check)`;
  const prober = new Prober(await world.network(), { allowPrivate, userAgent, timeout: TIMEOUT });
  const progress = progressLine(session, urls.length);
  const states = await Promise.all(
    urls.map(async (url): Promise<[string, LinkState]> => {
      const state = await prober.probe(url);
      progress.step();
      return [url, state];
    }),
  );
  progress.end();
  if (prober.cutOff)
    session.notice('note: no host has answered: is there a network here? (mlpath does not use a proxy)');
  cache.save(states.flatMap(([url, { kind }]) => (kind === 'fine' ? [url] : [])));
  return states.flatMap(([url, state]) => {
    if (state.kind === 'fine') return [];
    return (places.get(url) ?? []).map((link) => linkFinding(link, state.kind, state.reason));
  });
}

/** `links 12 of 40` on a terminal, gone when all is done. */
function progressLine({ world, quiet }: Session, all: number): { step(): void; end(): void } {
  const shown = world.stderr.isTTY && !quiet && all > 0;
  let done = 0;
  const show = () => world.stderr.write(`\r\u001b[Klinks ${done} of ${all}`);
  if (shown) show();
  return {
    step() {
      done++;
      if (shown) show();
    },
    end() {
      if (shown) world.stderr.write('\r\u001b[K');
    },
  };
}
