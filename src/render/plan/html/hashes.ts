/** SHA-256 of the style and the script, as the page's policy names them. A test reckons them anew. */
export const STYLE_HASH = 'sha256-g/FCaLqf20ExwS1Qwkd7cmE5TytDU5lsYAj9I+e3kOY=';
export const SCRIPT_HASH = 'sha256-8fZIXJqBlJ3C7tboBIOena9DSmnUaByvHjAVNr2sFdk=';
