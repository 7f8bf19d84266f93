import { PRINT } from './style-print.ts';
import { TIMELINE } from './style-timeline.ts';

const LIGHT = `--bg:#faf9f6;--card:#fff;--ink:#1d1c1a;--soft:#625e57;--line:#e5e1d9;--foundation:#2458c5;--intermediate:#8430ad;--production:#0f7043;--now:#b8400c;--code:#f3f1ec`;
const DARK = `--bg:#131416;--card:#1b1d20;--ink:#ecebe8;--soft:#aaa69f;--line:#313439;--foundation:#86aeff;--intermediate:#d59cf2;--production:#62d09b;--now:#ff9d68;--code:#232529`;

/** How the page looks. Colours say the phase; nothing is lost without them. */
export const STYLE = `
:root{${LIGHT};color-scheme:light dark}
@media (prefers-color-scheme:dark){:root{${DARK}}}
*{box-sizing:border-box}
html{scroll-behavior:smooth;scroll-padding-top:8rem}
@media (prefers-reduced-motion:reduce){html{scroll-behavior:auto}}
body{margin:0 auto;max-width:66rem;padding:0 1.25rem 4rem;background:var(--bg);color:var(--ink);font:16px/1.55 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",sans-serif;overflow-wrap:anywhere}
h1,h2,h3,h4,h5,p,ul,ol,dl,dd{margin:0;padding:0}
ul,ol{list-style:none}
h1{font-size:clamp(1.75rem,4.5vw,2.75rem);line-height:1.12;letter-spacing:-.022em;font-weight:680;text-wrap:balance}
h2{font-size:1.3rem;letter-spacing:-.01em;margin:3.25rem 0 1rem}
h3{font-size:1.15rem}
h5{font-size:.8rem;margin:1.1rem 0 .3rem;color:var(--soft);font-weight:600}
a{color:inherit;text-decoration-color:var(--soft);text-underline-offset:.18em}
a:hover{text-decoration-thickness:2px}
:focus-visible{outline:2px solid var(--foundation);outline-offset:2px;border-radius:3px}
.soft,.about,.off{color:var(--soft)}
.skip{position:absolute;left:-999rem}
.skip:focus{left:1rem;top:1rem;background:var(--card);padding:.5rem .8rem;z-index:9}
.bar{display:block;width:100%;height:8px;border-radius:4px}
.bar .todo{fill:color-mix(in srgb,var(--phase) 22%,var(--bg))}
.bar .done{fill:var(--phase)}
.parts{display:flex;flex-wrap:wrap;gap:.2rem 1.75rem;margin-top:.6rem;font-size:.9rem;color:var(--soft);font-variant-numeric:tabular-nums}
.parts b{color:var(--phase)}
.odds{margin-top:1.25rem;max-width:46rem;color:var(--soft)}
.next{margin-top:1.75rem;padding:1rem 1.25rem;background:var(--card);border:1px solid var(--line);border-left:3px solid var(--now);border-radius:8px}
.next h2{font-size:1rem;margin:0 0 .3rem}
.next li{display:flex;padding:.1rem 0}
.top{padding:3.5rem 0 0}
.kicker{color:var(--soft);font-size:.9rem;margin-bottom:.6rem}
.top h1+p{margin-top:.6rem}
dl{display:flex;flex-wrap:wrap;gap:1rem 2.75rem;margin:2rem 0 1.25rem}
dt{color:var(--soft);font-size:.85rem}
dd{font-size:1.45rem;font-weight:620;letter-spacing:-.015em;font-variant-numeric:tabular-nums}
dd small{font-size:1rem;font-weight:400;color:var(--soft)}
form{position:sticky;top:0;z-index:2;display:flex;flex-wrap:wrap;gap:.6rem .9rem;align-items:end;padding:.8rem 0;background:var(--bg);border-bottom:1px solid var(--line)}
[hidden]{display:none!important}
label{display:grid;gap:.15rem;font-size:.8rem;color:var(--soft)}
.wide{flex:1 1 14rem}
input,select,button{font:inherit;font-size:1rem;color:var(--ink);background:var(--card);border:1px solid var(--soft);border-radius:7px;padding:.35rem .6rem;min-height:2.4rem;min-width:0;width:100%}
button{width:auto;cursor:pointer}
output{font-size:.9rem;color:var(--soft);padding-bottom:.5rem;font-variant-numeric:tabular-nums}
.phase{margin-top:2.25rem}
.before{--phase:var(--soft)}
.foundation{--phase:var(--foundation)}
.intermediate{--phase:var(--intermediate)}
.production{--phase:var(--production)}
.phase>header{display:flex;flex-wrap:wrap;gap:.1rem 1rem;align-items:baseline;padding-bottom:.5rem;border-bottom:2px solid var(--phase)}
.phase h3{color:var(--phase)}
.phase>header p{color:var(--soft);font-size:.95rem}
.week{display:grid;grid-template-columns:11.5rem 1fr;gap:0 1.5rem;padding:.75rem 0;border-bottom:1px solid var(--line)}
.week h4{font-size:.95rem;font-weight:600;line-height:1.9rem;font-variant-numeric:tabular-nums;white-space:nowrap}
.sum{color:var(--soft);font-size:.85rem;margin-top:-.2rem;font-variant-numeric:tabular-nums}
.sum b{color:var(--now);margin-left:.4rem;white-space:nowrap}
.now{box-shadow:-4px 0 0 var(--bg),-7px 0 0 var(--now)}
summary,.phase li>p{display:flex;gap:.5rem;align-items:baseline;padding:.18rem 0}
summary{cursor:pointer;list-style:none;border-radius:5px}
summary::-webkit-details-marker{display:none}
summary::before{content:"";flex:none;width:.4rem;height:.4rem;border:solid var(--soft);border-width:0 1.5px 1.5px 0;transform:translateY(-.12rem) rotate(-45deg);margin-right:.1rem}
details[open]>summary::before{transform:translateY(-.2rem) rotate(45deg)}
@media (prefers-reduced-motion:no-preference){summary::before{transition:transform .15s}}
summary:hover .name{text-decoration:underline;text-decoration-color:var(--soft);text-underline-offset:.18em}
.phase li>p{padding-left:1rem;color:var(--soft)}
.name{unicode-bidi:isolate}
.part{margin-left:auto;flex:none;padding-left:1rem;color:var(--soft);font-size:.9rem;font-variant-numeric:tabular-nums}
.project .name,.checkpoint .name{font-weight:600}
.project>details>summary .name,.checkpoint>details>summary .name{color:var(--phase)}
.done>details>summary .name{color:var(--soft)}
.tick{flex:none;width:1rem;height:1rem;align-self:center;fill:none;stroke:var(--production);stroke-width:2.4}
.card{margin:.4rem 0 1rem;padding:1rem 1.25rem 1.2rem;background:var(--card);border:1px solid var(--line);border-left:3px solid var(--phase);border-radius:8px;max-width:46rem}
.card>p+p{margin-top:.6rem}
.about{font-size:.85rem}
.card ul{list-style:disc;padding-left:1.15rem}
.card li{padding:.12rem 0}
.card li::marker{color:var(--soft)}
pre{margin:0;padding:.8rem 1rem;overflow:auto;background:var(--code);border-radius:6px;font-size:.85rem;line-height:1.5;overflow-wrap:normal}
code{font-family:ui-monospace,SFMono-Regular,Menlo,Consolas,"DejaVu Sans Mono",monospace;font-size:.9em}
pre code{font-size:1em}
.past{padding:.5rem 0;border-bottom:1px solid var(--line)}
.past>summary{color:var(--soft)}
.left-out ul{padding:.2rem 0 .8rem 1rem;columns:2 20rem;column-gap:2rem}
.left-out summary .part{margin-left:0;padding-left:.2rem}
footer{margin-top:4rem;padding-top:1rem;border-top:1px solid var(--line);color:var(--soft);font-size:.85rem}
${TIMELINE}
@media (max-width:40rem){
html{scroll-padding-top:1rem}
.top{padding-top:1.75rem}
dl{display:grid;grid-template-columns:1fr 1fr;gap:1rem}
form{position:static}
form label{flex:1 1 5rem}
form .wide{flex-basis:100%}
.week{grid-template-columns:minmax(0,1fr)}
.week>div:first-child{display:flex;flex-wrap:wrap;gap:0 .8rem;align-items:baseline}
.sum{margin:0}
.card{padding:.9rem 1rem}
}
${PRINT}`;
