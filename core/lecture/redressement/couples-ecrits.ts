import { memoriser } from '../../libelle/index.ts'
import { lireMontant } from '../../nombres/index.ts'

/** Au-delà, ce n'est plus un plan de financement mais une phrase. */
const TEXTE_LE_PLUS_LONG = 600
const NOM_LE_PLUS_LONG = 60
/** Sans chiffre, pas de montant : presque tous les textes d'un classeur s'arrêtent là. */
const UN_CHIFFRE = /\d/
const SOMME = String.raw`(?:\d{1,3}(?:[ .]\d{3})+|\d+)(?:,\d{1,2})?(?: ?(?:k€|K€|M€|€|euros?))?`
/** « État : 12 500 € », « CAF 4 000 € », « CD 48 = 8 000 », « MSA (3 000 €) », « Europe (FSE+) : 2 000 € ». */
const NOM_D_ABORD = new RegExp(
  String.raw`^(\p{L}[^\d:=()]*?(?: ?\d{1,3})??(?: ?\([^()]*\))?) ?[:=(–-]? ?(${SOMME})\)?$`,
  'u',
)
/** « 12 500 € (État) », « 4 000 € de la CAF », « 8 000 € CD36 », « 5 000 € ARS (P204) ». */
const SOMME_D_ABORD = new RegExp(
  String.raw`^(${SOMME}) ?\(?(?:de |du |par )?(\p{L}[^()]*(?:\([^()]*\))?)\)?$`,
  'u',
)

/** Les financeurs et les montants qu'une cellule écrit l'un après l'autre ; aucun si un morceau dit autre chose. */
export function couplesEcrits(texte: string): readonly Couple[] {
  if (texte.length > TEXTE_LE_PLUS_LONG || !UN_CHIFFRE.test(texte)) return []
  return couplesDe(texte)
}

/** Un texte est regardé comme en-tête, puis comme plan de financement. */
const couplesDe = memoriser((texte) => lireLesCouples(texte, SEPARATEURS) ?? [])

/** « - État : 12 500 € », un tiret devant chacun. */
const PUCE = /^[-–—•*·] ?/

interface Couple {
  readonly nom: string
  readonly montant: string
}

/** Du plus sûr au moins sûr : « CAF / MSA : 3 000 € » n'est qu'un couple. */
const SEPARATEURS: readonly RegExp[] = [/[;\n]|, /, / [+|] /, / \/ /]

/** null : autre chose que des couples. */
function lireLesCouples(
  texte: string,
  [separateur, ...suite]: readonly RegExp[],
): readonly Couple[] | null {
  const nu = texte.replace(/\s+/g, ' ').trim()
  if (nu === '') return []
  const seul = lireUnCouple(nu)
  if (seul) return [seul]
  if (separateur === undefined) return null
  const couples = texte.split(separateur).map((morceau) => lireLesCouples(morceau, suite))
  return couples.every((c) => c !== null) ? couples.flat() : null
}

function lireUnCouple(texte: string): Couple | null {
  const nu = texte.replace(PUCE, '')
  const [, nom, montant] = NOM_D_ABORD.exec(nu) ?? []
  const [, sienne, sien] = SOMME_D_ABORD.exec(nu) ?? []
  const couple = { nom: (nom ?? sien ?? '').trim(), montant: (montant ?? sienne ?? '').trim() }
  // Un nom qui dit une somme en cache un autre.
  if (couple.nom === '' || couple.nom.length > NOM_LE_PLUS_LONG || couple.nom.includes('€'))
    return null
  return lireMontant(couple.montant).genre === 'montant' ? couple : null
}
