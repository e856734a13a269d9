import { partieDesRelations, type Relation, relationsDe } from '../lecture/index.ts'
import { appliquer, type Chantier, type Retouche } from '../marquage/index.ts'
import { DECLARATION } from '../paquet/index.ts'
import { echapperAttribut, lireXml } from '../xml/index.ts'
import { TYPES } from './dialecte.ts'
import { prefixeDe, prefixer, premier, preterA, refermer } from './element.ts'
import { idDe, type Souvenir, souvenirDe } from './souvenir.ts'
import { declarer, retirerParties } from './types.ts'

/** Vide, et avec une espace que nul autre n'écrit : une partie vide d'un autre ne se prend pas pour la nôtre. */
const CREEE = `${DECLARATION}<Relationships  xmlns="http://schemas.openxmlformats.org/package/2006/relationships"/>`

/**
 * Relie deux parties ; rend l'identifiant. `type` est l'URI entier ; `remplace`, un identifiant que la partie cite
 * et qui ne mène nulle part : `delier` le rendra.
 */
export function relier(
  chantier: Chantier,
  partie: string,
  type: string,
  cible: string,
  remplace: string | null = null,
): string {
  const rels = partieDesRelations(partie)
  if (!chantier.existe(rels)) {
    chantier.ecrire(rels, CREEE)
    declarer(chantier, rels, TYPES.relations)
  }
  const texte = chantier.texte(rels)
  const id = idLibre(chantier, partie, remplace === null ? null : { id: remplace, cible: null })
  const racine = premier(texte, rels, 'Relationships')
  if (racine !== undefined) {
    const relation = `<Relationship Id="${id}" Type="${type}" Target="/${echapperAttribut(cible)}"/>`
    const ajout = preterA(racine, prefixer(relation, prefixeDe(racine.nom)))
    chantier.ecrire(rels, appliquer(texte, [ajout]))
  }
  return id
}

/**
 * Relie une partie à la seule de ce type qu'elle puisse avoir : une relation morte qui en tenait lieu est reprise,
 * car deux se contrediraient.
 */
export function relierSeule(
  chantier: Chantier,
  partie: string,
  type: string,
  cible: string,
): string {
  const genre = type.split('/').at(-1)
  const morte = relationsDe(chantier, partie).find((r) => r.type === genre && estMorte(r))
  return morte === undefined
    ? relier(chantier, partie, type, cible)
    : reprendre(chantier, partie, morte.id, cible)
}

/** Elle vise une partie du paquet qui n'y est pas. */
export function estMorte({ cible, visee }: Relation): boolean {
  return cible === null && visee !== null
}

/** Fait mener une relation morte à une partie vivante ; rend son nouvel identifiant, d'où `delier` tire l'ancien. */
export function reprendre(chantier: Chantier, partie: string, id: string, cible: string): string {
  const rels = partieDesRelations(partie)
  const texte = chantier.texte(rels)
  const place = placeDe(texte, rels, id)
  if (place === null) return id
  const ancien = { id: texte.slice(...place.id), cible: texte.slice(...place.cible) }
  const nouveau = idLibre(chantier, partie, ancien)
  const visant = { id: nouveau, cible: `/${echapperAttribut(cible)}` }
  chantier.ecrire(rels, appliquer(texte, remplacer(place, visant)))
  return nouveau
}

/**
 * Retire une relation, ou la rend telle que nous l'avions reprise ; et la partie des relations si nous l'avions
 * créée.
 */
export function delier(chantier: Chantier, partie: string, id: string): void {
  const rels = partieDesRelations(partie)
  const texte = chantier.texte(rels)
  const place = placeDe(texte, rels, id)
  if (place === null) return
  const souvenir = souvenirDe(id)
  const retouches =
    souvenir === null || souvenir.cible === null
      ? [{ ...place.element, texte: '' }]
      : remplacer(place, { id: souvenir.id, cible: souvenir.cible })
  const reste = refermer(appliquer(texte, retouches), rels, 'Relationships')
  if (reste === CREEE) retirerParties(chantier, [rels])
  else chantier.ecrire(rels, reste)
}

/** Où une relation est écrite. */
interface Place {
  readonly element: { readonly debut: number; readonly fin: number }
  readonly id: readonly [number, number]
  readonly cible: readonly [number, number]
}

function placeDe(texte: string, rels: string, id: string): Place | null {
  const xml = lireXml(texte, rels)
  while (xml.suivant()) {
    if (!xml.ouvre('Relationship') || xml.attribut('Id') !== id) continue
    const [deLId, deLaCible] = [xml.etendueDe('Id'), xml.etendueDe('Target')]
    const { debut } = xml
    xml.sauter()
    if (deLId === undefined || deLaCible === undefined) continue
    return { element: { debut, fin: xml.fin }, id: deLId, cible: deLaCible }
  }
  return null
}

function remplacer(place: Place, par: { readonly id: string; readonly cible: string }): Retouche[] {
  const ecrire = ([debut, fin]: readonly [number, number], texte: string) => ({ debut, fin, texte })
  return [ecrire(place.id, par.id), ecrire(place.cible, par.cible)]
}

/** Un identifiant que ni les relations de la partie ni son texte ne portent : une citation morte le ferait vivre. */
function idLibre(chantier: Chantier, partie: string, souvenir: Souvenir | null): string {
  const pris = new Set(relationsDe(chantier, partie).map(({ id }) => id))
  const texte = chantier.existe(partie) ? chantier.texte(partie) : ''
  const cite = (id: string) => texte.includes(`"${id}"`) || texte.includes(`'${id}'`)
  let n = 1
  while (pris.has(idDe(n, souvenir)) || cite(idDe(n, souvenir))) n++
  return idDe(n, souvenir)
}
