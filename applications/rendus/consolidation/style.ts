/** Ce qu'une consolidation ajoute au style des pages ; une page paysage, et les détails ouverts à l'impression. */
export const STYLE_DE_CONSOLIDATION = `
body { max-width: 80rem; }
.cles { display: grid; grid-template-columns: repeat(auto-fit, minmax(11rem, 1fr)); gap: .75rem; margin: 1.25rem 0;
  padding: 0; list-style: none; }
.cles li { padding: .625rem .875rem; border: 1px solid var(--trait); border-left: 4px solid var(--bleu); }
.cles li.bloquant { border-left-color: var(--bloquant); }
.cles li.doute { border-left: 4px dashed var(--doute); }
.cles b { display: block; font-size: 1.25rem; }
.bandeau { margin: 1.25rem 0; padding: .75rem 1rem; border-left: 4px solid var(--bleu); background: var(--fond); }
.bandeau ul { margin: .25rem 0 0; padding-left: 1.25rem; }
.bandeau li { overflow-wrap: anywhere; }
table.contrats { min-width: 60rem; }
table.contrats th[scope=row] span, .contrats .petit { display: block; font-weight: normal; font-size: .8125rem;
  color: var(--pale); }
table.contrats td, table.contrats tbody th { vertical-align: top; }
table.contrats tbody th { min-width: 11rem; overflow-wrap: anywhere; }
table.contrats .montant { white-space: normal; }
.contrats .manque { font-size: .8125rem; }
.etat { font-weight: bold; white-space: nowrap; }
.etat.manquements { color: var(--bloquant); }
.etat.questions { color: var(--doute); }
.etat.a-justifier { color: var(--a-justifier); }
.etat.conforme { color: var(--bon); }
tr.suite > td { border-bottom: 1px solid var(--trait); padding: 0 .5rem .5rem 1.5rem; }
tr.avec-suite > * { border-bottom: 0; }
details summary { cursor: pointer; font-size: .875rem; }
details ul { margin: .25rem 0; padding-left: 1.25rem; font-size: .875rem; }
details li { overflow-wrap: anywhere; }
@media screen and (max-width: 44rem) {
  .annee > .cadre > table { min-width: 0; }
  .annee :is(caption, tbody, tr, th, td) { display: block; }
  .annee thead { display: none; }
  .annee table :is(th, td) { padding: .25rem 0; border: 0; text-align: left; }
  .annee td[data-nom]::before { content: attr(data-nom); display: block; font-size: .875rem; font-weight: bold; }
  .annee tr:not(.avec-suite) { padding: .5rem 0; border-bottom: 1px solid var(--trait); }
  .annee tr.avec-suite { padding-top: .5rem; }
}
@media print {
  @page { size: A4 landscape; margin: 12mm; }
  body { max-width: none; }
  table.contrats { min-width: 0; }
  thead { display: table-header-group; }
  tr { break-inside: avoid; }
  tr.avec-suite { break-after: avoid; }
  main > section { break-inside: avoid; }
  td, tbody th { padding-block: .1875rem; }
  .barre { width: 7rem; }
  details::details-content { content-visibility: visible; block-size: auto; }
  details summary { list-style: none; }
}
`
