/** SHA-256 of the style and the script, as the page's policy names them. A test reckons them anew. */
export const STYLE_HASH = 'sha256-WjuESGtGGVmnIYQodM+Hw1AI1yOEKDnH+z/T2ylLAZw=';
export const SCRIPT_HASH = 'sha256-V+KmIpnmUhopba9VpNZD43i8oX0B/tdVOn79ZQtnS1c=';
