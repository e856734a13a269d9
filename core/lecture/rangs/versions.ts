import { normaliser } from '../../libelle/index.ts'
import type { Page } from '../textes/index.ts'
import type { Rang } from './rang.ts'
import { redits, type Valeurs } from './redits.ts'
import type { Regard } from './regard.ts'

/** « Contrat initial », « CI », « V0 » : la première version ; « Avenant n° 2 », « AV2 » : la troisième. */
const INITIALE =
  /^(?:ci|v ?0|origine|d origine|initiale?|(?:contrat|convention|version|programmation|budget|montants?)(?: d origine| initiale?s?)?)$/
const AVENANT = /^(?:avenant|avnt|avt|av|dm|modification) ?(?:n |no |numero )?(\d{1,4})\b/
/** « L'avenant annule et remplace… » : ses montants ne s'ajoutent pas. */
const REMPLACE = /\b(?:remplace(?:nt)?|se substitue(?:nt)?)\b/
/** Un montant et celui d'avant se ressemblent : l'un n'est pas le complément de l'autre. */
const PROCHE = [0.7, 1.4] as const
const COUPLES_AU_MOINS = 2

/** Le rang d'une version ; null si le libellé n'en dit aucune. */
function versionDe(libelle: string): number | null {
  if (INITIALE.test(libelle)) return 0
  const [, numero] = AVENANT.exec(libelle) ?? []
  return numero === undefined ? null : Number(numero)
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
      (!redits(actions, totaux) && (ditQuIlRemplace(page) || seRessemblent(suites)))
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

function parAction(
  { cadre: { page }, colonneAction, colonneAxe, colonneAnnee }: Regard,
  versions: readonly Version[],
): ReadonlyMap<string, Version[]> {
  const suites = new Map<string, Version[]>()
  let nom = ''
  for (const v of versions) {
    const { ligne } = v.rang
    // Sous la première version, le nom n'est pas toujours redit.
    nom = page.libelle(ligne, colonneAction) || nom
    const annee = colonneAnnee === null ? '' : page.texte(ligne, colonneAnnee)
    const axe = colonneAxe === null ? '' : page.libelle(ligne, colonneAxe)
    const cle = [nom, annee, axe].join('|')
    suites.set(cle, [...(suites.get(cle) ?? []), v])
  }
  return suites
}

const estUneSuite = (suite: readonly Version[]): boolean =>
  suite.every((v, i) => i === 0 || v.version > (suite[i - 1]?.version ?? 0))

function ditQuIlRemplace({ feuille: { lignes } }: Page): boolean {
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
