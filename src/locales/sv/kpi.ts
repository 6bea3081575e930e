import type { KpiStrings } from '../kpi-strings.js';

export const kpi: KpiStrings = {
  definitions: {
    csat: 'Andelen som svarade 4 eller 5 på frågan hur nöjda de är, 1–5. Kunder som inte har svarat räknas inte.',
    'ces-mean':
      'Medelvärdet av hur väl kunderna instämmer i att vi gjorde det lätt för dem, 1–7. Högre är lättare. Kunder som inte har svarat räknas inte.',
    'ces-share':
      'Andelen som svarade 5–7 på hur väl de instämmer i att vi gjorde det lätt för dem. Kunder som inte har svarat räknas inte.',
    'customer-satisfaction-index':
      'Medelvärdet av tre frågor, omräknade till 0–100: nöjd på det hela taget, jämfört med förväntningarna och jämfört med det ideala. Bara kunder som har svarat på alla tre räknas.',
    'weighted-customer-satisfaction-index':
      'Tre frågor, omräknade till 0–100 och sammanvägda med egna vikter: nöjd på det hela taget, jämfört med förväntningarna och jämfört med det ideala. Går inte att jämföra med index som har andra vikter.',
    retention:
      'Andelen av kunderna vid periodens början som är kvar vid dess slut. Kunder som har tillkommit under perioden räknas inte.',
    churn:
      'Andelen av kunderna vid periodens början som har lämnat oss under perioden. Kunder som både har tillkommit och lämnat under perioden räknas inte.',
    'annual-churn':
      'Andelen av kunderna som skulle lämna oss på ett år om alla månader vore som den här. Räknad som ränta på ränta, inte som tolv gånger månaden.',
    'net-revenue-retention':
      'Vad kunderna från periodens början betalar nu, i procent av vad de betalade då. Kunder som har tillkommit eller kommit tillbaka räknas inte.',
    'gross-revenue-retention':
      'Hur stor del som är kvar av det som kunderna betalade vid periodens början. Ingen kund räknas för mer än den betalade då, och kunder som har tillkommit eller kommit tillbaka räknas inte.',
    'customer-lifetime-value':
      'Marginalen från en genomsnittlig kund fram till att kunden lämnar oss, om marginal och avhopp förblir som nu. Kostnaden för att vinna kunden är inte avdragen, och framtida pengar är inte diskonterade.',
    'discounted-lifetime-value':
      'Marginalen från en genomsnittlig kund fram till att kunden lämnar oss, där senare pengar är mindre värda. Marginalen från den innevarande perioden räknas inte.',
    'discounted-lifetime-value-initial':
      'Marginalen från en genomsnittlig kund fram till att kunden lämnar oss, där senare pengar är mindre värda. Marginalen från den innevarande perioden räknas med.',
    'acquisition-cost':
      'Kostnaden för marknadsföring och försäljning per ny kund. Kostnader för befintliga kunder räknas inte.',
    'ltv-to-cac': 'Hur många gånger om en kund ger tillbaka vad det kostade att vinna den.',
    'time-to-value':
      'Antalet dagar tills hälften av kunderna har fått ut det värde som de kom för. Kunder som inte är där än räknas som längre än alla andra.',
    'revenue-share-of-existing':
      'Andelen av periodens intäkter som kommer från dem som redan var kunder när perioden började.',
    'handling-time-median':
      'Hälften av ärendena tar högst så lång tid, från öppnat till stängt. Öppna ärenden som har angetts räknas som längre än alla andra.',
    'handling-time-p90':
      'Nio av tio ärenden tar högst så lång tid, från öppnat till stängt. Öppna ärenden som har angetts räknas som längre än alla andra.',
    'completion-rate':
      'Andelen av dem som har påbörjat steget som har slutfört det. Kunder som aldrig påbörjade det räknas inte.',
  },
};
