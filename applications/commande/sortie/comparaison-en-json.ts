import { type Changement, PORTEES, type Valeur } from '../../../core/comparaison/index.ts'
import { type Constat, citer, type LigneDeSynthese } from '../../../core/constats/index.ts'
import { enEuros } from '../../../core/modele/index.ts'
import { VERSION, VERSION_DES_REGLES } from '../../../core/version/index.ts'
import type { ComparaisonRendue } from '../../rendus/index.ts'
import { constatEnJson, syntheseEnJson } from './json.ts'

/** La sortie JSON de « comparer ». Montants en euros ; null : inconnu. */
export function comparaisonEnJson(comparaison: ComparaisonRendue): string {
  const { versions, annees, anneesSeules, collectivites, reserves, actions, axes, constats } =
    comparaison
  const document = {
    pacte: { version: VERSION, regles: VERSION_DES_REGLES },
    versions,
    annees,
    anneesSeules,
    collectivites,
    reserves,
    actions: actions.map((action) => ({
      ...action,
      changements: action.changements.map(changementDe),
    })),
    axes: axes.map((axe) => ({
      ...axe,
      avant: syntheseOuRien(axe.avant),
      apres: syntheseOuRien(axe.apres),
    })),
    constats: {
      leves: constats.leves.map(constatEnJson),
      suspendus: constats.suspendus.map(constatEnJson),
      nouveaux: constats.nouveaux.map(constatEnJson),
      changes: constats.changes.map(deuxConstats),
      inchanges: constats.inchanges.length,
    },
  }
  return `${JSON.stringify(document, null, 2)}\n`
}

function changementDe({ champ, avant, apres, importance }: Changement) {
  const { source } = PORTEES[champ]
  return {
    champ,
    avant: valeurDe(avant),
    apres: valeurDe(apres),
    importance,
    source: source === null ? null : citer(source),
  }
}

function valeurDe(valeur: Valeur): number | string | null {
  if (typeof valeur === 'number') return enEuros(valeur)
  if (valeur === 'illisible') return valeur
  return valeur === null || typeof valeur === 'string' ? null : valeur.texte
}

function deuxConstats({ avant, apres }: { readonly avant: Constat; readonly apres: Constat }) {
  return { avant: constatEnJson(avant), apres: constatEnJson(apres) }
}

function syntheseOuRien(ligne: LigneDeSynthese | null) {
  return ligne === null ? null : syntheseEnJson(ligne)
}
