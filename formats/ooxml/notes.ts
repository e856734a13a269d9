import { lireA1 } from '../../core/grille/index.ts'
import { relationsDe, suivre } from '../lecture/index.ts'
import { appliquer, type Chantier, type Retouche } from '../marquage/index.ts'
import { DECLARATION } from '../paquet/index.ts'
import { lireXml } from '../xml/index.ts'
import { ajouterBlocs, cellulesNotees, retirerBlocs } from './commentaires.ts'
import { type Dialecte, TYPES } from './dialecte.ts'
import { prefixer } from './element.ts'
import { type DessinDesNotes, lireSuite, placeDe } from './feuille.ts'
import { nomLibre } from './inventaire.ts'
import { delier, estMorte, relier, relierSeule, reprendre } from './relations.ts'
import { souvenirDe } from './souvenir.ts'
import { declarer, retirerParties } from './types.ts'
import { ajouterBulles, nouveauVml, retirerBulles, sansBulle } from './vml.ts'

/** Cellules (A1) où se tient un fil de discussion : leur note est une réplique qu'Excel écrit lui-même. */
export function cellulesDiscutees(chantier: Chantier, feuille: string): ReadonlySet<string> {
  const cellules = new Set<string>()
  for (const { type, cible } of relationsDe(chantier, feuille)) {
    if (type !== 'threadedComment' || cible === null) continue
    const xml = lireXml(chantier.texte(cible), cible)
    while (xml.suivant()) {
      if (xml.ouvre('threadedComment')) cellules.add((xml.attribut('ref') ?? '').toUpperCase())
    }
  }
  return cellules
}

/** Ajoute un bloc à la note de chaque cellule, en la créant au besoin. */
export function noter(
  chantier: Chantier,
  feuille: string,
  dialecte: Dialecte,
  blocs: ReadonlyMap<string, string>,
): void {
  const notes = partieDesNotes(chantier, feuille) ?? creerNotes(chantier, feuille, dialecte)
  const texte = chantier.texte(notes)
  const deja = cellulesNotees(texte, notes)
  chantier.ecrire(notes, ajouterBlocs(texte, notes, blocs))
  const bulles = [...blocs].flatMap(([cellule, bloc]) => {
    const adresse = deja.has(cellule) ? null : lireA1(cellule)
    return adresse ? [{ adresse, texte: bloc }] : []
  })
  if (bulles.length === 0) return
  const vml = partieDesBulles(chantier, feuille) ?? creerBulles(chantier, feuille, dialecte)
  chantier.ecrire(vml, ajouterBulles(chantier.texte(vml), bulles))
}

/** Retire nos blocs, les notes qui n'étaient qu'à nous, puis les parties qui ne portent plus rien. */
export function denoter(chantier: Chantier, feuille: string): void {
  const notes = partieDesNotes(chantier, feuille)
  const retires = notes === null ? null : retirerBlocs(chantier.texte(notes), notes)
  if (notes === null || retires === null) return
  if (retires.vide) detacher(chantier, feuille, notes)
  else chantier.ecrire(notes, retires.texte)
  const vml = partieDesBulles(chantier, feuille)
  if (vml === null || retires.disparues.size === 0) return
  const cellules = [...retires.disparues].flatMap((ref) => lireA1(ref) ?? [])
  const reste = retirerBulles(chantier.texte(vml), cellules)
  chantier.ecrire(vml, reste)
  if (!sansBulle(reste)) return
  const texte = chantier.texte(feuille)
  const dessin = lireSuite(texte, feuille).dessinDesNotes
  detacher(chantier, feuille, vml)
  if (dessin) chantier.ecrire(feuille, appliquer(texte, [sansLesNotres(dessin)]))
}

/** L'élément était là avant nous s'il se souvient d'un autre identifiant. */
function sansLesNotres({ relation, etendue, etendueDeRelation }: DessinDesNotes): Retouche {
  const souvenir = souvenirDe(relation)
  if (souvenir === null || etendueDeRelation === undefined) return { ...etendue, texte: '' }
  const [debut, fin] = etendueDeRelation
  return { debut, fin, texte: souvenir.id }
}

export function compterLesBlocs(chantier: Chantier, feuille: string): number {
  const notes = partieDesNotes(chantier, feuille)
  return notes === null ? 0 : (retirerBlocs(chantier.texte(notes), notes)?.nombre ?? 0)
}

function detacher(chantier: Chantier, feuille: string, partie: string): void {
  for (const { id, cible } of relationsDe(chantier, feuille)) {
    if (cible === partie) delier(chantier, feuille, id)
  }
  retirerParties(chantier, [partie])
}

function partieDesNotes(chantier: Chantier, feuille: string): string | null {
  return suivre(chantier, feuille, 'comments')
}

/** Le dessin que la feuille désigne pour ses notes : celui des en-têtes et pieds de page est du même type. */
function partieDesBulles(chantier: Chantier, feuille: string): string | null {
  const dessin = lireSuite(chantier.texte(feuille), feuille).dessinDesNotes
  return lienDes(chantier, feuille, dessin)?.cible ?? null
}

function lienDes(chantier: Chantier, feuille: string, dessin: DessinDesNotes | null) {
  return relationsDe(chantier, feuille).find(
    ({ id, type }) => type === 'vmlDrawing' && id === dessin?.relation,
  )
}

function creerNotes(chantier: Chantier, feuille: string, dialecte: Dialecte): string {
  const partie = nomLibre(chantier, 'xl/comments', '.xml')
  const vides = '<authors/><commentList/>'
  chantier.ecrire(partie, `${DECLARATION}<comments xmlns="${dialecte.feuille}">${vides}</comments>`)
  relierSeule(chantier, feuille, `${dialecte.relations}/comments`, partie)
  declarer(chantier, partie, TYPES.notes)
  return partie
}

function creerBulles(chantier: Chantier, feuille: string, dialecte: Dialecte): string {
  const partie = nomLibre(chantier, 'xl/drawings/vmlDrawing', '.vml')
  const type = `${dialecte.relations}/vmlDrawing`
  const rang = chantier.noms().filter((nom) => nom.endsWith('.vml')).length + 1
  chantier.ecrire(partie, nouveauVml(rang))
  declarer(chantier, partie, TYPES.vml)
  const texte = chantier.texte(feuille)
  const suite = lireSuite(texte, feuille)
  const dessin = suite.dessinDesNotes
  if (dessin?.etendueDeRelation) {
    const [debut, fin] = dessin.etendueDeRelation
    const lien = lienDes(chantier, feuille, dessin)
    const id =
      lien !== undefined && estMorte(lien)
        ? reprendre(chantier, feuille, lien.id, partie)
        : relier(chantier, feuille, type, partie, texte.slice(debut, fin))
    chantier.ecrire(feuille, appliquer(texte, [{ debut, fin, texte: id }]))
    return partie
  }
  const id = relier(chantier, feuille, type, partie)
  const place = placeDe('legacyDrawing', suite)
  const element = `<legacyDrawing xmlns:r="${dialecte.relations}" r:id="${id}"/>`
  const ajout = { debut: place, fin: place, texte: prefixer(element, suite.prefixe) }
  chantier.ecrire(feuille, appliquer(texte, [ajout]))
  return partie
}
