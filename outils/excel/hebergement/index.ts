import { htaccess } from './apache.ts'
import { webConfig } from './iis.ts'
import { nginx } from './nginx.ts'

export { ENTETE_A_RETIRER, ENTETES, TYPES } from './entetes.ts'

/** Les réglages de serveur à livrer, par nom de fichier, pour cette adresse d'hébergement. */
export function reglagesDeServeur(adresse: string): Readonly<Record<string, string>> {
  return { 'web.config': webConfig(), '.htaccess': htaccess(), 'nginx.conf': nginx(adresse) }
}
