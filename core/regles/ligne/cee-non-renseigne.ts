import { tauxCeePour } from '../../calculs/index.ts'
import {
  type Centimes,
  enPourcent,
  type Fraction,
  fraction,
  partInferieure,
  type UniteDAction,
} from '../../modele/index.ts'
import { ecrireEuros } from '../../nombres/index.ts'
import { plafondCee, valeurDe } from '../../parametres/index.ts'
import { cellulesDAction, cellulesDe } from '../cellules.ts'
import { releveDuPacte } from '../champ-d-application.ts'
import { designer, designerAnnees } from '../phrases.ts'
import { ceeInconnu } from '../plan/index.ts'
import { type Contexte, regleDAction, type Signaler } from '../regle.ts'
import { anneeCommune, anneesEnDefaut } from '../une-fois.ts'

const PLAFOND_CEE = valeurDe(plafondCee)

export const ceeNonRenseigne = regleDAction({
  id: 'cee-non-renseigne',
  titre: 'CEE d’un SLIME non renseignés',
  gravites: ['signalement', 'a-justifier'],
  enonce:
    'Un SLIME est cofinancé par des CEE : sans leur montant, ni la parité ni la limite de ' +
    `${enPourcent(PLAFOND_CEE)} ne se vérifient.`,
  sources: ['transition/cee'],
  interpretations: ['tauxCee'],
  examine: (unite, contexte, signaler) => {
    if (!sansCee(unite) || !releveDuPacte(unite, contexte.contrat)) return
    const place = placeDeLEtat(unite, contexte)
    if (place !== null && place.etat > place.maximum) justifier(unite, place, signaler)
    else rappeler(unite, contexte, signaler)
  },
})

/** Un SLIME programmé cette année (un coût ou une part État), sans montant de CEE. */
function sansCee(unite: UniteDAction): boolean {
  if (!ceeInconnu(unite)) return false
  const { cout, partEtat } = unite.montants
  return (typeof cout === 'number' && cout > 0) || (typeof partEtat === 'number' && partEtat > 0)
}

interface Place {
  readonly etat: Centimes
  readonly cout: Centimes
  readonly maximum: Centimes
  readonly tauxCee: Fraction
  readonly reste: Fraction
  readonly aConfirmer: boolean
}

/** Ce que les CEE, au taux de l'année, laisseraient à l'État ; null si le coût ou l'année manque. */
function placeDeLEtat(
  { montants, annee }: UniteDAction,
  { interpretations }: Contexte,
): Place | null {
  const { cout, partEtat: etat } = montants
  if (typeof cout !== 'number' || typeof etat !== 'number' || annee === null) return null
  const annuel = tauxCeePour(annee)
  if (annuel === null || (annuel.aConfirmer && interpretations.tauxCee === 'exiger')) return null
  const { taux, aConfirmer } = annuel
  const reste = fraction(
    PLAFOND_CEE.numerateur * taux.denominateur - taux.numerateur * PLAFOND_CEE.denominateur,
    PLAFOND_CEE.denominateur * taux.denominateur,
  )
  return { etat, cout, maximum: partInferieure(cout, reste), tauxCee: taux, reste, aConfirmer }
}

function justifier(unite: UniteDAction, place: Place, signaler: Signaler): void {
  const { etat, cout, maximum, tauxCee, reste, aConfirmer } = place
  signaler({
    gravite: 'a-justifier',
    lieux: [...cellulesDe(unite.lignes, 'partEtat'), ...cellulesDe(unite.lignes, 'action')],
    message:
      `${designer(unite)}\u00a0: les CEE de ce SLIME ne sont pas renseignés, et l’État y met ${ecrireEuros(etat)}. ` +
      `Avec des CEE à ${enPourcent(tauxCee)} du coût, il ne pourrait dépasser ${ecrireEuros(maximum)}. ` +
      'Indiquer le montant des CEE, ou dire pourquoi il n’y en a pas\u00a0; en attendant, la ' +
      'parité n’est pas vérifiée.',
    etapes: [
      `place de l’État = (${enPourcent(PLAFOND_CEE)} − ${enPourcent(tauxCee)}) × coût = ` +
        `${enPourcent(reste)} × ${ecrireEuros(cout)} = ${ecrireEuros(maximum)}`,
      ...(aConfirmer ? [`${enPourcent(tauxCee)}\u00a0: dernier taux CEE connu, à confirmer`] : []),
    ],
    montants: { constate: etat, attendu: maximum },
    interpretations: aConfirmer ? ['cee', 'tauxCee'] : ['cee'],
  })
}

function rappeler(unite: UniteDAction, contexte: Contexte, signaler: Signaler): void {
  const annees = anneesEnDefaut(unite, (autre) => {
    const place = placeDeLEtat(autre, contexte)
    return sansCee(autre) && (place === null || place.etat <= place.maximum)
  })
  if (!annees) return
  signaler({
    annee: anneeCommune(annees),
    lieux: cellulesDAction(annees, 'action'),
    message:
      `${designerAnnees(annees)}\u00a0: les CEE de ce SLIME ne sont pas renseignés. Indiquer leur montant\u00a0: ` +
      'sans lui, ni la parité ni le maximum des CEE et de l’État ne sont vérifiés.',
  })
}
