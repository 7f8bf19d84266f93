const SAFE = new Set(['http', 'https', 'mailto']);

/**
 * The scheme of a URL in lower case, as a browser would find it: past blanks at its begin and characters within it
 * that are not shown. Undefined for a relative one.
 */
export function schemeOf(url: string): string | undefined {
  if (url.startsWith('https://')) return 'https';
  const found = SCHEME.exec(url) ?? SCHEME.exec(url.replaceAll(/[\p{Cc}\p{Cf}]/gu, '').trimStart());
  return found?.[1]?.toLowerCase();
}

const SCHEME = /^([a-z][a-z0-9+.-]*):/i;

/** Whether a link with this scheme may be made clickable; `javascript:` and the like never. */
export function isSafeScheme(scheme: string): boolean {
  return SAFE.has(scheme);
}

/** Names and addresses that do not leave one's own machine or network. */
const LOCAL_HOST =
  /^(?:localhost|.*\.localhost|.*\.local|0\.0\.0\.0|127(?:\.\d+){3}|10(?:\.\d+){3}|192\.168(?:\.\d+){2}|172\.(?:1[6-9]|2\d|3[01])(?:\.\d+){2}|\[::1\])$/;

/** Whether a URL names a host that need not be encrypted to; false for what is no URL. */
export function isLocalUrl(url: string): boolean {
  return URL.canParse(url) && LOCAL_HOST.test(new URL(url).hostname);
}
