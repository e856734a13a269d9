import { VERSION } from '../../core/version/index.ts'

export const AIDE = `Pacte ${VERSION} vérifie les contrats locaux des solidarités dans le classeur que vous tenez déjà.

  pacte verifier <classeur>…              relève ce qui contredit le texte
      --sortie <copie ou dossier>         écrit une copie annotée de chaque classeur
      --format texte|json|html|csv        forme du résultat (texte par défaut)
      --contrat contrat.json              ce que le classeur ne dit pas (plafonds, type…)
      --correspondance corr.json          désigne la feuille et les colonnes à lire
      --reponses reponses.json            répond aux questions que pose la lecture
      --indicateurs indicateurs.json      libellés des indicateurs nationaux, avec leur source
      --date AAAA-MM-JJ                   date de vérification (aujourd’hui par défaut)
  pacte proposer <classeur>               les cellules à changer pour lever les bloquants chiffrés, et leur prix
      --couts tenus|libres|droits-2025,…  les coûts qui peuvent changer (aucun par défaut)
      --tenir collectivite,enfance,…      ce qui ne change pas : cette part, un axe, une cellule
      --facon droits-2025:repartie        comment atteindre ce plancher, parmi les façons montrées\u00a0; se répète
      --format texte|json                 forme du résultat (texte par défaut)
      --sortie <copie>                    écrit la proposition dans une copie
      --contrat, --correspondance, --reponses, --indicateurs, --date : comme « verifier »
  pacte effacer <classeur> --sortie <copie>
                                          retire exactement ce que «\u00a0verifier --sortie\u00a0» a ajouté
  pacte consolider <classeurs ou dossier>… --sortie consolidation.xlsx|.html|.csv
                                          vérifie tout, et écrit un seul tableau\u00a0: synthèse, axes,
                                          constats, totaux, fichiers, ceux qui ne se lisent pas compris
      --contrats <dossier>                budget.json y complète budget.xlsx (plafonds, type…)
      --retenir <classeur>                celui qui compte quand deux disent la même collectivité et
                                          la même année\u00a0; se répète. Sans lui, aucun des deux
      --date AAAA-MM-JJ                   date de vérification (aujourd’hui par défaut)
  pacte comparer <avant> <après>          ce qui a changé d’une version à l’autre\u00a0: actions, axes, constats
      --format texte|json|html            forme du résultat (texte par défaut)
      --contrat contrat.json, --date      comme pour «\u00a0verifier\u00a0», pour les deux versions
                                          deux feuilles\u00a0: "budget.xlsx#Initial" "budget.xlsx#Avenant 1"
  pacte avenant <classeur> --sortie <copie>
                                          ajoute la feuille de l’avenant suivant, tirée de l’année d’avant
      --annee 2026                        l’année de l’avenant (celle qui suit la dernière programmée)
      --dans copie|neuf                   dans une copie du classeur, ou dans un classeur neuf (.xlsx)
      --contrat, --correspondance, --reponses, --date\u00a0: comme «\u00a0verifier\u00a0»
  pacte rapport <classeur> --sortie rapport.docx
                                          le rapport d’exécution et de mi-parcours, à compléter (.docx ou .html)
      --contrat, --correspondance, --reponses, --indicateurs, --date\u00a0: comme «\u00a0verifier\u00a0»
  pacte fonctions [--format texte|json]   les fonctions de tableur
  pacte regles [--format texte|json]      les règles vérifiées, avec leur source
  pacte calculer 'PACTE.PARTETAT(100;20)' évalue une fonction
  pacte --aide | --version

Classeurs lus\u00a0: .xlsx, .xlsm, .ods, .csv. Le classeur d’origine n’est jamais modifié.
Ce que le volet a réglé dans un classeur (contrat, colonnes, réponses, constats justifiés) est lu\u00a0; les options
l’emportent, et «\u00a0effacer\u00a0» le garde.
Codes de sortie\u00a0: 0 aucun constat bloquant, 1 au moins un, 2 entrée inutilisable, 3 pas encore de verdict
(une question attend, aucun constat bloquant certain).
`
