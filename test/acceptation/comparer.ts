import { contient, lireA1, lirePlage } from '../../core/grille/index.ts'
import { normaliser } from '../../core/libelle/index.ts'
import type {
  Attendu,
  ConstatAttendu,
  ConstatTolere,
  LieuAttendu,
  TableauAttendu,
} from './attendu.ts'
import type { ClasseurRendu, ConstatRendu, SyntheseRendue, TableauRendu } from './rendu.ts'

type AvecNull<T> = T | null | undefined

function seContredisent<T>(a: AvecNull<T>, b: AvecNull<T>): boolean {
  return a !== null && a !== undefined && b !== null && b !== undefined && a !== b
}

function touche({ feuille, cellules }: LieuAttendu, rendu: ConstatRendu): boolean {
  if (seContredisent(feuille, rendu.feuille)) return false
  return (cellules ?? []).some((admise) => {
    const plage = lirePlage(admise)
    return rendu.cellules.some((rendue) => {
      const adresse = lireA1(rendue)
      return plage && adresse && contient(plage, adresse.ligne, adresse.colonne)
    })
  })
}

/** Le constat rendu est bien celui qu'on attend : règle, gravité, lieu ; axe et année non contredits. */
export function repond(attendu: ConstatAttendu, rendu: ConstatRendu): boolean {
  const gravites = attendu.gravite === undefined ? [rendu.gravite] : [attendu.gravite].flat()
  if (attendu.regle !== rendu.regle || !gravites.includes(rendu.gravite)) return false
  if (seContredisent(attendu.axe, rendu.axe) || seContredisent(attendu.annee, rendu.annee)) {
    return false
  }
  if (attendu.cellules === null) return true
  if ([attendu, ...(attendu.autres ?? [])].some((lieu) => touche(lieu, rendu))) return true
  if (attendu.sansCellule !== true || rendu.cellules.length > 0) return false
  return !attendu.action || normaliser(attendu.action) === normaliser(rendu.action ?? '')
}

function estTolere(
  tolere: ConstatTolere,
  rendu: ConstatRendu,
  tous: readonly ConstatRendu[],
): boolean {
  if (tolere.regle !== rendu.regle) return false
  if (seContredisent(tolere.axe, rendu.axe) || seContredisent(tolere.annee, rendu.annee)) {
    return false
  }
  if (typeof tolere.annee === 'number' && rendu.annee === null && !tolere.cellules) return false
  const avec = tolere.avec === undefined ? null : [tolere.avec].flat()
  if (avec && !tous.some((c) => avec.includes(c.regle))) return false
  const { feuille = null, cellules } = tolere
  return cellules === undefined || touche({ feuille, cellules }, rendu)
}

export function manques({ attendus }: Attendu, { constats }: ClasseurRendu): ConstatAttendu[] {
  return attendus.filter((attendu) => !constats.some((rendu) => repond(attendu, rendu)))
}

/** Bloquants et points à justifier que rien n'attend ni ne tolère. */
export function faux({ attendus, tolere }: Attendu, { constats }: ClasseurRendu): ConstatRendu[] {
  return constats.filter(
    (rendu) =>
      rendu.gravite !== 'signalement' &&
      !attendus.some((attendu) => repond(attendu, rendu)) &&
      !tolere.some((t) => estTolere(t, rendu, constats)),
  )
}

function estLeTableau(
  attendu: TableauAttendu,
  tous: readonly TableauAttendu[],
  rendu: TableauRendu,
): boolean {
  if (seContredisent(attendu.feuille, rendu.feuille)) return false
  if (seContredisent(attendu.annee, rendu.annee)) return false
  const entete = lirePlage(rendu.entete)
  if (!entete) return false
  if (![entete.haut, entete.bas].every((l) => attendu.entete_ligne.includes(l + 1))) return false
  const freres = attendu.large ? tous.filter((t) => t.feuille === attendu.feuille) : [attendu]
  return Object.entries(attendu.colonnes).every(([champ, voulues]) => {
    const permises = freres.flatMap((t) => t.colonnes[champ] ?? [])
    const eues = (rendu.colonnes[champ] ?? []).filter((c) => !attendu.facultatives?.includes(c))
    return voulues.every((c) => eues.includes(c)) && eues.every((c) => permises.includes(c))
  })
}

export function tableauxManques(
  { tableaux }: Attendu,
  { tableaux: rendus }: ClasseurRendu,
): TableauAttendu[] {
  return tableaux.filter(
    (attendu) => !rendus.some((rendu) => estLeTableau(attendu, tableaux, rendu)),
  )
}

/** Tableaux dont le nombre de lignes d'action n'est rendu par aucun tableau de la même feuille. */
export function lignesManquees(
  { tableaux }: Attendu,
  { tableaux: rendus }: ClasseurRendu,
): TableauAttendu[] {
  return tableaux.filter(
    ({ large, feuille, lignes }) =>
      !large && !rendus.some((r) => !seContredisent(feuille, r.feuille) && r.lignes === lignes),
  )
}

export function leurresPris({ leurres }: Attendu, { tableaux }: ClasseurRendu): string[] {
  return leurres.filter((nom) => tableaux.some((t) => t.feuille === nom))
}

type MontantDeSynthese = 'plafond' | 'plancher' | 'programme'

/** Lignes de synthèse absentes, ou fausses d'un centime ou plus. */
export function synthesesFausses({ synthese }: Attendu, { synthese: rendues }: ClasseurRendu) {
  return synthese
    .map((attendue) => ({
      attendue,
      rendue: rendues.find((r) => r.axe === attendue.axe && r.annee === attendue.annee),
    }))
    .filter(({ attendue, rendue }) => {
      const juste = (champ: MontantDeSynthese) => proche(attendue[champ], rendue?.[champ])
      return !rendue || !juste('plafond') || !juste('plancher') || !juste('programme')
    })
}

function proche(attendu: number | null, rendu: SyntheseRendue[MontantDeSynthese] | undefined) {
  if (attendu === null) return true
  return typeof rendu === 'number' && Math.abs(attendu - rendu) < 0.005
}

/** Codes de sortie admis : ceux qu'on donne, sinon 1 si un constat attendu est à coup sûr bloquant. */
export function codesAdmis({ code, attendus }: Attendu): number[] {
  if (code !== undefined) return [code].flat()
  const surs = attendus.filter(
    (a) => a.gravite && [a.gravite].flat().every((g) => g === 'bloquant'),
  )
  return [surs.length > 0 ? 1 : 0]
}
