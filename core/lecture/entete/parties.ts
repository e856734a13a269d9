import type { Groupe } from './options.ts'

/** Les deux sections d'un budget, les deux moitiés d'une année : ce que l'une porte, l'autre ne le porte pas. */
const SECTIONS: readonly RegExp[] = [
  /\b(?:de |d )?(?:fonctionnement|fonct|fonc|fct|fon|f)\b/,
  /\b(?:de |d )?(?:investissements?|invest|inv|i)\b/,
  /\b(?:1er|premier|1) semestre\b/,
  /\b(?:2e|2eme|2nd|second|deuxieme|2) semestre\b/,
]

/** « Crédits État – Fonct. | Crédits État – Invest. » : deux parties d'un même crédit, qui s'additionnent. */
export function seCompletent(un: Groupe, autre: Groupe): boolean {
  const [a, b] = [partieDe(un), partieDe(autre)]
  return a !== null && b !== null && a.section !== b.section && a.nom === b.nom
}

function partieDe({ libelle }: Groupe) {
  const section = SECTIONS.find((mots) => mots.test(libelle))
  return section === undefined
    ? null
    : { section, nom: libelle.replace(section, ' ').replace(/ +/g, ' ').trim() }
}
