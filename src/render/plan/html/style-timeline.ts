/** The timeline and its legend. */
export const TIMELINE = `
.scroll{overflow-x:auto;padding:.9rem 1rem .6rem;background:var(--card);border:1px solid var(--line);border-radius:10px}
.timeline{display:block;width:100%;min-width:54rem;height:auto;font:12px system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",sans-serif}
.timeline text{fill:var(--ink);paint-order:stroke;stroke:var(--card);stroke-width:3.5px;stroke-linejoin:round}
.timeline path.month{stroke:var(--line)}
.timeline path.year{stroke:var(--soft);stroke-opacity:.35}
.timeline text.month{fill:var(--soft);text-anchor:middle;font-size:11px}
.timeline text.year{text-anchor:middle;font-size:11px;font-weight:700}
.timeline text.phase{fill:var(--phase);font-weight:700;font-size:13px}
.wash{fill:var(--phase);fill-opacity:.055}
.timeline use{fill:none;stroke:var(--production);stroke-width:2.6}
.thread{stroke:var(--phase);stroke-opacity:.35}
.s1,.s2,.s3,.s4{fill:var(--phase,var(--foundation))}
.s1{fill:color-mix(in srgb,var(--phase,var(--foundation)) 32%,var(--card))}
.s2{fill:color-mix(in srgb,var(--phase,var(--foundation)) 54%,var(--card))}
.s3{fill:color-mix(in srgb,var(--phase,var(--foundation)) 78%,var(--card))}
.timeline .done{--phase:var(--soft)}
.timeline .done text{fill:var(--soft)}
.project{fill:var(--ink);stroke:var(--card);stroke-width:1.5}
.checkpoint{fill:var(--card);stroke:var(--ink);stroke-width:2}
.today path{stroke:var(--now);stroke-width:2}
.timeline .today text{fill:var(--now);font-weight:700}
.finish path{stroke:var(--ink);stroke-width:1.5;stroke-dasharray:3 3}
.timeline .finish text{font-weight:700}
.timeline text.likely-word{fill:var(--odds);font-weight:700}
.likely{fill:var(--odds);fill-opacity:.2}
.unlikely{fill:var(--odds);fill-opacity:.08}
.legend{display:flex;flex-wrap:wrap;gap:.2rem 1.4rem;margin-top:.6rem;color:var(--soft);font-size:.85rem}
.legend svg{height:.75rem;margin-right:.45rem;vertical-align:-.05rem}
`;
