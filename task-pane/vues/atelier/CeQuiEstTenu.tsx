import { type Axe, nomCite } from '../../../core/modele/index.ts'
import { Bouton } from '../briques/index.ts'
import type { Choix } from './suivre-les-planchers.ts'

interface Props {
  readonly choix: Choix
  /** Ceux du contrat. */
  readonly axes: readonly Axe[]
  /** Pourquoi un bouton attend ; null : il répond. */
  readonly raison: string | null
  /** Cherche de nouveau avec ce choix. */
  readonly choisir: (choix: Partial<Choix>) => void
}

/** Ce qui ne bouge pas : les faits, d’office ; le reste, au choix, et la proposition se refait. */
export function CeQuiEstTenu({ choix: { couts, tenus }, axes, raison, choisir }: Props) {
  const { cellules, champs } = tenus
  const partTenue = champs.includes('partCollectivite')
  return (
    <fieldset class="tenus">
      <legend>Ne pas toucher</legend>
      <Case
        nom="Coût des actions"
        cochee={couts === 'tenus'}
        basculer={() => choisir({ couts: couts === 'tenus' ? 'libres' : 'tenus' })}
      />
      <Case
        nom="Part de la collectivité"
        cochee={partTenue}
        basculer={() =>
          choisir({ tenus: { ...tenus, champs: partTenue ? [] : ['partCollectivite'] } })
        }
      />
      {axes.map((axe) => (
        <Case
          key={axe}
          nom={`Axe ${nomCite(axe)}`}
          cochee={tenus.axes.includes(axe)}
          basculer={() => choisir({ tenus: { ...tenus, axes: basculer(tenus.axes, axe) } })}
        />
      ))}
      <p class="aide">
        Jamais changés : la nature des actions, les plafonds notifiés, les tiers, les CEE ; le FSE+
        n’augmente pas. Les formules et les totaux suivent.
      </p>
      {cellules.length > 0 && (
        <p>
          {cellules.join(', ')}{' '}
          <Bouton
            allure="lien"
            raison={raison}
            agir={() => choisir({ tenus: { ...tenus, cellules: [] } })}
          >
            Les libérer toutes
          </Bouton>
        </p>
      )}
    </fieldset>
  )
}

function basculer<Nom>(noms: readonly Nom[], nom: Nom): readonly Nom[] {
  return noms.includes(nom) ? noms.filter((n) => n !== nom) : [...noms, nom]
}

function Case({
  nom,
  cochee,
  basculer: agir,
}: {
  readonly nom: string
  readonly cochee: boolean
  readonly basculer: () => void
}) {
  return (
    <label class="case">
      <input type="checkbox" checked={cochee} onChange={agir} />
      {nom}
    </label>
  )
}
