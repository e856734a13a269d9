import type { Groupe } from './options.ts'

/** Les deux sections d'un budget, les parts d'une année : ce que l'une porte, l'autre ne le porte pas. */
const SECTIONS: readonly RegExp[] = [
  /\b(?:de |d )?(?:fonctionnement|fonct|fonc|fct|fon|f)\b/,
  /\b(?:de |d )?(?:investissements?|invest|inv|i)\b/,
]
const ORDINAUX = ['(?:1er|premier|1)', '(?:2e|2eme|2nd|second|deuxieme|2)', '(?:3e|3eme|3)', '4e?']
const MOIS_DU_SEMESTRE = ['janv?\\w* (?:a |au )?juin', 'juil\\w* (?:a |au )?dec\\w*']
const PERIODES: readonly RegExp[] = [
  ...MOIS_DU_SEMESTRE.map(
    (mois, i) =>
      new RegExp(
        `\\b(?:${ORDINAUX[i]} sem(?:estre)?|sem(?:estre)? ${i + 1}|[12]?s${i + 1}|${mois})\\b`,
      ),
  ),
  ...ORDINAUX.map((n, i) => new RegExp(`\\b(?:${n} trim(?:estre)?|t${i + 1})\\b`)),
]
/** « 1er semestre », « T2 », « janv.-juin » : une partie de l'année, que l'année totalise. */
export const ditUnePartieDeLAnnee = (libelle: string): boolean =>
  PERIODES.some((mots) => mots.test(libelle)) || /\b\w* ?(?:trimestre|semestre)s?\w*$/.test(libelle)

/** « Crédits État – Fonct. | Crédits État – Invest. » : deux parties d'un même crédit, qui s'additionnent. */
export function seCompletent(un: Groupe, autre: Groupe): boolean {
  if (un.ensemble !== null && un.ensemble === autre.ensemble) return true
  const [a, b] = [partieDe(un), partieDe(autre)]
  return a !== null && b !== null && a.partie !== b.partie && a.nom === b.nom
}

/** Une partie de l'année n'en est une que si une autre colonne la totalise ; sinon, les parties s'additionnent. */
export function reunirLesPeriodes(groupes: readonly Groupe[]): Groupe[] {
  return groupes.map((groupe) => {
    const champ = groupe.candidats[0]?.champ
    const totalisee = groupes.some(
      (g) => !g.partielle && g.statut !== 'realise' && g.candidats[0]?.champ === champ,
    )
    return groupe.partielle && !totalisee ? { ...groupe, partielle: false } : groupe
  })
}

function partieDe({ libelle }: Groupe) {
  const partie = [...SECTIONS, ...PERIODES].find((mots) => mots.test(libelle))
  return partie === undefined
    ? null
    : { partie, nom: libelle.replace(partie, ' ').replace(/ +/g, ' ').trim() }
}
