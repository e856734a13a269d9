import { enjeuDe } from '../../../core/constats/index.ts'
import type { InterpretationRetenue } from '../../../core/examen/index.ts'
import type { Centimes } from '../../../core/modele/index.ts'
import { ecrireEuros } from '../../../core/nombres/index.ts'
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

/** Les constats dans l’ordre choisi, une tranche à la fois. */
export function Liste({ vue, liste, interpretations }: Props) {
  const { etat, actions } = vue
  if (liste.length === 0) return <p class="vide">Aucun constat ne répond à ces filtres.</p>
  const montres = liste.slice(0, etat.montres)
  const reste = liste.length - montres.length
  const cartes = (constats: readonly ConstatRange[]) => (
    <Cartes vue={vue} constats={constats} interpretations={interpretations} />
  )
  return (
    <>
      {etat.tri === 'gravite'
        ? cartes(montres)
        : parAxe(montres).map(({ groupe, constats }) => (
            <section key={groupe} aria-labelledby={`pacte-groupe-${groupe}`}>
              <h3 id={`pacte-groupe-${groupe}`} class="groupe">
                {nomDuGroupe(groupe)} <span>{direLeGroupe(liste, groupe)}</span>
              </h3>
              {cartes(constats)}
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

interface PropsDesCartes extends Pick<Props, 'vue' | 'interpretations'> {
  readonly constats: readonly ConstatRange[]
}

function Cartes({
  vue: { etat, suite, actions, aide },
  constats,
  interpretations,
}: PropsDesCartes) {
  return (
    <ul class="liste">
      {constats.map((constat) => (
        <LigneDeConstat
          key={constat.numero}
          constat={constat}
          courant={constat.numero === etat.courant}
          deplie={etat.deplies.has(constat.numero)}
          aRevoir={estTouche(constat.constat, etat.peremption)}
          raison={attente(etat)}
          faites={etat.faites}
          interpretations={interpretations}
          actions={actions}
          aide={aide}
          suite={suite}
        />
      ))}
    </ul>
  )
}

/** Une liste déjà rangée par axe, coupée où l’axe change. */
function parAxe(liste: readonly ConstatRange[]) {
  const groupes: { readonly groupe: Groupe; readonly constats: ConstatRange[] }[] = []
  for (const constat of liste) {
    const groupe = groupeDe(constat)
    const dernier = groupes.at(-1)
    if (dernier?.groupe === groupe) dernier.constats.push(constat)
    else groupes.push({ groupe, constats: [constat] })
  }
  return groupes
}

/** Combien de constats en tout, affichés ou non, et l’argent que les bloquants déplacent. */
function direLeGroupe(liste: readonly ConstatRange[], groupe: Groupe): string {
  const siens = liste.filter((c) => groupeDe(c) === groupe)
  const enJeu = siens
    .filter(({ constat }) => constat.gravite === 'bloquant')
    .reduce((somme, c) => somme + Math.max(0, enjeuDe(c.constat)), 0)
  const nombre = String(siens.length)
  return enJeu === 0 ? nombre : `${nombre} · ${ecrireEuros(enJeu as Centimes)} en jeu`
}
