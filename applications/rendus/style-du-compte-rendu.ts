import { BLANC, BLEU, ENCRE, ENCRE_PALE, FOND_DE_SAISIE, TRAIT } from '../../core/aspect/index.ts'

export const STYLE_DU_COMPTE_RENDU = `
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 56rem; padding: 2rem 1.5rem 3rem; background: ${BLANC}; color: ${ENCRE};
  font: 1rem/1.45 Arial, "Liberation Sans", sans-serif; font-variant-numeric: tabular-nums; }
h1 { color: ${BLEU}; font-size: 1.875rem; line-height: 1.2; margin: 0; }
h2, h3, h4 { color: ${BLEU}; line-height: 1.25; break-after: avoid; }
h2 { font-size: 1.375rem; margin: 2.25rem 0 .5rem; padding-bottom: .25rem; border-bottom: 2px solid ${BLEU}; }
h3 { font-size: 1.125rem; margin: 1.5rem 0 .375rem; }
h4 { font-size: 1rem; margin: 1.25rem 0 .375rem; color: ${ENCRE}; overflow-wrap: anywhere; }
p { margin: .375rem 0; }
.pale { color: ${ENCRE_PALE}; }
.cadre { overflow-x: auto; margin: .375rem 0 .625rem; }
table { width: 100%; border-collapse: collapse; font-size: .875rem; }
th, td { padding: .25rem .5rem; border: 1px solid ${TRAIT}; text-align: left; vertical-align: top;
  overflow-wrap: anywhere; }
thead th { background: ${BLEU}; color: ${BLANC}; }
tbody th { font-weight: normal; }
.fiche tbody th { width: 30%; font-weight: bold; }
.montant { text-align: right; white-space: nowrap; overflow-wrap: normal; }
thead .montant { white-space: normal; }
tr { break-inside: avoid; }
.a-completer { font-style: italic; background: ${FOND_DE_SAISIE}; padding: 0 .25rem; }
@media print {
  @page { size: A4; margin: 18mm 15mm; }
  html { font-size: 9.5pt; }
  body { max-width: none; padding: 0; }
  .cadre { overflow: visible; break-inside: avoid; }
  thead { display: table-header-group; }
  thead th, .a-completer { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
}
`
