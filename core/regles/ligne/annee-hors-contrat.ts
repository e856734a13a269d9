import { normaliser } from '../../libelle/index.ts'
import {
  type Centimes,
  estAxe,
  type Lieu,
  type Ligne,
  lieuDe,
  plus,
  ZERO,
} from '../../modele/index.ts'
import { ecrireEuros } from '../../nombres/index.ts'
import { anneesDuContrat, valeurDe } from '../../parametres/index.ts'
import { cleDeCellule } from '../cellules.ts'
import { horsDesAnnees } from '../champ-d-application.ts'
import { citer } from '../phrases.ts'
import { regleDeContrat } from '../regle.ts'

const { premiere, derniere } = valeurDe(anneesDuContrat)

export const anneeHorsContrat = regleDeContrat({
  id: 'annee-hors-contrat',
  titre: 'Crédits du contrat hors de ses années',
  gravites: ['bloquant'],
  enonce:
    `Les crédits du contrat portent sur ses années, ${premiere} à ${derniere}\u00a0; une année passée se donne ` +
    '«\u00a0pour mémoire\u00a0».',
  sources: ['principes/pacte', 'principes/plafonds-constants'],
  colonnes: ['annee', 'partEtat'],
  examine: ({ contrat }, signaler) => {
    const parCellule = new Map<string, Ligne[]>()
    for (const ligne of contrat.lignes) {
      if (!horsDesAnnees(ligne.annee) || !aDesCredits(ligne) || pourMemoire(ligne)) continue
      const lieu = celluleDeLAnnee(ligne)
      const cle = lieu ? cleDeCellule(lieu) : ''
      const groupe = parCellule.get(cle)
      if (groupe) groupe.push(ligne)
      else parCellule.set(cle, [ligne])
    }
    for (const lignes of parCellule.values()) {
      const [ligne, ...autres] = lignes
      if (!ligne) continue
      const lieu = celluleDeLAnnee(ligne)
      const seule = autres.length === 0
      signaler({
        axe: seule && estAxe(ligne.axe) ? ligne.axe : null,
        annee: ligne.annee,
        action: seule ? ligne.action : null,
        lieux: lieu ? [lieu] : [],
        message:
          `${seule ? citer(ligne.action) : `${lignes.length} lignes d’action`}\u00a0: ` +
          `${ecrireEuros(totalDe(lignes))} de crédits de l’État en ${ligne.annee}, alors que le contrat couvre ` +
          `${premiere} à ${derniere}. Corriger l’année, ou indiquer «\u00a0pour mémoire\u00a0» ` +
          'si ces crédits n’en font pas partie.',
      })
    }
  },
})

function aDesCredits({ montants: { partEtat } }: Ligne): boolean {
  return typeof partEtat === 'number' && partEtat > 0
}

const MENTIONS = ['realise', 'pour memoire', 'avant contrat', 'avant le contrat']

// Rare : seules les lignes hors des années du contrat en arrivent là.
function pourMemoire({ vue, action, textes }: Ligne): boolean {
  const ecrit = normaliser([vue.feuille, action, ...Object.values(textes)].join(' '))
  return MENTIONS.some((mention) => ecrit.includes(mention))
}

function celluleDeLAnnee(ligne: Ligne): Lieu | null {
  return lieuDe(ligne, 'annee') ?? ligne.vue.lieuAnnee ?? lieuDe(ligne, 'partEtat')
}

function totalDe(lignes: readonly Ligne[]): Centimes {
  return lignes.reduce((total, { montants: { partEtat } }) => {
    return typeof partEtat === 'number' ? plus(total, partEtat) : total
  }, ZERO)
}
