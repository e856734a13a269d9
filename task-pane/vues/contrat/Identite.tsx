import { a1 } from '../../../core/grille/index.ts'
import { INTITULES_DES_TYPES, type TypeCollectivite } from '../../../core/modele/index.ts'
import { changerLeContrat, choisirLaCollectivite, lireAnnee, typeChoisi } from '../../etat/index.ts'
import { Bouton, Combobox, Saisie } from '../briques/index.ts'
import { luDe, type PropsDeReglage, SAISI_ICI } from './reglage.ts'

/** Qui signe, de quel type, pour quelle année. */
export function Identite({ vue, presentation, contrat }: PropsDeReglage) {
  const { regler } = vue.actions
  const lu = luDe(vue.etat)
  const { collectivite, annee, signature } = contrat
  return (
    <section aria-labelledby="pacte-identite">
      <h2 id="pacte-identite">Collectivité et année</h2>
      <Combobox
        id="pacte-collectivite"
        libelle="Collectivité"
        valeur={collectivite ?? ''}
        exemple={lu?.collectivite.nom ?? 'Tapez un nom, par exemple Finistère'}
        vide="Aucune collectivité ne porte ce nom : vérifiez l’orthographe."
        options={presentation.collectivites.map((c) => c.nom)}
        choisir={(nom) => regler((r) => choisirLaCollectivite(r, nom))}
      />
      {collectivite === undefined ? (
        <CollectiviteLue {...vue} />
      ) : (
        <p class="aide">
          Choisie ici.{' '}
          <Bouton allure="lien" agir={() => regler((r) => choisirLaCollectivite(r, undefined))}>
            Revenir à celle du classeur
          </Bouton>
        </p>
      )}
      <Type vue={vue} presentation={presentation} contrat={contrat} />
      <Saisie
        id="pacte-annee"
        libelle="Année du contrat"
        valeur={annee === undefined ? '' : String(annee)}
        lire={lireAnnee}
        retenir={(valeur) => regler((r) => changerLeContrat(r, { annee: valeur }))}
        exemple={lu?.annees.join(', ') || 'par exemple 2025'}
      >
        <p>
          {annee === undefined
            ? 'Laissez vide pour garder ce que dit le classeur, année par année.'
            : SAISI_ICI}
        </p>
      </Saisie>
      <div class="champ">
        <label for="pacte-signature">Date de signature</label>
        <input
          id="pacte-signature"
          type="date"
          value={signature ?? ''}
          onChange={(e) => {
            const { value } = e.currentTarget
            // Une année tapée chiffre à chiffre passe par « 0202 ».
            if (value === '' || value > '2') {
              regler((r) => changerLeContrat(r, { signature: value || undefined }))
            }
          }}
        />
      </div>
    </section>
  )
}

function CollectiviteLue({ etat, actions }: PropsDeReglage['vue']) {
  const { nom = null, lieu = null } = luDe(etat)?.collectivite ?? {}
  if (nom === null) {
    return etat.resultat === null ? null : (
      <p class="aide">Non trouvée dans le classeur : choisissez-la.</p>
    )
  }
  if (lieu === null) return <p class="aide">Lue dans le classeur : {nom}.</p>
  const { feuille, ligne, colonne } = lieu
  const cellule = a1(ligne, colonne)
  return (
    <p class="aide">
      Lue dans le classeur : {nom}, en{' '}
      <Bouton allure="lien" agir={() => actions.allerA({ feuille, cellule })}>
        {feuille}!{cellule}
      </Bouton>
      .
    </p>
  )
}

function Type({ vue, presentation, contrat }: PropsDeReglage) {
  const { type: _, ...sansType } = contrat
  const deduit = typeChoisi(sansType, presentation) ?? luDe(vue.etat)?.collectivite.type ?? null
  const automatique =
    deduit === null ? 'D’après le classeur' : `${INTITULES_DES_TYPES[deduit]} (déduit)`
  const types = Object.keys(INTITULES_DES_TYPES) as TypeCollectivite[]
  return (
    <div class="champ">
      <label for="pacte-type">Type de collectivité</label>
      <select
        id="pacte-type"
        value={contrat.type ?? ''}
        onChange={(e) => {
          const choisi = types.find((t) => t === e.currentTarget.value)
          vue.actions.regler((r) => changerLeContrat(r, { type: choisi }))
        }}
      >
        <option value="">{automatique}</option>
        {types.map((type) => (
          <option key={type} value={type}>
            {INTITULES_DES_TYPES[type]}
          </option>
        ))}
      </select>
      <p class="aide">Il fixe les axes du contrat et les planchers.</p>
    </div>
  )
}
