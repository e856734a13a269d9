import type { Gravite } from '../../../core/constats/index.ts'
import type { InterpretationRetenue } from '../../../core/examen/index.ts'
import {
  type ConstatRange,
  estTouche,
  type Groupe,
  groupeDe,
  nomDuGroupe,
  TRANCHE,
} from '../../etat/index.ts'
import { Bouton } from '../briques/index.ts'
import { attente, type Vue } from '../vue.ts'
import { LigneDeConstat } from './LigneDeConstat.tsx'

interface Props {
  readonly vue: Vue
  readonly liste: readonly ConstatRange[]
  readonly interpretations: readonly InterpretationRetenue[]
}

/** Les constats par axe puis par gravité, une tranche à la fois. */
export function Liste({ vue, liste, interpretations }: Props) {
  const { etat, actions } = vue
  const { courant, montres } = etat
  if (liste.length === 0) return <p class="vide">Aucun constat ne répond à ces filtres.</p>
  const reste = liste.length - montres
  return (
    <>
      {grouper(liste, montres).map(({ groupe, total, gravites }) => (
        <section key={groupe} aria-labelledby={`pacte-groupe-${groupe}`}>
          <h3 id={`pacte-groupe-${groupe}`}>
            {nomDuGroupe(groupe)} <span class="nombre">{total}</span>
          </h3>
          {gravites.map(({ gravite, titre, constats }) => (
            <div key={gravite}>
              <h4>{titre}</h4>
              <ul class="liste">
                {constats.map((constat) => (
                  <LigneDeConstat
                    key={constat.numero}
                    constat={constat}
                    courant={constat.numero === courant}
                    deplie={etat.deplies.has(constat.numero)}
                    aRevoir={estTouche(constat.constat, etat.peremption)}
                    raison={attente(etat)}
                    faites={etat.faites}
                    interpretations={interpretations}
                    actions={actions}
                    aide={vue.aide}
                  />
                ))}
              </ul>
            </div>
          ))}
        </section>
      ))}
      {reste > 0 && (
        <Bouton classe="suite" agir={actions.afficherLaSuite}>
          Afficher la suite ({Math.min(TRANCHE, reste)} sur {reste})
        </Bouton>
      )}
    </>
  )
}

const TITRES: Readonly<Record<Gravite, string>> = {
  bloquant: 'Bloquants',
  'a-justifier': 'À justifier',
  signalement: 'Signalements',
}

interface ParGravite {
  readonly gravite: Gravite
  readonly titre: string
  readonly constats: ConstatRange[]
}

interface ParGroupe {
  readonly groupe: Groupe
  /** Combien en tout, affichés ou non. */
  readonly total: number
  readonly gravites: ParGravite[]
}

/** Les premiers constats d’une liste déjà rangée, coupés où l’axe ou la gravité change. */
function grouper(liste: readonly ConstatRange[], montres: number): readonly ParGroupe[] {
  const totaux = new Map<Groupe, number>()
  for (const c of liste) totaux.set(groupeDe(c), (totaux.get(groupeDe(c)) ?? 0) + 1)
  const groupes: ParGroupe[] = []
  for (const c of liste.slice(0, montres)) {
    const nom = groupeDe(c)
    let groupe = groupes.at(-1)
    if (groupe?.groupe !== nom) {
      groupe = { groupe: nom, total: totaux.get(nom) ?? 0, gravites: [] }
      groupes.push(groupe)
    }
    const { gravite } = c.constat
    const derniere = groupe.gravites.at(-1)
    if (derniere?.gravite === gravite) derniere.constats.push(c)
    else groupe.gravites.push({ gravite, titre: TITRES[gravite], constats: [c] })
  }
  return groupes
}
