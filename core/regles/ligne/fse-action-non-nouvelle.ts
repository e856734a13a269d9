import { ZERO } from '../../modele/index.ts'
import { ecrireEuros } from '../../nombres/index.ts'
import { cellulesDe } from '../cellules.ts'
import { releveDuPacte } from '../champ-d-application.ts'
import { designer } from '../phrases.ts'
import { regleDAction } from '../regle.ts'

export const fseActionNonNouvelle = regleDAction({
  id: 'fse-action-non-nouvelle',
  titre: 'FSE+ sur une action qui n’est pas nouvelle',
  gravites: ['bloquant'],
  enonce: 'Le FSE+ ne cofinance que des actions nouvelles.',
  sources: ['cadrage/fse'],
  colonnes: ['fse', 'nature'],
  examine: (unite, { contrat }, signaler) => {
    const { fse } = unite.montants
    if (typeof fse !== 'number' || fse <= 0) return
    if (unite.nature !== 'renforcee' && unite.nature !== 'reconduite') return
    if (!releveDuPacte(unite, contrat)) return
    const nature = unite.nature === 'renforcee' ? 'renforcée' : 'reconduite'
    signaler({
      lieux: cellulesDe(
        unite.lignes.filter((l) => l.montants.fse !== 'vide' && l.montants.fse !== 0),
        'fse',
      ),
      message:
        `${designer(unite)}\u00a0: ${ecrireEuros(fse)} de FSE+ sur une action ${nature}, alors que le FSE+ est ` +
        'réservé aux actions nouvelles. Remplacer ce FSE+ par des crédits de la collectivité, ou ' +
        'revoir la nature de l’action.',
      montants: { constate: fse, attendu: ZERO },
    })
  },
})
