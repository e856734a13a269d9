import { ecrireEuros } from '../../nombres/index.ts'
import { cellulesDe } from '../cellules.ts'
import { releveDuPacte } from '../champ-d-application.ts'
import { designer } from '../phrases.ts'
import { regleDAction } from '../regle.ts'

export const ceeSurFsatme = regleDAction({
  id: 'cee-sur-fsatme',
  titre: 'CEE sur un FSATME',
  gravites: ['bloquant'],
  enonce:
    'Un fonds social d’aide aux travaux de maîtrise de l’énergie n’est pas finançable par les CEE précarité.',
  sources: ['transition/hors-plafond'],
  colonnes: ['cee'],
  examine: (unite, { contrat }, signaler) => {
    if (!unite.traits.fsatme) return
    const { cee } = unite.montants
    if (typeof cee !== 'number' || cee <= 0 || !releveDuPacte(unite, contrat)) return
    signaler({
      lieux: cellulesDe(unite.lignes, 'cee'),
      message:
        `${designer(unite)}\u00a0: ${ecrireEuros(cee)} de CEE sur un fonds d’aide aux travaux (FSATME), que les CEE ` +
        'précarité ne financent pas. Retirer ce montant et le remplacer par un autre financement.',
    })
  },
})
