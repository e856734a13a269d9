import { reconnaitreNomDeCollectivite } from '../../catalogue/index.ts'
import {
  type Contradiction,
  type Contrat,
  NOMS_DES_TYPES,
  type UniteDAction,
} from '../../modele/index.ts'
import { ecrireEuros } from '../../nombres/index.ts'
import { INTERPRETATIONS_PAR_DEFAUT } from '../../reglages/index.ts'
import { citer } from '../phrases.ts'
import { nomCite } from '../phrases-d-axe.ts'
import { ecartDeParite, equilibreAvec, sommeDesFinancements } from '../plan/index.ts'
import { type Contexte, regleDeContrat, type Signaler } from '../regle.ts'

export const reglageContredit = regleDeContrat({
  id: 'reglage-contredit',
  titre: 'Réglage contraire au classeur',
  gravites: ['a-justifier'],
  enonce:
    'Les réglages du contrat complètent le classeur. Quand l’un d’eux contredit ce que le ' +
    'classeur écrit, ou fait taire un constat, cela se dit et se justifie.',
  sources: [],
  interpretations: ['tolerance', 'lyon'],
  examine: (contexte, signaler) => {
    contredireLeType(contexte, signaler)
    for (const contradiction of contexte.contrat.contradictions) {
      if (vientDUnReglage(contradiction, contexte.contrat))
        contredireUnPlafond(contradiction, signaler)
    }
    direLaTolerance(contexte, signaler)
  },
})

/** Le plafond retenu n'est dans aucune cellule : c'est celui des réglages. */
export function vientDUnReglage(
  { axe, annee, retenu }: Contradiction,
  { plafonds }: Contrat,
): boolean {
  return plafonds.some(
    (p) =>
      p.lieu === null &&
      p.axe === axe &&
      p.montant === retenu &&
      (p.annee === annee || p.annee === null),
  )
}

// Lyon a son propre choix (I6) : la tenir pour une métropole ne contredit pas son nom.
function contredireLeType({ contrat }: Contexte, signaler: Signaler): void {
  const { nom, type } = contrat.collectivite
  const reconnue = nom === null ? null : reconnaitreNomDeCollectivite(nom)
  if (nom === null || type === null || !reconnue || reconnue.type === type) return
  if (/lyon/i.test(reconnue.nom)) return
  signaler({
    lieux: [],
    message:
      `Les réglages du contrat disent « ${NOMS_DES_TYPES[type]} », alors que le nom ` +
      `${citer(nom)} dit «\u00a0${NOMS_DES_TYPES[reconnue.type]}\u00a0». ` +
      'Le plancher et les axes exigés en dépendent : corriger le type, ou dire pourquoi il diffère.',
  })
}

function contredireUnPlafond(
  { axe, annee, retenu, ecarte }: Contradiction,
  signaler: Signaler,
): void {
  const ou = annee === null ? '' : `, ${annee}`
  signaler({
    axe,
    annee,
    lieux: [],
    message:
      `Axe ${nomCite(axe)}${ou} : les réglages du contrat donnent un plafond de ` +
      `${ecrireEuros(retenu)}, le classeur ${ecrireEuros(ecarte)}. ` +
      'C’est celui des réglages qui est suivi : corriger celui des deux qui est faux, ou dire pourquoi ils diffèrent.',
    montants: { constate: retenu, attendu: ecarte },
  })
}

/** Un écart admis plus large que celui de Pacte, quand il fait taire un constat. */
function direLaTolerance(contexte: Contexte, signaler: Signaler): void {
  const { tolerance } = contexte.interpretations
  const parDefaut = INTERPRETATIONS_PAR_DEFAUT.tolerance
  if (tolerance <= parDefaut) return
  const interpretations = { ...contexte.interpretations, tolerance: parDefaut }
  const strict: Contexte = { ...contexte, interpretations }
  const tues = contexte.contrat.unites.filter((u) => enDefaut(u, strict) && !enDefaut(u, contexte))
  if (tues.length === 0) return
  signaler({
    lieux: [],
    message:
      `Les réglages du contrat admettent un écart de ${ecrireEuros(tolerance)}, au lieu de ` +
      `${ecrireEuros(parDefaut)} ; ` +
      `actions en écart et non relevées : ${tues.length}. Revenir à ${ecrireEuros(parDefaut)}, ` +
      'ou dire pourquoi cet écart est admis.',
    etapes: tues.map((u) => citer(u.action)),
    interpretations: ['tolerance'],
  })
}

function enDefaut(unite: UniteDAction, contexte: Contexte): boolean {
  if (ecartDeParite(unite, contexte) !== null) return true
  const somme = sommeDesFinancements(unite)
  if (somme === null || typeof unite.montants.cout !== 'number') return false
  return !equilibreAvec(unite, somme, contexte.interpretations)
}
