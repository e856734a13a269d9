// L'entrée de depart.js, chargé avant tout le reste : si la suite ne se charge pas, il le dit à sa place.

/** L'attente n'est plus là dès qu'un classeur est ouvert, ou que la page a dit pourquoi il ne l'est pas. */
function expliquer(): void {
  const attente = document.getElementById('attente')
  if (attente === null) return
  attente.setAttribute('role', 'alert')
  attente.textContent =
    'La page de Pacte ne s’est pas chargée en entier, aucun classeur n’est ouvert. ' +
    'Rechargez-la\u00a0; si cela continue, arrêtez «\u00a0npm start\u00a0» (Ctrl-C), lancez ' +
    '«\u00a0npm run construire\u00a0», puis recommencez, dans un navigateur à jour.'
}

// En capture : un script qui manque ne remonte pas jusqu'à la fenêtre.
addEventListener('error', expliquer, true)
addEventListener('unhandledrejection', expliquer)
