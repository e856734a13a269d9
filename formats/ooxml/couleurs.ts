import { GRAVITES, type Gravite, signature } from '../../core/constats/index.ts'
import { type Adresse, enRectangles } from '../../core/grille/index.ts'
import { appliquer, type Retouche } from '../marquage/index.ts'
import { prefixer } from './element.ts'
import { type Couleurs, lireSuite, placeDe, type Suite } from './feuille.ts'
import { seRecouvrent, zonesEnTexte } from './zones.ts'

/** Excel refuse une mise en forme conditionnelle de plus de zones que cela. */
const ZONES_PAR_REGLE = 4_000

/**
 * Ajoute nos mises en forme conditionnelles à une feuille ; `dxf` donne le style de chaque gravité.
 *
 * Priorité : après celles de l'utilisateur tant qu'aucune ne touche nos cellules (rien des siennes n'est alors récrit).
 * Si l'une les touche, la nôtre doit passer devant, sinon son fond ou son « interrompre si vrai » cacherait la marque :
 * nous prenons 1, 2, 3… et décalons d'autant toutes les autres, ce qui garde leur ordre et leur unicité. Sauf si un
 * tableau croisé désigne les siennes par leur priorité : on n'y touche pas.
 */
export function colorer(
  texte: string,
  partie: string,
  cellules: ReadonlyMap<Gravite, readonly Adresse[]>,
  dxf: Readonly<Record<Gravite, number>>,
): string {
  const suite = lireSuite(texte, partie)
  const nouvelles = GRAVITES.flatMap((gravite) => {
    const rectangles = enRectangles(cellules.get(gravite) ?? [])
    return tranches(rectangles, ZONES_PAR_REGLE).map((zones) => ({ gravite, zones }))
  })
  if (nouvelles.length === 0) return texte
  const toutes = nouvelles.flatMap(({ zones }) => zones)
  const genees = suite.couleurs.some(({ plages }) =>
    plages.some((plage) => toutes.some((zone) => seRecouvrent(plage, zone))),
  )
  const devant = genees && !suite.couleurs.some(({ pivot }) => pivot)
  const depart = devant ? 1 : plusGrandePriorite(suite.couleurs) + 1
  const ajout = nouvelles.map(({ gravite, zones }, i) =>
    regle(zonesEnTexte(zones), signature(gravite), dxf[gravite], depart + i),
  )
  const place = placeDe('conditionalFormatting', suite)
  return appliquer(texte, [
    { debut: place, fin: place, texte: prefixer(ajout.join(''), suite.prefixe) },
    ...(devant ? decaler(suite, () => nouvelles.length) : []),
  ])
}

/** Une mise en forme conditionnelle par formule, sans préfixe. */
export function regle(zones: string, formule: string, dxf: number, priorite: number): string {
  return (
    `<conditionalFormatting sqref="${zones}"><cfRule type="expression" dxfId="${dxf}" ` +
    `priority="${priorite}"><formula>${formule}</formula></cfRule></conditionalFormatting>`
  )
}

/** Retire toutes nos mises en forme conditionnelles, où qu'on les ait déplacées, et rend aux autres leurs priorités. */
export function decolorer(texte: string, suite: Suite): string {
  const retouches: Retouche[] = []
  const notres: number[] = []
  for (const { debut, fin, regles, etendue } of suite.couleurs) {
    const siennes = etendue ? [] : regles.filter(({ notre }) => notre)
    notres.push(...siennes.map(({ priorite }) => priorite))
    if (siennes.length === 0) continue
    if (siennes.length === regles.length) retouches.push({ debut, fin, texte: '' })
    else retouches.push(...siennes.map((r) => ({ debut: r.debut, fin: r.fin, texte: '' })))
  }
  if (retouches.length === 0) return texte
  if (!suite.couleurs.some(({ pivot }) => pivot)) {
    retouches.push(...decaler(suite, (priorite) => -notres.filter((n) => n < priorite).length))
  }
  return appliquer(texte, retouches)
}

function decaler(suite: Suite, de: (priorite: number) => number): Retouche[] {
  const retouches: Retouche[] = []
  for (const { regles } of suite.couleurs) {
    for (const { notre, priorite, etendueDePriorite } of regles) {
      const ecart = de(priorite)
      if (notre || ecart === 0 || etendueDePriorite === null) continue
      const [debut, fin] = etendueDePriorite
      retouches.push({ debut, fin, texte: String(priorite + ecart) })
    }
  }
  return retouches
}

function plusGrandePriorite(couleurs: readonly Couleurs[]): number {
  return Math.max(0, ...couleurs.flatMap(({ regles }) => regles.map(({ priorite }) => priorite)))
}

function tranches<T>(liste: readonly T[], taille: number): (readonly T[])[] {
  const nombre = Math.ceil(liste.length / taille)
  return Array.from({ length: nombre }, (_, i) => liste.slice(i * taille, (i + 1) * taille))
}
