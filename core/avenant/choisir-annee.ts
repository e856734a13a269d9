import type { Bilans } from '../bilan/index.ts'
import { direLesAnnees, pluriel } from '../constats/index.ts'
import type { Contrat } from '../modele/index.ts'
import { anneesDuContrat, valeurDe } from '../parametres/index.ts'
import { nomDeLAvenant } from './preparer.ts'

const { premiere, derniere } = valeurDe(anneesDuContrat)

/** L'année de l'avenant à préparer, ou la phrase qui dit pourquoi il n'y en a pas. */
export type AnneeChoisie = { readonly annee: number } | { readonly refus: string }

export interface ChoixDAnnee {
  /** Celle que l'utilisateur a demandée ; undefined : celle qui suit la dernière année programmée. */
  readonly demandee: number | undefined
  /** Noms des feuilles où l'avenant s'ajouterait ; aucune s'il va dans un classeur à part. */
  readonly feuilles: readonly string[]
  /** Il va dans le classeur du contrat : une année qui y est déjà ne s'écrit pas deux fois. */
  readonly dansLeClasseur: boolean
}

/** Lecture du calendrier : un avenant par an après la première année, jusqu'à la dernière du pacte. */
export function choisirLAnnee(contrat: Contrat, bilans: Bilans, choix: ChoixDAnnee): AnneeChoisie {
  const programmees = bilans.annuels.annees.flatMap(({ annee, programmee }) =>
    annee !== null && programmee ? [annee] : [],
  )
  if (programmees.length === 0) {
    return {
      refus:
        'aucune année programmée n’y est lue, il n’y a rien à reprendre\u00a0: inscrivez ' +
        'la part de l’État des actions et leur année, puis recommencez.',
    }
  }
  const annee = choix.demandee ?? Math.max(...programmees) + 1
  const lues = `Années programmées dans ce classeur\u00a0: ${programmees.join(', ')}.`
  if (annee > derniere && choix.demandee === undefined) {
    return {
      refus:
        `${derniere}, dernière année du contrat, y est déjà programmée\u00a0: ` +
        `${direLesRestantes(programmees, choix)} ${lues}`,
    }
  }
  if (annee > derniere || annee <= premiere) {
    return {
      refus: `il n’y a pas d’avenant ${annee}\u00a0: ils vont de ${premiere + 1} à ${derniere}. ${lues}`,
    }
  }
  if (!programmees.includes(annee - 1)) {
    return {
      refus:
        `${annee - 1} n’y est pas programmée, il n’y a rien à reprendre pour un avenant ${annee}. ` +
        lues,
    }
  }
  return choix.dansLeClasseur ? sansDoublon(contrat, annee, choix.feuilles) : { annee }
}

function sansDoublon(contrat: Contrat, annee: number, feuilles: readonly string[]): AnneeChoisie {
  const nom = nomDeLAvenant(annee)
  const existante = feuilles.find((f) => f.toLowerCase() === nom.toLowerCase())
  if (existante !== undefined) {
    return {
      refus:
        `la feuille «\u00a0${existante}\u00a0» existe déjà\u00a0: remplissez-la, ` +
        'ou renommez-la avant d’en préparer une autre.',
    }
  }
  const unites = contrat.unites.filter((u) => u.annee === annee)
  if (unites.length === 0) return { annee }
  const siennes = new Set(
    unites.flatMap((u) => u.lignes.map((l) => `«\u00a0${l.vue.feuille}\u00a0»`)),
  )
  const nombre = pluriel(unites.length, 'action', 'actions')
  return {
    refus:
      `${annee} est déjà dans la feuille ${[...siennes].join(', ')} (${nombre})\u00a0: ` +
      'une seconde feuille ferait deux versions de la même année. Inscrivez-y les crédits de l’avenant, ' +
      `ou préparez-le dans un classeur à part (${A_PART}).`,
  }
}

const A_PART = '--dans neuf'

/** Les années dont l'avenant peut encore se préparer là ; toutes prises, il ne va plus que dans un classeur à part. */
function direLesRestantes(programmees: readonly number[], { dansLeClasseur }: ChoixDAnnee): string {
  const suivantes = programmees.map((annee) => annee + 1).filter((annee) => annee <= derniere)
  const libres = suivantes.filter((annee) => !dansLeClasseur || !programmees.includes(annee))
  if (suivantes.length === 0) return 'il n’y a pas d’avenant au-delà.'
  if (libres.length > 0) {
    return `dites l’année de l’avenant à préparer (${direLesAnnees(libres)}).`
  }
  return (
    'aucun avenant n’y manque. Pour en préparer un dans un classeur à part, dites son année ' +
    `(${direLesAnnees(suivantes)}) et ${A_PART}.`
  )
}
