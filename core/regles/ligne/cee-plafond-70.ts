import { calculPartEtat, expliquer, partEtat } from '../../calculs/index.ts'
import { enPourcent, moins, plus, plusGrand, type UniteDAction, ZERO } from '../../modele/index.ts'
import { ecrireEuros } from '../../nombres/index.ts'
import { plafondCee, valeurDe } from '../../parametres/index.ts'
import { cellulesDAction } from '../cellules.ts'
import { citer, designer } from '../phrases.ts'
import { actionDe, corrigerPartEtat, depassement70 } from '../plan/index.ts'
import { type Contexte, regleDAction, type Signaler } from '../regle.ts'

const TAUX = enPourcent(valeurDe(plafondCee))

export const ceePlafond70 = regleDAction({
  id: 'cee-plafond-70',
  titre: 'CEE et État au-dessus de leur maximum',
  gravites: ['bloquant', 'signalement'],
  enonce:
    'Sur une action éligible à un programme CEE, les CEE et l’État ensemble ne dépassent ' +
    `pas ${TAUX} du coût dans l’année. Pacte lit « hors plafond » comme hors de cette limite : ` +
    'l’animation d’un SLIME (un choix que vous pouvez changer) et le FSATME n’y sont pas soumis.',
  sources: ['transition/cee', 'transition/hors-plafond'],
  interpretations: ['cee', 'appreciation', 'animationSlime'],
  colonnes: ['cee', 'cout', 'partEtat'],
  examine: (unite, contexte, signaler) => {
    const trouve = depassement70(unite, contexte)
    if (trouve === null) {
      direLAutreLecture(unite, contexte, signaler)
      return
    }
    const surLeContrat = contexte.interpretations.appreciation === 'contrat'
    const unites = surLeContrat ? unite.memeAction : [unite]
    if (unites.find((u) => depassement70(u, contexte) !== null) !== unite) return
    const { cout, cee, etat, maximum } = trouve
    const total = plus(cee, etat)
    const action = surLeContrat ? null : actionDe(unite, contexte.interpretations)
    const part = action === null ? plusGrand(ZERO, moins(maximum, cee)) : partEtat(action)
    signaler({
      ...(surLeContrat ? { annee: null } : {}),
      lieux: cellulesDAction(unites, 'partEtat'),
      message:
        `${surLeContrat ? citer(unite.action) : designer(unite)}\u00a0: CEE (${ecrireEuros(cee)}) et État ` +
        `(${ecrireEuros(etat)}) font ${ecrireEuros(total)}, soit ${ecrireEuros(moins(total, maximum))} de plus que ` +
        `${TAUX} du coût (${ecrireEuros(maximum)}). Ramener la part de l’État à ` +
        `${ecrireEuros(part)} au plus.${eligibilite(unite)}`,
      etapes: [
        `maximum = coût × ${TAUX} = ${ecrireEuros(cout)} × ${TAUX} = ${ecrireEuros(maximum)}`,
        `CEE + État = ${ecrireEuros(cee)} + ${ecrireEuros(etat)} = ${ecrireEuros(total)}`,
        ...(action === null ? [] : expliquer(calculPartEtat, action)),
      ],
      montants: { constate: total, attendu: maximum },
      interpretations: unite.traits.animationSlime
        ? ['cee', 'appreciation', 'animationSlime']
        : ['cee', 'appreciation'],
      ...(surLeContrat ? {} : corrigerPartEtat(unite, part)),
    })
  },
})

/** Sans programme nommé, c'est l'argent des CEE qui fait tenir l'action pour éligible : cela se dit. */
function eligibilite({ traits: { slime, programmeCee } }: UniteDAction): string {
  return slime || programmeCee
    ? ''
    : ' Le classeur donne des CEE à cette action : Pacte la tient pour éligible à un programme CEE.'
}

/** I14 : l'animation échappe à la limite, mais l'autre lecture la mettrait en défaut. */
function direLAutreLecture(unite: UniteDAction, contexte: Contexte, signaler: Signaler): void {
  const { interpretations } = contexte
  if (!unite.traits.animationSlime || interpretations.animationSlime !== 'hors-70') return
  const dansLaLimite = {
    ...contexte,
    interpretations: { ...interpretations, animationSlime: 'dans-70' } as const,
  }
  const trouve = depassement70(unite, dansLaLimite)
  if (trouve === null) return
  const total = plus(trouve.cee, trouve.etat)
  signaler({
    gravite: 'signalement',
    lieux: cellulesDAction([unite], 'partEtat'),
    message:
      `${designer(unite)} : Pacte tient l’animation d’un SLIME hors de la limite de ${TAUX}. Selon l’autre lecture, ` +
      `CEE et État (${ecrireEuros(total)}) la dépasseraient de ` +
      `${ecrireEuros(moins(total, trouve.maximum))} : s’assurer de la lecture de l’État.`,
    montants: { constate: total, attendu: trouve.maximum },
    sources: ['transition/cee', 'transition/hors-plafond', 'exterieure/animation-slime'],
    interpretations: ['animationSlime'],
  })
}
