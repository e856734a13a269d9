import { lireMontant } from '../../nombres/index.ts'

/** Au-delà, ce n'est plus un plan de financement mais une phrase. */
const TEXTE_LE_PLUS_LONG = 600
const NOM_LE_PLUS_LONG = 60
const SOMME = String.raw`(?:\d{1,3}(?:[ .]\d{3})+|\d+)(?:,\d{1,2})?(?: ?(?:k€|K€|M€|€|euros?))?`
/** « État : 12 500 € », « CAF 4 000 € », « CD 48 = 8 000 ». */
const NOM_D_ABORD = new RegExp(
  String.raw`^(\p{L}[^\d:=]*?(?: ?\d{1,3})??) ?[:=–-]? ?(${SOMME})$`,
  'u',
)
/** « 12 500 € (État) », « 4 000 € de la CAF ». */
const SOMME_D_ABORD = new RegExp(
  String.raw`^(${SOMME}) ?\(?(?:de |du |par )?(\p{L}[^\d()]*)\)?$`,
  'u',
)

/** Les financeurs et les montants qu'une cellule écrit l'un après l'autre ; aucun si un morceau dit autre chose. */
export function couplesEcrits(
  texte: string,
): readonly { readonly nom: string; readonly montant: string }[] {
  if (texte.length > TEXTE_LE_PLUS_LONG) return []
  const morceaux = texte
    .split(/[;\n]|, | [/+|] /u)
    .map((morceau) => morceau.replace(/\s+/g, ' ').trim())
    .filter((morceau) => morceau !== '')
  const couples = morceaux.flatMap((morceau) => {
    const [, nom, montant] = NOM_D_ABORD.exec(morceau) ?? []
    const [, sienne, sien] = SOMME_D_ABORD.exec(morceau) ?? []
    const couple = { nom: (nom ?? sien ?? '').trim(), montant: (montant ?? sienne ?? '').trim() }
    return couple.nom !== '' &&
      couple.nom.length <= NOM_LE_PLUS_LONG &&
      lireMontant(couple.montant).genre === 'montant'
      ? [couple]
      : []
  })
  return couples.length === morceaux.length ? couples : []
}
