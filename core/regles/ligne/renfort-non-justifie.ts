import type { UniteDAction } from '../../modele/index.ts'
import { cellulesDAction } from '../cellules.ts'
import { releveDuPacte } from '../champ-d-application.ts'
import { designerAnnees } from '../phrases.ts'
import { regleDAction } from '../regle.ts'
import { anneeCommune, anneesEnDefaut } from '../une-fois.ts'

export const renfortNonJustifie = regleDAction({
  id: 'renfort-non-justifie',
  titre: 'Renforcement non décrit',
  gravites: ['a-justifier'],
  enonce:
    'Renforcer une action, c’est augmenter sa file active, ou toucher de nouveaux publics ou de nouvelles zones.',
  sources: ['principes/nouvelle-renforcee', 'cadrage/definition-nouvelle'],
  colonnes: ['nature', 'justificationRenfort'],
  examine: (unite, { contrat }, signaler) => {
    if (unite.nature !== 'renforcee' || !sansMotif(unite)) return
    if (!releveDuPacte(unite, contrat) || unite.memeAction.some(aUnMotif)) return
    const annees = anneesEnDefaut(unite, sansMotif)
    if (!annees) return
    signaler({
      annee: anneeCommune(annees),
      lieux: cellulesDAction(annees, 'nature'),
      message:
        `${designerAnnees(annees)}\u00a0: l’action est dite renforcée, mais rien n’indique ce qui augmente. ` +
        'Préciser la file active, les publics ou les zones en plus.',
    })
  },
})

function sansMotif({ lignes }: UniteDAction): boolean {
  return lignes.some((l) => l.textes.justificationRenfort === '')
}

function aUnMotif({ lignes }: UniteDAction): boolean {
  return lignes.some((l) => Boolean(l.textes.justificationRenfort))
}
