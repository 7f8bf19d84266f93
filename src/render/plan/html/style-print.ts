/** On paper: the weeks as a list; a card that was opened is not broken, and its addresses are written out. */
export const PRINT = `
@page{size:A4;margin:16mm 14mm}
@media print{
:root{--bg:#fff;--card:#fff;--ink:#000;--soft:#444;--line:#bbb;--foundation:#2458c5;--intermediate:#8430ad;--production:#0f7043;--now:#b8400c;--odds:#8a5a00;--code:#f3f1ec;color-scheme:light}
*{print-color-adjust:exact}
body{max-width:none;padding:0;font-size:10pt;line-height:1.4}
.skip,form,.legend+*,footer{display:none}
.top{padding:0;grid-template-columns:minmax(0,1fr) 60mm;gap:.6rem 8mm}
h1{font-size:20pt}
h2{margin:1.4rem 0 .6rem;break-after:avoid}
dl{margin:.7rem 0 0;gap:.3rem 2rem}
dd{font-size:12pt}
.figures dd{font-size:10.5pt}
.dates div:first-child dd{font-size:17pt}
.scroll{overflow:visible;padding:0;border:0;break-inside:avoid}
.timeline{min-width:0;max-height:150mm}
.phase>header{break-after:avoid}
.week{grid-template-columns:9.5rem 1fr;padding:.3rem 0;break-inside:avoid}
.week:has(details[open]){break-inside:auto}
.week h4{break-after:avoid}
.week h4{line-height:1.4}
.sum{margin:0}
summary,.phase li>p{padding:.08rem 0}
.next{padding:.5rem .8rem;break-inside:avoid;box-shadow:none}
.next li{padding:.15rem 0}
.card,pre,.card li{break-inside:avoid}
.card{max-width:none}
pre{white-space:pre-wrap}
.card a::after{content:" (" attr(href) ")";color:var(--soft);font-size:.85em}
summary::before,.phase li>p::before{display:none}
}
`;
