import { normaliser } from '../../libelle/index.ts'
import type { EnteteDeColonne } from './entete-de-colonne.ts'
import { noterEntete } from './lexique/index.ts'
import { epurer, neDitQuUnStatut } from './noms.ts'

const PREFIXE = 'Autre financeur'

/** L'en-tête donné à un financeur qu'aucun mot ne nomme, dans une feuille redressée. */
export function enAutreFinanceur(nom: string): string {
  return `${PREFIXE} : ${nom}`
}

/** « Part TMVL », parmi ces financeurs : un nom trop court pour nommer un autre que la collectivité, si c'est son sigle. */
const PART_D_UN_SIGLE = new RegExp(
  `^ *${PREFIXE.toLowerCase()} (?:part |participation )?\\d?[a-z]{1,6}(?: 20\\d\\d)?(?: [km])? *$`,
)

export const neNommeQuUnSigle = (entete: string): boolean => PART_D_UN_SIGLE.test(entete)

/**
 * « Services de l'État » au-dessus de « DDETS » et de « DSDEN » : là où l'un des services est celui du contrat, ceux que
 * rien ne nomme sont d'autres financeurs.
 */
export function autresServicesDeLEtat(
  colonnes: readonly EnteteDeColonne[],
): readonly EnteteDeColonne[] {
  const etage = ({ complet, texte }: EnteteDeColonne) => complet.slice(0, -texte.length)
  const nomme = ({ texte }: EnteteDeColonne) => noterEntete(epurer(normaliser(texte)))[0]
  const services = new Set(
    colonnes
      .filter((c) => nomme(c)?.champ === 'partEtat')
      .map(etage)
      .filter((e) => e !== ''),
  )
  return colonnes.map((c) => {
    const [note] = c.notes
    if (note?.champ !== 'partEtat' || !services.has(etage(c)) || nomme(c) !== undefined) return c
    // « 2026 », « notifié » : le même service, et non un autre.
    const nom = epurer(normaliser(c.texte))
    return nom === '' || neDitQuUnStatut(nom) ? c : { ...c, notes: [{ ...note, champ: 'tiers' }] }
  })
}
