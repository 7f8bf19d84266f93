import { PRINT } from './style-print.ts';
import { TIMELINE } from './style-timeline.ts';

const LIGHT = `--bg:#faf9f6;--card:#fff;--ink:#1d1c1a;--soft:#625e57;--line:#e5e1d9;--foundation:#2458c5;--intermediate:#8430ad;--production:#0f7043;--now:#b8400c;--odds:#8a5a00;--code:#f3f1ec`;
const DARK = `--bg:#131416;--card:#1b1d20;--ink:#ecebe8;--soft:#aaa69f;--line:#313439;--foundation:#86aeff;--intermediate:#d59cf2;--production:#62d09b;--now:#ff9d68;--odds:#e0b354;--code:#232529`;

/** How the page looks. Colours say the phase; nothing is lost without them. */
export const STYLE = `
:root{${LIGHT};color-scheme:light dark}
@media (prefers-color-scheme:dark){:root{${DARK}}}
*{box-sizing:border-box}
html{scroll-behavior:smooth;scroll-padding-top:8rem}
@media (prefers-reduced-motion:reduce){html{scroll-behavior:auto}}
body{margin:0 auto;max-width:72rem;padding:0 1.25rem 4rem;background:var(--bg);color:var(--ink);font:16px/1.55 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",sans-serif;overflow-wrap:anywhere}
h1,h2,h3,h4,h5,p,ul,ol,dl,dd{margin:0;padding:0}
ul,ol{list-style:none}
h1{font-size:clamp(1.75rem,4.2vw,2.5rem);line-height:1.12;letter-spacing:-.022em;font-weight:680;text-wrap:balance}
h2{font-size:1.35rem;letter-spacing:-.015em;margin:2.75rem 0 .9rem}
h3{font-size:1.15rem}
h5{font-size:.8rem;margin:1.1rem 0 .3rem;color:var(--soft);font-weight:600}
a{color:inherit;text-decoration-color:var(--soft);text-underline-offset:.18em}
a:hover{text-decoration-thickness:2px}
:focus-visible{outline:2px solid var(--foundation);outline-offset:2px;border-radius:3px}
.soft,.about,.off{color:var(--soft)}
.skip{position:absolute;left:-999rem}
.skip:focus{left:1rem;top:1rem;background:var(--card);padding:.5rem .8rem;z-index:9}
.top{display:grid;grid-template-columns:minmax(0,1fr) minmax(0,23rem);gap:1.75rem 3.5rem;align-items:start;padding:2.75rem 0 0}
.lead:last-child,.lead:has(+.progress),.progress{grid-column:1/-1}
.kicker{display:flex;align-items:center;gap:.5rem;color:var(--soft);font-size:.9rem;margin-bottom:.7rem}
.mark{width:1rem;height:1rem}
.mark path{fill:var(--phase)}
.top h1+p{margin-top:.55rem}
dl{display:flex;flex-wrap:wrap;gap:.6rem 2.5rem}
.dates{margin-top:1.6rem}
dt{color:var(--soft);font-size:.85rem}
dd{font-size:1.35rem;font-weight:620;letter-spacing:-.015em;font-variant-numeric:tabular-nums;white-space:nowrap}
.dates div:first-child dd{font-size:1.9rem;line-height:1.25;letter-spacing:-.02em}
.dates div+div{align-self:end}
.dates div+div dd{color:var(--odds)}
.odds{margin-top:.35rem;color:var(--soft);font-size:.9rem;max-width:40rem}
.figures{gap:.2rem 2.25rem;margin-bottom:.7rem}
.figures div{display:flex;gap:.5rem;align-items:baseline}
.figures dt{font-size:.95rem}
.figures dd{font-size:1.1rem;letter-spacing:0}
dd small{font-size:.95rem;font-weight:400;color:var(--soft)}
.bar{display:block;width:100%;height:10px;border-radius:5px}
.bar .todo{fill:color-mix(in srgb,var(--phase) 22%,var(--bg))}
.bar .done{fill:var(--phase)}
.bar .edge{fill:var(--bg)}
.parts{display:flex;flex-wrap:wrap;gap:.2rem 1.75rem;margin-top:.6rem;font-size:.9rem;color:var(--soft);font-variant-numeric:tabular-nums}
.parts b{color:var(--phase)}
.next{padding:1.1rem 1.35rem 1.2rem;background:var(--card);border:1px solid var(--line);border-top:3px solid var(--now);border-radius:10px;box-shadow:0 1px 2px rgb(0 0 0/.04),0 6px 20px rgb(0 0 0/.05)}
.next h2{font-size:1.15rem;margin:0}
.when{color:var(--soft);font-size:.9rem;margin-bottom:.5rem;font-variant-numeric:tabular-nums}
.next li{display:flex;align-items:baseline;padding:.42rem 0;border-top:1px solid var(--line);line-height:1.4}
.next a{font-weight:550;text-decoration-color:var(--line)}
.next a:hover{text-decoration-color:currentcolor}
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
.phase li>p{color:var(--soft)}
.phase li>p::before{content:"↑"/"";flex:none;width:.5rem;font-size:.8rem;line-height:1;color:var(--soft)}
.phase li>p a{text-decoration:none}
.phase li>p a:hover{text-decoration:underline}
.name{unicode-bidi:isolate}
.part{margin-left:auto;flex:none;padding-left:1rem;color:var(--soft);font-size:.9rem;font-variant-numeric:tabular-nums}
.phase .part{flex:1 0 auto;display:flex;align-items:baseline;padding-left:.75rem}
.phase .part::before{content:"";flex:1;min-width:.5rem;margin-right:.75rem;border-bottom:1px dotted var(--soft);opacity:.45}
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
@media (max-width:60rem){.top{grid-template-columns:minmax(0,1fr)}}
@media (max-width:40rem){
html{scroll-padding-top:1rem}
.top{padding-top:1.5rem;gap:1.5rem}
.dates div:first-child{flex-basis:100%}
dl{gap:.5rem 1.75rem}
dd{font-size:1.2rem}
form{position:static}
form label{flex:1 1 5rem}
form .wide{flex-basis:100%}
.week{grid-template-columns:minmax(0,1fr)}
.week>div:first-child{display:flex;flex-wrap:wrap;gap:0 .8rem;align-items:baseline}
.sum{margin:0}
.card{padding:.9rem 1rem}
}
${PRINT}`;
