import { reconnaitreNomDeCollectivite } from '../catalogue/index.ts'
import { memoriser } from '../libelle/index.ts'
import { type LireType, type TypeLu, typeEcrit } from './type-ecrit.ts'

/** « Département », « métropole », ou le nom d'une collectivité. */
export const lireType: LireType = memoriser((texte): TypeLu => {
  const ecrit = typeEcrit(texte)
  if (ecrit !== 'inconnu') return ecrit
  const collectivite = reconnaitreNomDeCollectivite(texte)
  if (collectivite === null) return 'inconnu'
  return collectivite.eligible ? collectivite.type : 'ineligible'
})
