import { type Ligne, lieuDe, type Montant } from '../../modele/index.ts'
import { anneesDuContrat, valeurDe } from '../../parametres/index.ts'
import { releveDuPacte } from '../champ-d-application.ts'
import { designer } from '../phrases.ts'
import { regleDAction } from '../regle.ts'

const { premiere } = valeurDe(anneesDuContrat)

export const avenantIncomplet = regleDAction({
  id: 'avenant-incomplet',
  titre: 'Action sans crédits dans l’avenant',
  gravites: ['a-justifier'],
  enonce:
    'L’avenant d’une année précise les crédits de chaque action\u00a0; Pacte attend, pour une action ' +
    'qui n’en a pas, la mention qu’elle n’est pas reconduite.',
  sources: ['calendrier/avenant-annuel', 'calendrier/montee-en-puissance', 'objectifs/avenants'],
  colonnes: ['cout', 'partEtat'],
  examine: (unite, { contrat }, signaler) => {
    const { partEtat, cout, partCollectivite } = unite.montants
    if (!estNul(partEtat) || !(cout === 'absent' ? estNul(partCollectivite) : estNul(cout))) return
    if (unite.lignes.some((l) => l.nonReconduite) || !unite.lignes.every(estDUnAvenant)) return
    if (!releveDuPacte(unite, contrat)) return
    const [ligne] = unite.lignes
    const lieu = lieuDe(ligne, 'partEtat') ?? lieuDe(ligne, 'action')
    signaler({
      lieux: lieu ? [lieu] : [],
      message:
        `${designer(unite)}\u00a0: ni coût ni part de l’État dans l’avenant. ` +
        'Inscrire ses crédits, ou écrire sur la ligne que l’action n’est pas reconduite.',
    })
  },
})

function estNul(montant: Montant): boolean {
  return montant === 'vide' || montant === 0
}

// Années côte à côte : une case vide est une année sans intervention, pas un oubli de l'avenant.
function estDUnAvenant({ vue, textes, annee }: Ligne): boolean {
  if (vue.large) return false
  return vue.mentionAvenant || (textes.avenant ?? '') !== '' || (annee !== null && annee > premiere)
}
