const PREFIXE = 'Autre financeur'

/** L'en-tête donné à un financeur qu'aucun mot ne nomme, dans une feuille redressée. */
export function enAutreFinanceur(nom: string): string {
  return `${PREFIXE} : ${nom}`
}

/** « Part TMVL », parmi ces financeurs : un nom trop court pour nommer un autre que la collectivité, si c'est son sigle. */
const PART_D_UN_SIGLE = new RegExp(
  `^ *${PREFIXE.toLowerCase()} (?:part |participation )?[a-z]{2,6} *$`,
)

export const neNommeQuUnSigle = (entete: string): boolean => PART_D_UN_SIGLE.test(entete)
