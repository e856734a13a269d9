import { ALLURES } from '../../core/aspect/index.ts'
import { GRAVITES, type Gravite, type Marque, signature } from '../../core/constats/index.ts'
import { enRectangles, lireA1, type Plage } from '../../core/grille/index.ts'
import type { Pose } from '../../task-pane/hote/index.ts'
import { estDuMotif } from './erreurs.ts'
import { type FeuilleConnue, type Inventaire, inventorier } from './inventaire.ts'
import { attendre, enPlace, inchangees } from './marques-en-place.ts'
import type { MarquesParFeuille } from './marques-par-feuille.ts'
import { type Memoire, prendreLInventaire } from './memoire.ts'
import { lireLesNotes } from './notes.ts'
import { type Contexte, estInterrompu, executerEnUneEtape, saitNoter } from './session.ts'
import { avecZones, type Zones } from './zones.ts'

/** Remplace nos marques d'avant par celles-ci : un échange si la lecture vient d'avoir lieu. */
export async function marquer(memoire: Memoire, marques: readonly Marque[]): Promise<Pose> {
  const connu = prendreLInventaire(memoire)
  const noter = saitNoter()
  try {
    return await avecReprise(memoire, marques, connu, noter)
  } catch (cause) {
    // Une note refusée ne fait pas perdre les marques : elles se posent seules, et le volet dit le reste.
    if (!noter || !estDuMotif(cause, 'inattendu', 'non-pris-en-charge', 'introuvable')) throw cause
    return poser(memoire, marques, null, false)
  }
}

async function avecReprise(
  memoire: Memoire,
  marques: readonly Marque[],
  connu: Inventaire | null,
  noter: boolean,
): Promise<Pose> {
  try {
    return await poser(memoire, marques, connu, noter)
  } catch (cause) {
    if (!vautUnAutreEssai(cause, connu)) throw cause
    return poser(memoire, marques, null, noter)
  }
}

/** Le classeur a pu changer depuis qu'on l'a lu, ou Excel lâcher en route : ce qu'on en savait est à relire. */
function vautUnAutreEssai(cause: unknown, connu: Inventaire | null): boolean {
  if (estInterrompu(cause)) return true
  return connu !== null && estDuMotif(cause, 'protege', 'introuvable')
}

function poser(
  memoire: Memoire,
  marques: readonly Marque[],
  connu: Inventaire | null,
  noter: boolean,
): Promise<Pose> {
  // Ce qu'on savait ne vaut que pour un essai.
  let inventaire = connu
  return avecZones(memoire, (zones) =>
    executerEnUneEtape(async (contexte) => {
      const { feuilles } = inventaire ?? (await inventorier(contexte))
      inventaire = null
      const { aPoser, nonPosees } = repartir(marques, feuilles)
      const notes = noter ? await lireLesNotes(contexte, feuilles, aPoser) : null
      const ids = await enPlace(contexte, inchangees(memoire, aPoser))
      const gardees = [...memoire.posees].filter(([id]) => ids.has(id))
      const aRefaire = (feuille: FeuilleConnue) => !ids.has(feuille.id)
      memoire.posees = new Map()
      retirerLesMarques(contexte, feuilles.filter(aRefaire))
      const neuves = [...aPoser]
        .filter(([feuille]) => aRefaire(feuille))
        .map(([feuille, siennes]) => {
          const couleurs = colorer(contexte, feuille, siennes, zones)
          return { id: feuille.id, retenir: attendre(couleurs, siennes) }
        })
      notes?.retirer()
      await notes?.poser()
      await contexte.sync()
      memoire.posees = new Map([
        ...gardees,
        ...neuves.map(({ id, retenir }) => [id, retenir()] as const),
      ])
      return {
        posees: marques.length - nonPosees.length,
        nonPosees,
        avecNotes: notes !== null,
      }
    }),
  )
}

function repartir(
  marques: readonly Marque[],
  feuilles: readonly FeuilleConnue[],
): { readonly aPoser: MarquesParFeuille; readonly nonPosees: Pose['nonPosees'] } {
  const parNom = new Map(feuilles.map((f) => [f.nom, f]))
  const aPoser = new Map<FeuilleConnue, Marque[]>()
  const nonPosees: Pose['nonPosees'][number][] = []
  for (const marque of marques) {
    const feuille = parNom.get(marque.feuille)
    if (feuille === undefined) nonPosees.push({ marque, raison: 'feuille-absente' })
    else if (feuille.protegee) nonPosees.push({ marque, raison: 'feuille-protegee' })
    else {
      const siennes = aPoser.get(feuille)
      if (siennes) siennes.push(marque)
      else aPoser.set(feuille, [marque])
    }
  }
  return { aPoser, nonPosees }
}

/** Rend le nombre de règles retirées. Une feuille protégée garde les siennes, et notre rapport sa signature. */
export function retirerLesMarques(
  { workbook }: Contexte,
  feuilles: readonly FeuilleConnue[],
): number {
  let retirees = 0
  for (const { id, marques, protegee, estNotreRapport } of feuilles) {
    if (protegee || estNotreRapport || marques.length === 0) continue
    const couleurs = workbook.worksheets.getItemOrNullObject(id).getRange().conditionalFormats
    // De la dernière à la première : la documentation dit l'identifiant tantôt stable, tantôt un rang.
    for (const marque of [...marques].reverse()) couleurs.getItemOrNullObject(marque).delete()
    retirees += marques.length
  }
  return retirees
}

function colorer(
  { workbook }: Contexte,
  { id }: FeuilleConnue,
  marques: readonly Marque[],
  zones: Zones,
): readonly Excel.ConditionalFormat[] {
  const feuille = workbook.worksheets.getItem(id)
  const couleurs: Excel.ConditionalFormat[] = []
  zones.sonder(feuille)
  // Chacune passe devant les précédentes : la plus grave en dernier.
  for (const gravite of [...GRAVITES].reverse()) {
    for (const adresse of zones.adresses(plagesDe(marques, gravite))) {
      const couleur = feuille.getRanges(adresse).conditionalFormats.add('Custom')
      couleur.custom.rule.formula = `=${signature(gravite)}`
      habiller(couleur.custom.format, gravite)
      couleurs.push(couleur)
    }
  }
  return couleurs
}

function plagesDe(marques: readonly Marque[], gravite: Gravite): readonly Plage[] {
  return enRectangles(
    marques.flatMap((m) => (m.gravite === gravite ? (lireA1(m.cellule) ?? []) : [])),
  )
}

const CONTOURS = { continu: 'Continuous', tirets: 'Dash', points: 'Dot' } as const

function habiller(format: Excel.ConditionalRangeFormat, gravite: Gravite): void {
  const { fond, texte, gras, souligne, contour } = ALLURES[gravite]
  format.fill.color = fond
  format.font.color = texte
  if (gras) format.font.bold = true
  if (souligne) format.font.underline = 'Single'
  const { top, bottom, left, right } = format.borders
  for (const cote of [top, bottom, left, right]) {
    cote.style = CONTOURS[contour]
    cote.color = texte
  }
}
