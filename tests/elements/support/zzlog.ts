beforeEach(async function () { await fetch('/__log?' + encodeURIComponent(this.currentTest!.fullTitle())); });
addEventListener('beforeunload', () => { navigator.sendBeacon('/__log?unload'); });
