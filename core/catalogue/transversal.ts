const TRANSVERSAL =
  /\btransvers\w*|\bpilotage\b|\btous (?:les )?axes\b|\bensemble des axes\b|\b(?:multi|inter) ?axes?\b|\bingenierie(?: (?:du (?:contrat|pacte|cls)|de projet|generale))?$|\bingenierie du (?:contrat|pacte|cls)|\b(?:coordination|animation|suivi|gouvernance|evaluation) (?:et \w+ )?(?:du|de la) (?:contrat|pacte|cls|convention|demarche|contractualisation)|^gouvernance$|^coordination$|\bfonctions? supports?\b/

/** Ce qui, dans un libellé normalisé, dit une ressource commune à tous les axes ; null si rien. */
export function motTransversal(libelle: string): string | null {
  return TRANSVERSAL.exec(libelle)?.[0] ?? null
}

/** Le libellé normalisé, sans ce qui le dit transversal. */
export function sansMotTransversal(libelle: string): string {
  return libelle.replace(TRANSVERSAL, ' ')
}
