/** « ENOENT », « EACCES »… ; « inconnu » si l'erreur ne vient pas du système de fichiers. */
export function codeDe(erreur: unknown): string {
  return erreur instanceof Error && 'code' in erreur ? String(erreur.code) : 'inconnu'
}
