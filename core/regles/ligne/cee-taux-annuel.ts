import { tauxCeePour } from '../../calculs/index.ts'
import { enPourcent, moins, partInferieure } from '../../modele/index.ts'
import { ecrireEuros } from '../../nombres/index.ts'
import { derniereAnneeTauxCee } from '../../parametres/index.ts'
import { cellulesDe } from '../cellules.ts'
import { releveDuPacte } from '../champ-d-application.ts'
import { designer } from '../phrases.ts'
import { estSlime } from '../plan/index.ts'
import { regleDAction } from '../regle.ts'

export const ceeTauxAnnuel = regleDAction({
  id: 'cee-taux-annuel',
  titre: 'CEE d’un SLIME au-dessus du taux de l’année',
  gravites: ['signalement'],
  enonce:
    `Le texte écrit le taux des CEE d’un SLIME jusqu’en ${derniereAnneeTauxCee}\u00a0; ensuite, Pacte ` +
    'reprend le dernier, à confirmer.',
  sources: ['transition/cee'],
  interpretations: ['tauxCee'],
  colonnes: ['cee', 'cout'],
  examine: (unite, { contrat, interpretations }, signaler) => {
    if (!estSlime(unite.traits)) return
    const { cee, cout } = unite.montants
    if (typeof cee !== 'number' || typeof cout !== 'number' || unite.annee === null) return
    const annuel = tauxCeePour(unite.annee)
    if (annuel === null || !releveDuPacte(unite, contrat)) return
    if (annuel.aConfirmer && interpretations.tauxCee === 'exiger') return
    const attendu = partInferieure(cout, annuel.taux)
    if (cee <= attendu) return
    const taux = enPourcent(annuel.taux)
    const reserve = annuel.aConfirmer ? ' (dernier taux connu, à confirmer)' : ''
    signaler({
      lieux: cellulesDe(unite.lignes, 'cee'),
      message:
        `${designer(unite)}\u00a0: les CEE (${ecrireEuros(cee)}) dépassent de ${ecrireEuros(moins(cee, attendu))} ` +
        `ce que donne le taux de l’année, ${taux} du coût${reserve}, soit ${ecrireEuros(attendu)}. ` +
        'Vérifier le montant attendu des CEE.',
      etapes: [
        `CEE de l’année = coût × taux = ${ecrireEuros(cout)} × ${taux} = ${ecrireEuros(attendu)}`,
      ],
      montants: { constate: cee, attendu },
      interpretations: annuel.aConfirmer ? ['tauxCee'] : [],
    })
  },
})
