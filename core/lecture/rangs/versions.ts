import { normaliser } from '../../libelle/index.ts'
import type { Page } from '../textes/index.ts'
import type { Rang } from './rang.ts'
import { redits, type Valeurs } from './redits.ts'
import type { Regard } from './regard.ts'

/** « Contrat initial », « CI », « V0 » : la première version ; « Avenant n° 2 », « Après AV2 » : la troisième. */
const INITIALE =
  /^(?:ci|v ?0)$|\b(?:initiale?s?|origine|signee?|de base)\b|^bp\b|^(?:contrat|convention)$/
const AVENANT =
  /\b(?:avenant|avnt|avt|av|dm|modification) ?(?:n |no |numero )?(\d{1,2})\b|\b(\d)(?:er?|eme|nd)? (?:avenant|avt)\b/
const LIBELLE_LE_PLUS_LONG = 40
/** « Après avenant 1 » : ce qui en résulte, et non ce qu'il ajoute. */
const RESULTE = /\bapres\b/
/** « L'avenant annule et remplace… » : ses montants ne s'ajoutent pas. */
const REMPLACE = /\b(?:remplace(?:nt)?|se substitue(?:nt)?)\b/
/** Un montant et celui d'avant se ressemblent : l'un n'est pas le complément de l'autre. */
const PROCHE = [0.7, 1.4] as const
const COUPLES_AU_MOINS = 2

/** Le rang de la version que dit ce libellé normalisé ; null s'il n'en dit aucune. */
export function versionDe(libelle: string): number | null {
  if (libelle.length > LIBELLE_LE_PLUS_LONG) return null
  const [, numero, ordinal = numero] = AVENANT.exec(libelle) ?? []
  if (ordinal !== undefined) return Number(ordinal)
  return INITIALE.test(libelle) ? 0 : null
}

interface Version {
  readonly rang: Rang
  readonly version: number
}

/**
 * « Maraude | Contrat initial », au-dessus de « Maraude | Avenant 1 » : les lignes qu'une version plus récente de la même
 * action, la même année, remplace. Le classeur le dit, ou son total, ou des montants qui se ressemblent ; à défaut, un
 * avenant s'ajoute.
 */
export function lignesRemplacees(
  regard: Regard,
  actions: readonly Rang[],
  totaux: readonly Valeurs[],
): number[] {
  const { page } = regard.cadre
  for (const colonne of regard.autres) {
    const versions = versionsEn(regard, colonne, actions)
    if (versions === null) continue
    const suites = [...parAction(regard, versions).values()].filter((s) => s.length > 1)
    if (suites.length === 0 || !suites.every(estUneSuite)) continue
    const remplacees = suites.flatMap((s) => s.slice(0, -1).map((v) => v.rang))
    const retenues = actions.filter((r) => !remplacees.includes(r))
    const seRemplacent =
      redits(retenues, totaux) ||
      (!redits(actions, totaux) &&
        (versions.every(
          (v) => v.version === 0 || ditCeQuiResulte(page.libelle(v.rang.ligne, colonne)),
        ) ||
          ditQuIlRemplace(page) ||
          seRessemblent(suites)))
    return seRemplacent ? remplacees.map((r) => r.ligne) : []
  }
  return []
}

/** Toutes les actions y disent leur version : la première, et un avenant au moins. */
function versionsEn(
  { cadre: { page } }: Regard,
  colonne: number,
  actions: readonly Rang[],
): Version[] | null {
  const versions: Version[] = []
  for (const rang of actions) {
    const version = versionDe(page.libelle(rang.ligne, colonne))
    if (version === null) return null
    versions.push({ rang, version })
  }
  return new Set(versions.map((v) => v.version)).size > 1 ? versions : null
}

function parAction(regard: Regard, versions: readonly Version[]): ReadonlyMap<string, Version[]> {
  const { colonneAxe, colonneAnnee } = regard
  const { page } = regard.cadre
  const suites = new Map<string, Version[]>()
  for (const v of versions) {
    const { ligne } = v.rang
    const nom = normaliser(nomAuDessus(regard, ligne))
    const annee = colonneAnnee === null ? '' : page.texte(ligne, colonneAnnee)
    const axe = colonneAxe === null ? '' : page.libelle(ligne, colonneAxe)
    const cle = [nom, annee, axe].join('|')
    suites.set(cle, [...(suites.get(cle) ?? []), v])
  }
  return suites
}

/** Le nom de l'action d'une ligne ; sous sa première version, ou son titre, il n'est pas toujours redit. */
export function nomAuDessus({ cadre: { page, bloc }, colonneAction }: Regard, ligne: number) {
  for (let l = ligne; l > bloc.bas; l--) {
    const nom = page.texte(l, colonneAction)
    if (nom !== '') return nom
  }
  return ''
}

const estUneSuite = (suite: readonly Version[]): boolean =>
  suite.every((v, i) => i === 0 || v.version > (suite[i - 1]?.version ?? 0))

export const ditCeQuiResulte = (libelle: string): boolean => RESULTE.test(libelle)

/** Quelque part, la feuille dit qu'une version remplace l'autre. */
export function ditQuIlRemplace({ feuille: { lignes } }: Page): boolean {
  return lignes.some((cellules) =>
    cellules?.some((c) => c?.genre === 'texte' && REMPLACE.test(normaliser(c.valeur))),
  )
}

function seRessemblent(suites: readonly (readonly Version[])[]): boolean {
  const rapports = suites.flatMap((suite) =>
    suite.slice(1).flatMap(({ rang }, i) =>
      rang.valeurs.flatMap((valeur, c) => {
        const avant = suite[i]?.rang.valeurs[c]
        return valeur && avant ? [valeur / avant] : []
      }),
    ),
  )
  const [bas, haut] = PROCHE
  const proches = rapports.filter((r) => r >= bas && r <= haut)
  return proches.length >= COUPLES_AU_MOINS && proches.length * 2 > rapports.length
}
