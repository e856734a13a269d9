/** Ce qu'une entrée de calcul, ou un paramètre de fonction, attend. */
export type GenreDEntree = 'montant' | 'entier' | 'annee' | 'type' | 'texte' | 'plage'

export interface Entree {
  readonly genre: GenreDEntree
  readonly facultatif: boolean
  /** L'omettre dit autre chose que 0 : 0, qu'une cellule vide peut donner, se lit comme omis. */
  readonly omisSi0?: true
  /** Le mot des formules : « coût ». */
  readonly terme: string
  /** Le sujet d'une phrase : « le coût ». */
  readonly sujet: string
  readonly description: string
}

function entree(genre: GenreDEntree) {
  return (sujet: string, description: string): Entree => ({
    genre,
    facultatif: false,
    terme: sujet.replace(/^(?:les? |la |l’)/, ''),
    sujet,
    description,
  })
}

/** En euros dans un classeur, en centimes dans un calcul. */
export const montant = entree('montant')
export const entier = entree('entier')
export const annee = entree('annee')
/** Département ou métropole. */
export const typeDeCollectivite = /* @__PURE__ */ entree('type')(
  'le type',
  '«\u00a0département\u00a0» ou «\u00a0métropole\u00a0», ou le nom de la collectivité',
)
export const texte = entree('texte')
/** Une plage entière, que la fonction lit elle-même. */
export const plage = entree('plage')

/** Un montant facultatif dont l'omission a un autre sens que 0. */
export function omisSi0(obligatoire: Entree): Entree {
  return { ...obligatoire, facultatif: true, omisSi0: true }
}

export function facultatif(obligatoire: Entree): Entree {
  return { ...obligatoire, facultatif: true }
}
