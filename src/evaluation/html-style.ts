/** Readable on a desktop and a phone, in the light and in the dark; no font or script from elsewhere. */
export const REPORT_STYLE = `
:root{color-scheme:light dark;--ink:#1d2329;--soft:#5c6770;--line:#dfe4e8;--paper:#fff;--raised:#f5f7f9;--good:#13795b;--bad:#b3261e;--mark:#1f6feb}
@media (prefers-color-scheme:dark){:root{--ink:#e6eaee;--soft:#9aa6b0;--line:#343c44;--paper:#14181c;--raised:#1d2329;--good:#58c7a0;--bad:#ff8a80;--mark:#78aaff}}
*{box-sizing:border-box}
body{margin:0 auto;padding:1rem clamp(.75rem,4vw,2.5rem) 4rem;max-width:76rem;background:var(--paper);color:var(--ink);font:15px/1.55 system-ui,"PingFang SC","Microsoft YaHei","Noto Sans CJK SC",sans-serif}
h1{font-size:1.35rem;overflow-wrap:anywhere}h2{font-size:1.1rem;margin:2.5rem 0 .5rem}p{max-width:70ch}
code{font-size:.92em}small,.soft{color:var(--soft)}
.figures{display:grid;grid-template-columns:repeat(auto-fill,minmax(10.5rem,1fr));gap:.6rem;padding:0;list-style:none}
.figures li{background:var(--raised);border-radius:.6rem;padding:.7rem .9rem}
.figures b{display:block;font-size:1.5rem;line-height:1.25;font-variant-numeric:tabular-nums}
.scroll{overflow-x:auto;-webkit-overflow-scrolling:touch}
table{border-collapse:collapse;font-variant-numeric:tabular-nums}th,td{padding:.3rem .7rem .3rem 0;text-align:right;border-bottom:1px solid var(--line);white-space:nowrap}
th:first-child,td:first-child{text-align:left}thead th{color:var(--soft);font-weight:600;position:sticky;top:0;background:var(--paper)}
.bar{display:inline-block;height:.55rem;border-radius:.3rem;background:var(--mark);vertical-align:middle}
svg{display:block;max-width:none}svg text{fill:var(--ink);font-size:11px}svg .soft{fill:var(--soft)}
details{border-bottom:1px solid var(--line);padding:.45rem 0}summary{cursor:pointer;overflow-wrap:anywhere}
summary .to{color:var(--bad)}.good{color:var(--good)}.bad{color:var(--bad)}
ul.plain{padding-left:1.1rem;margin:.4rem 0}
`
