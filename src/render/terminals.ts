type Env = Readonly<Record<string, string | undefined>>;

/**
 * Whether a terminal is known to follow hyperlinks (OSC 8). There is no way to ask one, and some print the address as
 * rubbish: so only those that say who they are, by what each sets, as of the version that brought links. FORCE_HYPERLINK
 * decides where it is set, as for other programs.
 */
export function followsLinks(env: Env): boolean {
  const forced = env['FORCE_HYPERLINK'];
  if (forced !== undefined && forced !== '') return !['0', 'false'].includes(forced);
  const term = env['TERM'] ?? '';
  // Within a multiplexer the outer terminal's variables are still there, and say nothing of the inner one.
  const multiplexed = env['TMUX'] !== undefined || env['STY'] !== undefined || /^(screen|tmux)/.test(term);
  if (term === 'dumb' || term === 'linux') return false;
  if (multiplexed) return env['TERM_PROGRAM'] === 'tmux' && atLeast(env['TERM_PROGRAM_VERSION'], 3, 4);
  return (
    isProgram(env['TERM_PROGRAM'], env['TERM_PROGRAM_VERSION']) ||
    isVte(env['VTE_VERSION']) ||
    isSet(env, 'WT_SESSION', 'KONSOLE_VERSION', 'DOMTERM', 'KITTY_WINDOW_ID') ||
    /^(xterm-kitty|xterm-ghostty|alacritty|foot|wezterm|contour)/.test(term)
  );
}

function isProgram(name: string | undefined, version: string | undefined): boolean {
  if (name === 'iTerm.app') return atLeast(version, 3, 1);
  if (name === 'vscode') return atLeast(version, 1, 72);
  return ['WezTerm', 'ghostty', 'Hyper', 'zed', 'mintty', 'rio'].includes(name ?? '');
}

/** `5202` is 0.52.2. The first version with links, 0.50.0, could be crashed by one. */
function isVte(version: string | undefined): boolean {
  return /^\d+$/.test(version ?? '') && Number(version) > 5000;
}

function isSet(env: Env, ...names: readonly string[]): boolean {
  return names.some((name) => (env[name] ?? '') !== '');
}

/** `3.4`, `3.4a`, `1.96.2`. */
function atLeast(version: string | undefined, major: number, minor: number): boolean {
  const [, first, second] = /^(\d+)\.(\d+)/.exec(version ?? '') ?? [];
  if (first === undefined) return false;
  return Number(first) > major || (Number(first) === major && Number(second) >= minor);
}
