"""How the catalogue looks: on A4 in black and white, and on a screen or a telephone."""

STYLE = """
@page { size: A4; margin: 14mm 15mm; }
* { box-sizing: border-box; }
body { font: 10.5pt/1.4 system-ui, "Segoe UI", "Noto Sans", sans-serif; color: #000;
  background: #fff; max-width: 180mm; margin: 0 auto; padding: 6mm; }
h1 { font-size: 20pt; line-height: 1.2; margin: 0 0 4mm; }
h2 { font-size: 14pt; line-height: 1.2; margin: 0; break-after: avoid; overflow-wrap: anywhere; }
a { color: inherit; text-decoration: none; }
a:hover { text-decoration: underline; }
.places { border: 0.4mm solid #000; padding: 2mm 3mm; margin: 0 0 4mm; font-weight: 600; }
nav ol { columns: 3; column-gap: 8mm; margin: 3mm 0 8mm; padding-left: 9mm; }
nav li { overflow-wrap: anywhere; break-inside: avoid; }
nav li::marker { color: #555; font-variant-numeric: tabular-nums; }
article { break-inside: avoid; border-top: 0.4mm solid #000; padding: 4mm 0 0; margin: 0 0 9mm; }
.number { display: inline-block; min-width: 9mm; font-weight: 400; color: #555;
  font-variant-numeric: tabular-nums; }
.facts { margin: 1mm 0 3mm; color: #333; }
.notes { margin: 0 0 3mm; white-space: pre-line; overflow-wrap: anywhere; }
.large { display: grid; grid-template-columns: 1fr 1fr; gap: 4mm; }
.small { display: grid; grid-template-columns: repeat(5, 1fr); gap: 3mm; margin-top: 3mm; }
figure { margin: 0; break-inside: avoid; }
img { display: block; width: 100%; object-fit: contain; border: 0.2mm solid #999; }
.large img { height: 62mm; }
.small img { height: 24mm; }
figcaption { font-size: 9pt; line-height: 1.3; color: #333; margin-top: 1mm; min-height: 1.3em; }
.small figcaption { font-size: 7.5pt; }
figcaption span { display: inline-block; }
@media print {
  body { max-width: none; margin: 0; padding: 0; }
  nav.long { break-after: page; }
}
@media screen and (max-width: 130mm) {
  .large { grid-template-columns: 1fr; }
  .small { grid-template-columns: 1fr 1fr 1fr; }
  nav ol { columns: 1; }
}
"""
