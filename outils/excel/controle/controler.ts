import { FICHIERS, fichierDIcone } from '../../../manifests/index.ts'
import { demander } from './demander.ts'
import { jugerLeFichier, type Remarque } from './juger.ts'
import { phraseDePanne } from './panne.ts'

const MANIFESTE = 'manifest.xml'

/** Un fichier de chaque sorte, et tous ceux sans lesquels rien ne marche. */
const CONTROLES = [
  FICHIERS.page,
  FICHIERS.fonctions,
  FICHIERS.description,
  'volet.js',
  'volet.css',
  'moteur.js',
  MANIFESTE,
  `${FICHIERS.icones}/${fichierDIcone('pacte', 32)}`,
  FICHIERS.aide,
]

export interface Controle {
  readonly fichiers: number
  readonly remarques: readonly Remarque[]
}

/**
 * Contrôle un complément déjà déposé, comme Excel le lira. `adresse` : le dossier, en https, sans barre finale.
 * `autorite` : un certificat d'autorité de plus, en PEM.
 */
export async function controler(
  adresse: string,
  maintenant: Date,
  autorite?: string,
): Promise<Controle> {
  const remarques: Remarque[] = []
  for (const nom of CONTROLES) {
    try {
      const recu = await demander(`${adresse}/${nom}`, autorite)
      remarques.push(...jugerLeFichier(nom, recu, maintenant))
      if (nom === MANIFESTE && recu.code === 200) {
        remarques.push(...jugerLeManifeste(recu.corps, adresse))
      }
    } catch (cause) {
      // Sans réponse à l'un, les autres diraient la même chose.
      const dit = phraseDePanne(cause, new URL(adresse).host)
      return { fichiers: CONTROLES.length, remarques: [...remarques, { bloque: true, dit }] }
    }
  }
  return { fichiers: CONTROLES.length, remarques }
}

function jugerLeManifeste(manifeste: string, adresse: string): readonly Remarque[] {
  const page = /<SourceLocation DefaultValue="([^"]+)"/.exec(manifeste)?.[1]
  if (page === `${adresse}/${FICHIERS.page}`) return []
  const dit =
    `${MANIFESTE} mène à ${page ?? 'aucune page'}\u00a0: il est construit pour une autre adresse. Reconstruisez par ` +
    `«\u00a0npm run construire -- --adresse ${adresse}\u00a0», et déposez de nouveau le dossier.`
  return [{ bloque: true, dit }]
}
