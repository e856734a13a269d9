// Chargée avant un programme mesuré : à sa sortie, dit sur le descripteur 3 le plus de mémoire qu'il a occupé (Ko), et
// le temps de processeur qu'il a pris (µs).
const { writeSync } = require('node:fs')

process.on('exit', () => {
  const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage()
  writeSync(3, `${maxRSS} ${userCPUTime + systemCPUTime}`)
})
