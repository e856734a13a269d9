import { a1 } from '../../grille/index.ts'
import { type Ligne, lieuDe, type UniteDAction } from '../../modele/index.ts'
import { cellulesDe } from '../cellules.ts'
import { citer, designerAnnees } from '../phrases.ts'
import { regleDAction } from '../regle.ts'
import { anneeCommune, anneesEnDefaut } from '../une-fois.ts'

export const doublonAction = regleDAction({
  id: 'doublon-action',
  titre: 'Action inscrite deux fois',
  gravites: ['signalement'],
  enonce:
    'Une action ne s’inscrit qu’une fois par axe, année, porteur et section\u00a0; plusieurs lignes s’additionnent.',
  sources: [],
  examine: (unite, _contexte, signaler) => {
    if (unite.lignes.length === 1) return
    const annees = anneesEnDefaut(unite, (a) => doublonsDe(a).length > 0)
    if (!annees) return
    const original = lieuDe(unite.lignes[0], 'action')
    const ou = original
      ? ` (voir ${a1(original.ligne, original.colonne)}, feuille ${citer(original.feuille)})`
      : ''
    signaler({
      annee: anneeCommune(annees),
      lieux: cellulesDe(annees.flatMap(doublonsDe), 'action'),
      message:
        `${designerAnnees(annees)}\u00a0: la même action figure plusieurs fois${ou}, avec le même porteur et la même ` +
        'section. Si c’est un doublon, supprimer une ligne\u00a0; sinon, distinguer les ' +
        'libellés. Ici, les lignes sont additionnées.',
    })
  },
})

/** Les lignes qui répètent le porteur et la section d'une ligne précédente de l'unité. */
function doublonsDe({ lignes }: UniteDAction): Ligne[] {
  const vues = new Set<string>()
  return lignes.filter(({ textes, vue }) => {
    if (vue.complement) return false
    const cle = `${epure(textes.porteur)}\n${epure(textes.section)}`
    if (vues.has(cle)) return true
    vues.add(cle)
    return false
  })
}

function epure(texte: string | null): string {
  return (texte ?? '').trim().toLowerCase()
}
