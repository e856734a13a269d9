import { type Constat, empreinteDe, partager } from '../constats/index.ts'
import { identiteDe } from './identite.ts'

/** Ce que deviennent les constats d'une version à l'autre ; les contrôles non faits n'en sont pas. */
export interface ConstatsCompares {
  readonly leves: readonly Constat[]
  /** Ils ne sont plus relevés, et rien ne dit qu'ils sont levés : la seconde version ne permet pas de les vérifier. */
  readonly suspendus: readonly Constat[]
  readonly nouveaux: readonly Constat[]
  /** Le même reproche, avec d'autres montants. */
  readonly changes: readonly { readonly avant: Constat; readonly apres: Constat }[]
  readonly inchanges: readonly Constat[]
}

/** Rapproche les constats par leur règle, leur axe, leur année et leur action, où qu'ils se marquent. */
export function comparerLesConstats(
  avant: readonly Constat[],
  apres: readonly Constat[],
  estSuspendu: (constat: Constat) => boolean,
): ConstatsCompares {
  const restants = new Map<string, Constat[]>()
  for (const constat of partager(avant).reproches) {
    const cle = identiteDe(constat)
    restants.set(cle, [...(restants.get(cle) ?? []), constat])
  }
  const inchanges: Constat[] = []
  const autres: Constat[] = []
  // D'abord ceux qui n'ont pas bougé : deux constats d'une même action ne s'échangent pas.
  for (const constat of partager(apres).reproches) {
    const siens = restants.get(identiteDe(constat)) ?? []
    const place = siens.findIndex((ancien) => etatDe(ancien) === etatDe(constat))
    if (place < 0) autres.push(constat)
    else {
      siens.splice(place, 1)
      inchanges.push(constat)
    }
  }
  const nouveaux: Constat[] = []
  const changes: { avant: Constat; apres: Constat }[] = []
  for (const constat of autres) {
    const ancien = restants.get(identiteDe(constat))?.shift()
    if (ancien) changes.push({ avant: ancien, apres: constat })
    else nouveaux.push(constat)
  }
  const disparus = [...restants.values()].flat()
  return {
    leves: disparus.filter((constat) => !estSuspendu(constat)),
    suspendus: disparus.filter(estSuspendu),
    nouveaux,
    changes,
    inchanges,
  }
}

/** Ni le nom de la feuille ni la ponctuation de l'action ne font un autre constat. */
function etatDe(constat: Constat): string {
  const { feuille, action } = constat
  const cites = [feuille, action].flatMap((nom) => (nom === null ? [] : [`«\u00a0${nom}\u00a0»`]))
  const places = feuille === null ? [] : [`${feuille}!`]
  return [...cites, ...places].reduce(
    (etat, dit) => etat.replaceAll(dit, '·'),
    empreinteDe(constat).etat,
  )
}
