import { moins, plus, ZERO } from '../../modele/index.ts'
import { ecrireEuros } from '../../nombres/index.ts'
import { cellulesDe } from '../cellules.ts'
import { horsDesAnnees } from '../champ-d-application.ts'
import { designer } from '../phrases.ts'
import { tiersSuperieursAuCout } from '../plan/index.ts'
import { regleDAction } from '../regle.ts'

export const tiersSuperieursCout = regleDAction({
  id: 'tiers-superieurs-cout',
  titre: 'Tiers et CEE supérieurs au coût',
  gravites: ['bloquant'],
  enonce: 'Les cofinancements des tiers et les CEE ne dépassent pas le coût de l’action.',
  sources: [],
  colonnes: ['cout'],
  examine: (unite, _contexte, signaler) => {
    if (!tiersSuperieursAuCout(unite) || horsDesAnnees(unite.annee)) return
    const { cout, tiers, cee } = unite.montants
    if (typeof cout !== 'number') return
    const desTiers = typeof tiers === 'number' ? tiers : ZERO
    const desCee = typeof cee === 'number' ? cee : ZERO
    const total = plus(desTiers, desCee)
    const quoi = desCee === 0 ? 'les tiers' : desTiers === 0 ? 'les CEE' : 'les tiers et les CEE'
    signaler({
      lieux: cellulesDe(unite.lignes, desTiers === 0 ? 'cee' : 'tiers'),
      message:
        `${designer(unite)}\u00a0: ${quoi} apportent ${ecrireEuros(total)} pour un coût de ${ecrireEuros(cout)}, ` +
        `soit ${ecrireEuros(moins(total, cout))} de trop. Corriger ces financements ou le coût\u00a0: ` +
        'en attendant, l’équilibre et la parité de l’action ne sont pas vérifiés.',
      etapes: [
        `tiers + CEE = ${ecrireEuros(desTiers)} + ${ecrireEuros(desCee)} = ${ecrireEuros(total)}`,
      ],
      montants: { constate: total, attendu: cout },
    })
  },
})
