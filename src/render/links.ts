/** Whether a URL may be made clickable: the web only, and nothing hidden in front of the scheme. */
export function isSafeUrl(url: string): boolean {
  return /^https?:\/\/[^\s\u0000-\u001f\u007f]+$/i.test(url);
}
