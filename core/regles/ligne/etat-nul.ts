import { partEtat } from '../../calculs/index.ts'
import { ecrireEuros } from '../../nombres/index.ts'
import { cellulesDe } from '../cellules.ts'
import { releveDuPacte } from '../champ-d-application.ts'
import { designer } from '../phrases.ts'
import { actionDe, tiersSuperieursAuCout } from '../plan/index.ts'
import { regleDAction } from '../regle.ts'

export const etatNul = regleDAction({
  id: 'etat-nul',
  titre: 'Action sans crédits de l’État',
  gravites: ['signalement'],
  enonce:
    'Une action du contrat est cofinancée par l’État\u00a0; une part vide, elle, se lit ' +
    '«\u00a0non programmée\u00a0».',
  sources: ['cadrage/parite'],
  colonnes: ['partEtat', 'cout'],
  examine: (unite, { contrat, interpretations }, signaler) => {
    const { partEtat: etat, cout } = unite.montants
    if (etat !== 0 || typeof cout !== 'number' || cout <= 0) return
    if (!releveDuPacte(unite, contrat) || tiersSuperieursAuCout(unite)) return
    if (unite.lignes.some((l) => l.nonReconduite)) return
    const action = actionDe(unite, interpretations)
    // Les tiers paient tout : zéro est alors la part à parité.
    if (action !== null && partEtat(action) === 0) return
    signaler({
      lieux: cellulesDe(unite.lignes, 'partEtat'),
      message:
        `${designer(unite)}\u00a0: la part de l’État est de 0\u00a0€ pour un coût de ${ecrireEuros(cout)}. ` +
        'Vérifier que l’action relève bien du contrat\u00a0; si elle n’est pas programmée cette ' +
        'année, laisser la cellule vide.',
    })
  },
})
