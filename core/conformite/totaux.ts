import { totauxDe } from '../bilan/index.ts'
import { type Examen, estSansTableau, type SansTableau } from '../examen/index.ts'
import { a1, type Classeur } from '../grille/index.ts'
import { cleDeCase } from './affine.ts'
import { caseDe, facteurDe } from './cellules.ts'
import type { TotalSuivi } from './proposition.ts'
import { valeurDans } from './valeur.ts'

/** Les totaux écrits en dur qui étaient justes : ce qu'ils valent une fois les actions changées. */
export function suivreLesTotaux(
  { classeur }: { readonly classeur: Classeur },
  avant: Examen,
  apres: Examen | SansTableau,
): TotalSuivi[] {
  if (estSansTableau(apres)) return []
  const feuilles = new Map(classeur.feuilles.map((f) => [f.nom, f]))
  // Recopiées toutes d'un coup fausses, elles ne se reliraient plus comme celles du contrat.
  const { recapitulations } = avant.lecture.contrat
  const relus = new Map(
    totauxDe({ ...apres.lecture.contrat, recapitulations }).map((t) => [
      `${t.champ} ${JSON.stringify(t.lieu)}`,
      t,
    ]),
  )
  const suivis = new Map<string, TotalSuivi>()
  for (const total of totauxDe(avant.lecture.contrat)) {
    const { montant, attendus, champ, lieu: lu, libelle, vue } = total
    const rang = attendus.indexOf(montant)
    const relu = relus.get(`${champ} ${JSON.stringify(lu)}`)
    const voulu = relu?.attendus[rang]
    const [lieu = lu, autre] = avant.lecture.situer(lu)
    const cle = cleDeCase(lieu.feuille, lieu.ligne, lieu.colonne)
    const cellule = caseDe(cle, feuilles)
    if (voulu === undefined || voulu === relu?.montant || autre !== undefined) continue
    if (cellule === undefined || cellule.formule !== undefined) continue
    const facteur = facteurDe(cellule, montant, vue.unite)
    suivis.set(cle, {
      feuille: lieu.feuille,
      cellule: a1(lieu.ligne, lieu.colonne),
      libelle,
      avant: montant,
      apres: voulu,
      valeur: valeurDans({ facteur }, voulu),
      protegee: feuilles.get(lieu.feuille)?.protegee ?? false,
    })
  }
  return [...suivis.values()]
}
