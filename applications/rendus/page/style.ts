import { BLEU, ENCRE, TRAIT } from '../../../core/aspect/index.ts'

/** Toutes les paires de couleurs dépassent 4,5:1 ; aucune information ne tient à la couleur seule. */
export const STYLE = `
:root { --encre: ${ENCRE}; --pale: #595959; --trait: ${TRAIT}; --fond: #f6f6f6; --bleu: ${BLEU};
  --bloquant: #b30000; --a-justifier: #8a3b00; --signalement: #00538a; --bon: #18673b; --doute: #5a1e8c; }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 62rem; padding: 2rem 1.5rem 3rem; background: #fff; color: var(--encre);
  font: 1rem/1.5 Arial, "Liberation Sans", sans-serif; font-variant-numeric: tabular-nums; }
h1 { color: var(--bleu); font-size: 1.75rem; line-height: 1.25; margin: 0 0 .25rem; }
h2 { font-size: 1.375rem; margin: 2.5rem 0 .75rem; padding-bottom: .25rem; border-bottom: 2px solid var(--bleu); }
h3 { font-size: 1.125rem; margin: 1.75rem 0 .5rem; }
p { margin: .25rem 0; }
a { color: var(--bleu); }
.pale { color: var(--pale); }
.verdict { margin: 1.25rem 0; padding: .75rem 1rem; border-left: 4px solid var(--bleu); background: var(--fond);
  break-inside: avoid; }
.verdict.manquements { border-color: var(--bloquant); background: #fdeeee; }
.verdict.justifies { border-color: var(--a-justifier); background: #fdf2e6; border-left-style: double;
  border-left-width: 6px; }
.verdict.questions { border-color: var(--doute); background: #f6eefc; border-left-style: dashed; }
.verdict.reserves { border-color: var(--pale); }
.verdict.conforme { border-color: var(--bon); background: #e8f5ed; }
.question { margin: .75rem 0; break-inside: avoid; }
.cadre { overflow-x: auto; }
table { width: 100%; border-collapse: collapse; font-size: .9375rem; }
caption { text-align: left; font-weight: bold; padding: .5rem 0; }
th, td { padding: .375rem .5rem; border-bottom: 1px solid var(--trait); text-align: left; vertical-align: middle; }
thead th { border-bottom: 2px solid var(--encre); }
.montant { text-align: right; white-space: nowrap; }
.manque { color: var(--bloquant); font-weight: bold; }
tr.ensemble > * { background: var(--fond); font-weight: bold; }
.situation { white-space: nowrap; }
.barre { display: block; width: 9rem; height: 1.125rem; }
.barre .plafond { fill: #fff; stroke: #666; }
.barre .programme { fill: #6a6af4; }
.barre .programme.depasse { fill: #d64d00; }
.barre .manque { fill: #fff; stroke: var(--bloquant); stroke-dasharray: 2 2; }
.barre .plancher { stroke: var(--encre); stroke-width: 2; }
.legende { font-size: .875rem; color: var(--pale); }
.constat { margin: .75rem 0; padding: .625rem .875rem; border: 1px solid var(--trait); border-left-width: 4px;
  break-inside: avoid; }
.constat.bloquant { border-left-color: var(--bloquant); }
.constat.a-justifier { border-left-color: var(--a-justifier); border-left-style: double; border-left-width: 6px; }
.constat.signalement { border-left-color: var(--signalement); border-left-style: dotted; }
.constat.admis { border-left-color: var(--bon); border-left-style: dotted; }
.constat > .tete, .constat > .lieu { font-size: .875rem; }
.quoi { display: flex; gap: 1rem; justify-content: space-between; align-items: baseline; }
.quoi h4 { margin: 0; font-size: 1rem; overflow-wrap: anywhere; }
.gravite { font-weight: bold; }
.bloquant .gravite { color: var(--bloquant); }
.a-justifier .gravite { color: var(--a-justifier); }
.signalement .gravite { color: var(--signalement); }
.admis .gravite { color: var(--bon); }
.constat p { overflow-wrap: anywhere; }
.etapes { margin: .375rem 0; padding-left: 1.375rem; font-size: .9375rem; }
.source { font-size: .875rem; color: var(--pale); }
@media print {
  @page { size: A4; margin: 12mm 14mm; }
  html { font-size: 9pt; }
  body { max-width: none; padding: 0; line-height: 1.35; }
  h2 { margin: 1rem 0 .5rem; }
  h3 { margin: .875rem 0 .25rem; }
  .verdict { margin: .75rem 0; padding: .5rem .75rem; }
  .constat { margin: .375rem 0; padding: .375rem .625rem; }
  ul { margin: .25rem 0; }
  .cadre { overflow: visible; }
  h2, h3 { break-after: avoid; }
  section.classeur + section.classeur { break-before: page; }
  .barre, .verdict, tr.ensemble > * { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
}
`
