/** Pourquoi un fichier est inutilisable ; la phrase, elle, est dans le message. */
export type GenreDErreur =
  | 'absent'
  | 'dossier'
  | 'vide'
  | 'trop-gros'
  | 'abime'
  | 'chiffre'
  | 'ancien-format'
  | 'extension'
  | 'format'
  | 'dangereux'
  | 'ecriture'

/**
 * Fichier inutilisable. Le message est une phrase entière pour l'utilisateur (ce qui ne va pas, quoi faire) ; il ne
 * nomme pas le fichier : l'appelant le met devant.
 */
export class ErreurDeClasseur extends Error {
  readonly genre: GenreDErreur

  constructor(genre: GenreDErreur, message: string) {
    super(message)
    this.name = 'ErreurDeClasseur'
    this.genre = genre
  }
}

const QUOI_FAIRE =
  'ouvrez-le dans votre tableur et enregistrez-le à nouveau, ou repartez d’une copie saine.'

/** « Le fichier est abîmé (…) : » suivi de ce qu'il faut faire. */
export function abime(detail: string): ErreurDeClasseur {
  return new ErreurDeClasseur('abime', `Le fichier est abîmé (${detail})\u00a0: ${QUOI_FAIRE}`)
}

export function tropGros(detail: string): ErreurDeClasseur {
  return new ErreurDeClasseur(
    'trop-gros',
    `Le fichier est trop gros pour être lu (${detail})\u00a0: gardez seulement les feuilles et ` +
      'les lignes du budget, puis recommencez.',
  )
}

/** Ce qu'aucun tableur n'écrit, et qui sert à nuire. */
export function suspect(quoi: string): ErreurDeClasseur {
  return new ErreurDeClasseur(
    'dangereux',
    `Le fichier contient ${quoi} qu’aucun tableur n’écrit\u00a0: n’utilisez pas ce fichier, ` +
      'demandez-en un autre à la personne qui vous l’a transmis.',
  )
}
