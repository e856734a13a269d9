import { normaliser } from '../libelle/index.ts'
import type { TypeCollectivite } from '../modele/index.ts'
import { METROPOLES, SIGLES_SURS } from './metropoles.ts'

export interface CollectiviteReconnue {
  readonly nom: string
  readonly type: TypeCollectivite
  /** Faux pour le Grand Paris et toute intercommunalité hors des 22. */
  readonly eligible: boolean
  readonly outreMer: boolean
}

export interface Trouvee extends CollectiviteReconnue {
  /** Rang dans le texte normalisé : la première nommée l'emporte. */
  readonly rang: number
}

const INTERCOMMUNALITE =
  '(?:(?:euro)?metropole|agglomeration|communaute urbaine|communaute d agglo(?:meration)?)'

/** Deux noms que d'autres portent aussi (une université, une ville) : ils ne se lisent pas sans « métropole ». */
const NOMS_PARTAGES: ReadonlySet<string> = new Set(['grenoble alpes', 'saint etienne'])

const MOTIFS = METROPOLES.map(({ nom, villes, sigles }) => {
  const ville = `(?:${villes.join('|')})`
  const cle = normaliser(nom)
  const complet = cle.replace(/\b(?:euro)?metropole(?: europeenne)?(?: de| du)?\b/, ' ').trim()
  return {
    nom,
    // Quelques mots peuvent séparer la ville de « métropole » (« Clermont Auvergne Métropole »), pas davantage.
    voisins: new RegExp(
      String.raw`\b${INTERCOMMUNALITE}((?: \w+){0,3}) ${ville}\b|\b${ville}((?: (?!de\b|du\b|le\b)\w+){0,3}) ${INTERCOMMUNALITE}\b`,
    ),
    complet:
      complet.includes(' ') && !NOMS_PARTAGES.has(complet) ? complet.replace(/ +/g, ' ') : null,
    sigles: sigles
      .filter((sigle) => SIGLES_SURS.has(sigle))
      .map((sigle) => ({ motif: new RegExp(String.raw`\b${sigle}\b`), cle: normaliser(sigle) })),
  }
})

// Un seul essai écarte la plupart des textes : il y faut une ville, ou un sigle.
const UNE_METROPOLE = new RegExp(
  String.raw`\b(?:${[
    ...METROPOLES.flatMap(({ villes }) => villes),
    ...[...SIGLES_SURS].map(normaliser),
  ].join('|')})\b`,
)

/** La métropole des 22 qu'un texte nomme : ville voisine de « métropole », nom complet, ou sigle sûr. */
export function metropoleEligible(texte: string, normalise: string): Trouvee | null {
  if (!UNE_METROPOLE.test(normalise)) return null
  let plusProche: { nom: string; rang: number; ecart: number } | null = null
  for (const { nom, voisins, complet, sigles } of MOTIFS) {
    const trouve = voisins.exec(normalise)
    const candidats = [
      trouve && { rang: trouve.index, ecart: (trouve[1] ?? trouve[2] ?? '').length },
      complet !== null && ` ${normalise} `.includes(` ${complet} `)
        ? { rang: normalise.indexOf(complet), ecart: 0 }
        : null,
      ...sigles
        .filter(({ motif }) => motif.test(texte))
        .map(({ cle }) => ({ rang: normalise.indexOf(cle), ecart: 0 })),
    ]
    for (const candidat of candidats) {
      if (!candidat || (plusProche && plusProche.ecart <= candidat.ecart)) continue
      plusProche = { nom, ...candidat }
    }
  }
  if (!plusProche) return null
  const { nom, rang } = plusProche
  return { nom, type: 'metropole', eligible: true, outreMer: false, rang }
}
