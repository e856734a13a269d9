export const AIDE = `npm start ouvre un budget dans votre navigateur, avec Pacte à côté. Rien ne quitte ce poste.

  npm start                        le budget d’exemple
  npm start -- mon-budget.xlsx     le vôtre\u00a0: .xlsx, .xlsm, .ods ou .csv\u00a0; le fichier n’est jamais modifié
      --port 3444                  le premier port à essayer (3444 par défaut)
      --sans-navigateur            écrit l’adresse, sans ouvrir de navigateur
      --aide                       ce texte

Ctrl-C arrête la page. Codes de sortie\u00a0: 0 arrêt demandé, 2 demande ou fichier inutilisable.
`
