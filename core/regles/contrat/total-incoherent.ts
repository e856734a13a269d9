import { attenduDuTotal, ecartDuTotal, totauxDe } from '../../bilan/index.ts'
import {
  type Champ,
  estMontant,
  NOMS_AVEC_ARTICLE,
  type TotalEnErreur,
} from '../../modele/index.ts'
import { ecrireEuros } from '../../nombres/index.ts'
import { citer } from '../phrases.ts'
import { compter } from '../phrases-d-axe.ts'
import { regleDeContrat } from '../regle.ts'

export const totalIncoherent = regleDeContrat({
  id: 'total-incoherent',
  titre: 'Total incohérent',
  gravites: ['a-justifier'],
  enonce:
    'Un total ou un sous-total est égal, colonne par colonne, à la somme des actions qu’il ' +
    'couvre, à la tolérance près par ligne additionnée.',
  sources: [],
  interpretations: ['tolerance'],
  examine: ({ contrat, interpretations }, signaler) => {
    for (const total of totauxDe(contrat)) {
      const ecart = ecartDuTotal(total, interpretations)
      if (ecart === null) continue
      const proche = attenduDuTotal(total)
      const { portee, annee, libelle, champ, montant, nombreDeLignes, lieu } = total
      signaler({
        axe: portee.genre === 'axe' ? portee.axe : null,
        annee,
        lieux: [lieu],
        message:
          `${citer(libelle)}, ${nomDe(champ)}\u00a0: ${ecrireEuros(montant)} écrits, ` +
          `${ecrireEuros(proche)} en additionnant ` +
          `${compter(nombreDeLignes, 'ligne')}. Écart de ${ecrireEuros(ecart)}\u00a0: corriger ` +
          'la formule ou la saisie. ' +
          'Les contrôles additionnent les actions, jamais les totaux.',
        etapes: [
          `somme des lignes = ${ecrireEuros(proche)}`,
          `écart = ${ecrireEuros(montant)} − ${ecrireEuros(proche)} = ${ecrireEuros(ecart)}`,
        ],
        montants: { constate: montant, attendu: proche },
        interpretations: ['tolerance'],
      })
    }
    for (const [premier, ...suivants] of parColonne(contrat.totauxEnErreur)) {
      const { portee, annee, libelle, champ, erreur, attendus, nombreDeLignes } = premier
      const aussi =
        suivants.length === 0
          ? ''
          : `, comme ${compter(suivants.length, 'autre cellule')} de la colonne`
      signaler({
        axe: portee.genre === 'axe' ? portee.axe : null,
        annee,
        lieux: [premier, ...suivants].map((t) => t.lieu),
        message:
          `${citer(libelle)}, ${nomDe(champ)}\u00a0: la formule donne l’erreur ${erreur}${aussi}. ` +
          `En additionnant ${compter(nombreDeLignes, 'ligne')}, ${ecrireEuros(attendus[0])}\u00a0: ` +
          'refaire la formule. Les contrôles additionnent les actions, jamais les totaux.',
      })
    }
  },
})

/** Dans une colonne, un total en erreur en entraîne d'autres : un seul constat, toutes les cellules. */
function parColonne(totaux: readonly TotalEnErreur[]): [TotalEnErreur, ...TotalEnErreur[]][] {
  const groupes = new Map<string, [TotalEnErreur, ...TotalEnErreur[]]>()
  for (const total of totaux) {
    const cle = `${total.lieu.colonne} ${total.lieu.feuille}`
    const groupe = groupes.get(cle)
    if (groupe) groupe.push(total)
    else groupes.set(cle, [total])
  }
  return [...groupes.values()]
}

function nomDe(champ: Champ): string {
  return estMontant(champ) ? NOMS_AVEC_ARTICLE[champ] : 'ce montant'
}
