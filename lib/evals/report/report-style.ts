/** One A4 page on paper, a calm column on screen. Fonts are those of the reader's own system: a saved page must need nothing. */
export const reportStyle = `
@page { size: A4; margin: 12mm 14mm; }
:root { color-scheme: light; --ink: #1d2322; --muted: #5c6664; --line: #dcdfdd; --accent: #0f6b5c; --soft: #d7ebe6; --bad: #a3331f; --warn: #f6e9c8; }
* { box-sizing: border-box; margin: 0; }
html { background: #f2f1ec; }
body { font: 10.5pt/1.4 system-ui, -apple-system, "Segoe UI", Roboto, sans-serif; color: var(--ink); max-width: 190mm; margin: 8mm auto; padding: 10mm 12mm; background: #fff; }
header { display: flex; justify-content: space-between; gap: 6mm; align-items: baseline; border-bottom: 1.5pt solid var(--ink); padding-bottom: 2mm; }
h1 { font-size: 15pt; line-height: 1.2; letter-spacing: -.01em; }
h2 { font-size: 8.5pt; text-transform: uppercase; letter-spacing: .06em; color: var(--muted); margin: 4.5mm 0 1.5mm; font-weight: 600; }
.sub, .foot, .note { color: var(--muted); font-size: 8.5pt; }
.headline { font: 13pt/1.35 Georgia, "Source Serif 4", serif; margin: 4mm 0 0; text-wrap: pretty; }
table { width: 100%; border-collapse: collapse; font-size: 9.5pt; }
th { text-align: left; font-weight: 500; color: var(--muted); font-size: 8pt; padding: 0 2mm 1mm 0; }
td, tbody th { padding: .9mm 2mm .9mm 0; border-top: .5pt solid var(--line); vertical-align: middle; }
tbody th { color: var(--ink); font-size: 9.5pt; }
td.n, th.n { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
td.n b { font-weight: 650; }
.good { color: var(--accent); } .bad { color: var(--bad); font-weight: 600; }
.bar { width: 30mm; } .bar svg { display: block; width: 30mm; height: 3mm; }
.two { display: grid; grid-template-columns: 1fr 1fr; gap: 0 8mm; }
ul, ol { padding-left: 4.5mm; font-size: 9.5pt; } li { margin: .7mm 0; text-wrap: pretty; }
dl { font-size: 9.5pt; } dl div { display: flex; justify-content: space-between; gap: 4mm; border-top: .5pt solid var(--line); padding: .9mm 0; }
dt { color: var(--muted); white-space: nowrap; } dd { text-align: right; font-variant-numeric: tabular-nums; } dd span { color: var(--muted); display: block; font-size: 8pt; }
.foot { margin-top: 4mm; border-top: .5pt solid var(--line); padding-top: 1.5mm; }
nav { display: flex; flex-wrap: wrap; gap: 1mm 5mm; font-size: 10pt; margin-bottom: 7mm; }
nav a { color: var(--accent); } nav span { color: var(--muted); }
@media (max-width: 40rem) { body { padding: 6mm 5mm; margin: 4mm 0; } .two { grid-template-columns: 1fr; } .bar, .aim { display: none; } header { display: block; } }
@media print { html { background: #fff; } body { max-width: none; margin: 0; padding: 0; font-size: 9.8pt; } nav { display: none; } section, tr, li { break-inside: avoid; } }
`
