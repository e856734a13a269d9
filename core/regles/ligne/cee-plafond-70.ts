import { calculPartEtat, expliquer, partEtat } from '../../calculs/index.ts'
import { enPourcent, moins, plus, plusGrand, ZERO } from '../../modele/index.ts'
import { ecrireEuros } from '../../nombres/index.ts'
import { plafondCee, valeurDe } from '../../parametres/index.ts'
import { cellulesDAction } from '../cellules.ts'
import { citer, designer } from '../phrases.ts'
import { actionDe, corrigerPartEtat, depassement70 } from '../plan/index.ts'
import { regleDAction } from '../regle.ts'

const TAUX = enPourcent(valeurDe(plafondCee))

export const ceePlafond70 = regleDAction({
  id: 'cee-plafond-70',
  titre: 'CEE et État au-dessus de leur maximum',
  gravites: ['bloquant'],
  enonce:
    'Sur une action éligible à un programme CEE, les CEE et l’État ensemble ne dépassent pas une part du coût ; l’animation hors-plafond et le FSATME y échappent.',
  sources: ['transition/cee', 'transition/hors-plafond'],
  interpretations: ['cee', 'appreciation'],
  colonnes: ['cee', 'cout', 'partEtat'],
  examine: (unite, contexte, signaler) => {
    const trouve = depassement70(unite, contexte)
    if (trouve === null) return
    const surLeContrat = contexte.interpretations.appreciation === 'contrat'
    const unites = surLeContrat ? unite.memeAction : [unite]
    if (unites.find((u) => depassement70(u, contexte) !== null) !== unite) return
    const { cout, cee, etat, maximum } = trouve
    const total = plus(cee, etat)
    const action = surLeContrat ? null : actionDe(unite)
    const part = action === null ? plusGrand(ZERO, moins(maximum, cee)) : partEtat(action)
    signaler({
      ...(surLeContrat ? { annee: null } : {}),
      lieux: cellulesDAction(unites, 'partEtat'),
      message:
        `${surLeContrat ? citer(unite.action) : designer(unite)} : CEE (${ecrireEuros(cee)}) et État ` +
        `(${ecrireEuros(etat)}) font ${ecrireEuros(total)}, soit ${ecrireEuros(moins(total, maximum))} de plus que ` +
        `${TAUX} du coût (${ecrireEuros(maximum)}). Ramener la part de l’État à ${ecrireEuros(part)} au plus.`,
      etapes: [
        `maximum = coût × ${TAUX} = ${ecrireEuros(cout)} × ${TAUX} = ${ecrireEuros(maximum)}`,
        `CEE + État = ${ecrireEuros(cee)} + ${ecrireEuros(etat)} = ${ecrireEuros(total)}`,
        ...(action === null ? [] : expliquer(calculPartEtat, action)),
      ],
      montants: { constate: total, attendu: maximum },
      interpretations: ['cee', 'appreciation'],
      ...(surLeContrat ? {} : corrigerPartEtat(unite, part)),
    })
  },
})
