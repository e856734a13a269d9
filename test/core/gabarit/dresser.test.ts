import { describe, expect, it } from 'vitest'
import { reconnaitreTitreDAxe } from '../../../core/catalogue/index.ts'
import { type Verification, verifierUnClasseur } from '../../../core/examen/index.ts'
import { evaluer, fonctionNommee } from '../../../core/fonctions/index.ts'
import { modeleDeTableau } from '../../../core/gabarit/index.ts'
import { a1, lireA1, lirePlage } from '../../../core/grille/index.ts'
import { axesFongibles, type TypeCollectivite } from '../../../core/modele/index.ts'
import { remplir, type Saisies } from './tableur-d-essai.ts'

const TYPES: readonly TypeCollectivite[] = ['departement', 'metropole']

function modeleDe(type: TypeCollectivite) {
  const modele = modeleDeTableau({ type, annee: 2026 })
  const [axes] = modele.validations
  if (axes?.genre !== 'liste') throw new Error('la liste des axes manque')
  /** Première ligne d'action, telle que le tableur la numérote. */
  return { modele, axes: axes.valeurs, premiere: axes.plage.haut + 1, premierAxe: 5 }
}

function examen(type: TypeCollectivite, saisies: Saisies) {
  const feuille = remplir(modeleDe(type).modele, saisies)
  const { verification } = verifierUnClasseur({ feuilles: [feuille] }, null, '2026-11-23')
  return { feuille, verification }
}

function verifier(type: TypeCollectivite, saisies: Saisies): Verification {
  const { verification } = examen(type, saisies)
  if (verification.genre === 'refus') throw new Error(verification.phrase)
  return verification
}

/** Un plafond de 100 000 € et une action de 160 000 €, dont 10 000 € de tiers, par axe. */
function budget(type: TypeCollectivite): Saisies {
  const { axes, premiere, premierAxe } = modeleDe(type)
  const saisies: Record<string, string | number> = {}
  for (const [i, axe] of axes.entries()) {
    saisies[`B${premierAxe + i}`] = 100_000
    saisies[`A${premiere + i}`] = axe
    saisies[`B${premiere + i}`] = `Action n° ${i + 1}`
    saisies[`C${premiere + i}`] = 'Nouvelle'
    saisies[`D${premiere + i}`] = 160_000
    saisies[`E${premiere + i}`] = 10_000
    saisies[`J${premiere + i}`] = 'Nombre de personnes accompagnées'
  }
  return saisies
}

describe.each(TYPES)('le tableau modèle, pour %s', (type) => {
  const { modele, axes, premiere, premierAxe } = modeleDe(type)

  it('rempli, se relit comme un budget : type, année, plafonds, montants', () => {
    const { collectivite, annees, plafonds, tableaux, synthese } = verifier(type, budget(type))
    expect(collectivite.type).toBe(type)
    expect(annees).toEqual([2026])
    expect(plafonds.map((p) => [p.axe, p.annee, p.montant])).toEqual(
      axesFongibles(type).map((axe) => [axe, 2026, 10_000_000]),
    )
    expect(tableaux).toHaveLength(1)
    expect(tableaux[0]?.nombreDActions).toBe(axes.length)
    expect(tableaux[0]?.colonnes.filter((c) => c.champ === null || c.douteuse)).toEqual([])
    const programmes = synthese.filter((s) => s.axe !== null).map((s) => [s.axe, s.programme])
    expect(programmes).toEqual(axesFongibles(type).map((axe) => [axe, 7_500_000]))
  })

  it('rempli comme il faut, ne donne rien à corriger', () => {
    const { constats } = verifier(type, budget(type))
    expect(constats.filter((c) => c.constat.gravite !== 'signalement')).toEqual([])
  })

  it('calcule les parts, le plancher, le manque et le reste', () => {
    const { feuille } = examen(type, budget(type))
    expect(feuille.valeurs[premierAxe - 1]).toEqual([
      axes[0],
      100_000,
      type === 'departement' ? 40_000 : 20_000,
      75_000,
      0,
      25_000,
      '',
      '',
      '',
      '',
    ])
    expect(feuille.valeurs[premiere - 1]?.slice(3, 9)).toEqual([
      160_000,
      10_000,
      '',
      '',
      75_000,
      75_000,
    ])
    const totaux = [160_000, 10_000, 0, 0, 75_000, 75_000].map((m) => m * axes.length)
    expect(feuille.valeurs.at(-1)?.slice(3, 9)).toEqual(totaux)
  })

  it('dit un plafond dépassé, sans proposer d’écrire sur une formule', () => {
    const { constats } = verifier(type, { ...budget(type), [`D${premiere}`]: 260_000 })
    const depasse = constats.find((c) => c.constat.regle === 'plafond-axe')
    expect(depasse?.constat).toMatchObject({
      axe: axesFongibles(type)[0],
      montants: { constate: 12_500_000, attendu: 10_000_000 },
    })
    expect(constats.filter((c) => c.ecritures.length > 0)).toEqual([])
  })

  it('une seule action saisie se lit déjà', () => {
    const saisies = Object.entries(budget(type)).filter(([adresse]) => {
      const ligne = lireA1(adresse)?.ligne ?? 0
      return ligne < premiere
    })
    const { tableaux, synthese } = verifier(type, Object.fromEntries(saisies))
    expect(tableaux[0]?.nombreDActions).toBe(1)
    expect(synthese.find((s) => s.axe === axesFongibles(type)[0])?.programme).toBe(7_500_000)
  })

  it('vide, ne se vérifie pas, et le dit', () => {
    const { verification } = examen(type, {})
    expect(verification).toMatchObject({
      genre: 'refus',
      phrase: `Le tableau est prêt, mais vide. Feuille «\u00a0Contrat 2026\u00a0»\u00a0: en-tête ligne ${premiere - 1}, aucune action remplie. Remplissez d’abord une action (son intitulé et ses montants), puis vérifiez.`,
    })
  })

  it('un intitulé sans montant n’est pas encore une action', () => {
    const { verification } = examen(type, { [`B${premiere}`]: 'Action n° 1' })
    expect(verification).toHaveProperty('phrase', expect.stringContaining('Remplissez d’abord'))
  })

  it('vide, ses formules ne montrent ni erreur ni montant', () => {
    const { feuille } = examen(type, {})
    const montrees = feuille.valeurs.flat().filter((v) => v !== '' && typeof v !== 'string')
    expect(montrees.filter((v) => v !== 0)).toEqual([])
    expect(feuille.valeurs.flat()).not.toContain('#VALUE!')
  })

  it('n’appelle que des fonctions de Pacte qui existent', () => {
    const formules = modele.lignes.flat().flatMap((c) => (c && 'formule' in c ? [c.formule] : []))
    const appelees = new Set(formules.flatMap((f) => String(f).match(/PACTE\.\w+/g) ?? []))
    expect([...appelees].filter((nom) => fonctionNommee(nom) === null)).toEqual([])
    expect(appelees.size).toBeGreaterThan(0)
  })

  it('une formule par colonne rend, là où elle s’étale, ce que chaque cellule calculerait', () => {
    const { feuille } = examen(type, budget(type))
    const { etalees = [] } = modele
    expect(etalees).toHaveLength(2)
    for (const { plage, formule } of etalees) {
      const [, nom = '', entrees = ''] = /^PACTE\.(\w+)\((.*)\)$/.exec(formule) ?? []
      const plages = entrees.split(',').map((adresse) => {
        const lue = lirePlage(adresse)
        if (lue === null) throw new Error(adresse)
        const { haut, bas, gauche } = lue
        expect([haut, bas]).toEqual([plage.haut, plage.bas])
        return feuille.valeurs.slice(haut, bas + 1).map((rangee) => [rangee[gauche]])
      })
      const attendues = feuille.valeurs.slice(plage.haut, plage.bas + 1)
      expect(evaluer(nom, plages)).toEqual(attendues.map((rangee) => [rangee[plage.gauche]]))
    }
  })

  it('propose les axes du contrat, tous reconnus', () => {
    expect(axes.map((axe) => reconnaitreTitreDAxe(axe)?.axe)).toEqual(axesFongibles(type))
  })

  it('ne valide que des cases à saisir, et ne met pas de formule dans une case à saisir', () => {
    const validees = modele.validations.flatMap(({ plage }) =>
      Array.from({ length: plage.bas - plage.haut + 1 }, (_, i) =>
        Array.from({ length: plage.droite - plage.gauche + 1 }, (__, j) => ({
          adresse: a1(plage.haut + i, plage.gauche + j),
          style: modele.lignes[plage.haut + i]?.[plage.gauche + j]?.style,
        })),
      ).flat(),
    )
    expect(validees.filter(({ style }) => style !== 'saisie')).toEqual([])
    const formules = modele.lignes.flat().filter((c) => c && 'formule' in c)
    expect(formules.filter((c) => c?.style === 'saisie')).toEqual([])
  })

  it('donne une largeur à chaque colonne', () => {
    expect(modele.largeurs).toHaveLength(Math.max(...modele.lignes.map((l) => l.length)))
  })
})
