import { darkPalette, lightPalette, type Palette } from '../charts/palette.ts';

/** The style of the page: light, on a screen also dark; on paper without what only a screen needs. */
export const pageCss = `:root{${variables(lightPalette)}}
@media screen and (prefers-color-scheme:dark){:root{${variables(darkPalette)}}}
*{box-sizing:border-box}
html{background:var(--surface);color:var(--text);font:15px/1.5 'Inter Variable',Inter,system-ui,sans-serif}
body{margin:0}
main{max-width:784px;margin:0 auto;padding:40px 32px 80px}
h1{font-size:26px;line-height:1.25;margin:0 0 4px}
h2{font-size:19px;line-height:1.3;margin:48px 0 8px;padding-top:16px;border-top:1px solid var(--axis)}
h3{font-size:15px;margin:28px 0 4px}
p{margin:6px 0;max-width:68ch}
ul{margin:6px 0;padding-left:20px;max-width:72ch}
li{margin:2px 0}
h1,h2,h3,p,li,td,th{overflow-wrap:anywhere}
nav ul{list-style:none;padding:0;display:flex;flex-wrap:wrap;gap:2px 18px}
a{color:var(--accent)}
a:focus-visible,summary:focus-visible,.wide:focus-visible{outline:2px solid var(--accent);outline-offset:2px}
.muted,figcaption,caption,summary{color:var(--muted)}
.verdict{font-size:19px;line-height:1.4;margin:8px 0}
.pill{font-weight:600}
figure{margin:16px 0 8px}
details{margin:6px 0 12px;font-size:13px}
summary{cursor:pointer;width:fit-content}
.wide{overflow-x:auto;margin:8px 0 16px}
table{border-collapse:collapse;font-size:13px;min-width:min(100%,560px)}
caption{text-align:left;padding:0 0 4px}
th,td{padding:4px 12px 4px 0;text-align:left;vertical-align:top;border-bottom:1px solid var(--grid);font-weight:400;min-width:64px}
th[scope=row]{min-width:120px}
thead th{color:var(--muted);vertical-align:bottom;border-bottom-color:var(--axis)}
.num{text-align:right}
td.num{font-variant-numeric:tabular-nums}
td,th.num{white-space:pre-line}
@media print{
@page{margin:16mm}
main{padding:0;max-width:none}
nav,summary{display:none}
h2,h3,p.muted,caption,thead{break-after:avoid}
figure,tr,li,p{break-inside:avoid}
figure{break-before:avoid-page}
thead{display:table-header-group}
.wide{overflow:visible}
.wide:not(:has(tbody tr:nth-child(13))){break-inside:avoid}
tbody tr:nth-child(-n+2):not(:last-child){break-after:avoid}
tbody tr:nth-last-child(-n+2):not(:first-child){break-before:avoid}
}
`;

function variables({ roles }: Palette): string {
  return Object.entries(roles)
    .map(([role, colour]) => `--${role}:${colour}`)
    .join(';');
}
