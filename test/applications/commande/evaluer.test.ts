import { describe, expect, it } from 'vitest'
import { evaluerExpression } from '../../../applications/commande/evaluer.ts'
import { estErreur, FONCTIONS } from '../../../core/fonctions/index.ts'

describe('evaluerExpression', () => {
  it.each([
    ['PACTE.PARTETAT(100;20)', 40],
    ['PACTE_PARTETAT(100;20)', 40],
    ['_xldudf_PACTE_PARTETAT(100;20)', 40],
    ['PARTETAT(100;20)', 40],
    ['=PACTE.PARTETAT(100;20)', 40],
    [' = PACTE.PARTETAT ( 100 ; 20 ) ', 40],
    ['pacte.partetat(100;20)', 40],
    ['PACTE.PARTETAT(100,20)', 40],
    ['PACTE.PARTETAT(100)', 50],
    ['PACTE.PARTETAT(100,01)', 49.5],
    ['PACTE.PARTETAT(100,01;0)', 50],
    ['PACTE.PARTCOLLECTIVITE(100,01;0)', 50.01],
    ['PACTE.PARTETAT(100.01,0)', 50],
    ['PACTE.PARTETAT(100;;;60)', 10],
    ['PACTE.PARTETAT(100,,,60)', 10],
    ['PACTE.PARTETAT(100;"";"";60)', 10],
    ['PACTE.PARTETAT("1 160 700,50 €";"")', 580_350.25],
    ['PACTE.PARTETAT(1 160 700,50 €;0)', 580_350.25],
    ['PACTE.PARTETAT("100")', 50],
    ['PACTE.PLANCHER("département";320000)', 128_000],
    ['PACTE.PLANCHER("métropole",320000)', 64_000],
    ['PACTE.RESTEPLAFOND(100;PACTE.PLANCHER("departement";100))', 60],
    ['PACTE.TAUXCEE(2024)', 0.6],
    ['PACTE.AXE("Axe 1 ; enfance, jeunesse")', 'enfance'],
    ['PACTE.PLANFINANCEMENT(100;20;10)', [[40, 30, 10, 20, 0]]],
    ['PACTE.PARTETAT({100;200};20)', [[40], [90]]],
    ['PACTE.PARTETAT({100\\200};20)', [[40, 90]]],
    ['PACTE.PARTETAT({100,200},20)', [[40, 90]]],
    ['PACTE.PARTETAT({100,5;200};20)', [[40.25], [90]]],
  ])('%s', (formule, attendu) => {
    expect(evaluerExpression(formule)).toEqual(attendu)
  })

  it.each(['PACTE.VERSION', 'PACTE.VERSION()', '=VERSION()'])('%s', (formule) => {
    expect(evaluerExpression(formule)).toMatch(/^Pacte \d/)
  })

  it.each([
    ['', /Aucune formule/],
    ['=', /Aucune formule/],
    ['100', /nom de fonction/],
    ['PACTE.INCONNUE(1)', /«\u00a0PACTE.INCONNUE\u00a0» n’est pas une fonction/],
    ['PACTE.PARTETAT(100;20', /parenthèse fermante/],
    ['PACTE.PARTETAT(100;20))', /rien n’est attendu/],
    ['PACTE.PARTETAT(100) + 1', /à «\u00a0\+ 1\u00a0»/],
    ['PACTE.PARTETAT 100', /parenthèse est attendue/],
    ['PACTE.PLANCHER(departement;100)', /un texte s’écrit entre "/],
    ['PACTE.PLANCHER(«departement»;100)', /un texte s’écrit entre "/],
    ['PACTE.AXE("enfance)', /guillemet/],
    ['PACTE.PARTETAT({1;2)', /accolade/],
    ['PACTE.PARTETAT({1\\2;3})', /même nombre/],
    ['PACTE.PARTETAT("abc")', /PARTETAT\u00a0: le coût «\u00a0abc\u00a0» n’est pas un montant/],
    ['PACTE.PARTETAT(PACTE.PARTETAT("abc"))', /le coût «\u00a0abc\u00a0»/],
    ['PACTE.PARTETAT(PACTE.PARTETAT({"abc";100}))', /le coût «\u00a0abc\u00a0»/],
    ['PACTE.PARTETAT()', /le coût manque/],
    [`${'A('.repeat(50)}`, /imbriquées/],
  ])('%s est une erreur claire', (formule, phrase) => {
    const rendue = evaluerExpression(formule)
    expect(estErreur(rendue) ? rendue.erreur : rendue).toMatch(phrase)
  })

  it('les guillemets doublés et les séparateurs d’un texte ne séparent pas', () => {
    const rendue = evaluerExpression('PACTE.AXE("un ""mot"" ; inconnu, ici")')
    expect(estErreur(rendue) && rendue.erreur).toContain('«\u00a0un "mot" ; inconnu, ici\u00a0»')
  })

  it('évalue les exemples de toutes les fonctions, écrits comme une formule', () => {
    for (const { nom, exemples } of FONCTIONS) {
      for (const { arguments: valeurs, attendu } of exemples) {
        const ecrits = valeurs.map((v) => (v === undefined ? '' : ecrire(v)))
        expect(evaluerExpression(`PACTE.${nom}(${ecrits.join(';')})`)).toEqual(attendu)
      }
    }
  })
})

function ecrire(valeur: unknown): string {
  if (Array.isArray(valeur)) {
    return `{${valeur.map((ligne: unknown[]) => ligne.map(ecrire).join('\\')).join(';')}}`
  }
  return typeof valeur === 'number'
    ? String(valeur).replace('.', ',')
    : `"${String(valeur).replaceAll('"', '""')}"`
}
