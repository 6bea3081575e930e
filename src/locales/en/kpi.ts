import type { KpiStrings } from '../kpi-strings.js';

export const kpi: KpiStrings = {
  definitions: {
    csat: 'The share who answered 4 or 5 when asked how satisfied they are, 1–5. Customers who did not answer are left out.',
    'ces-mean':
      'The mean of how far customers agree that we made it easy for them, 1–7. Higher is easier. Customers who did not answer are left out.',
    'ces-share':
      'The share who answered 5–7 when asked whether we made it easy for them. Customers who did not answer are left out.',
    'customer-satisfaction-index':
      'The mean of three questions, converted to 0–100: satisfied on the whole, compared with expectations, and compared with the ideal. Only customers who answered all three are counted.',
    'weighted-customer-satisfaction-index':
      'Three questions, converted to 0–100 and combined with weights of our own: satisfied on the whole, compared with expectations, and compared with the ideal. Not to be compared with an index that has other weights.',
    retention:
      'The share of the customers at the start of the period who are still customers at its end. Customers who came during the period are left out.',
    churn:
      'The share of the customers at the start of the period who left during it. Customers who both came and left during the period are left out.',
    'annual-churn':
      'The share of the customers who would leave in a year if every month were like this one. Compounded, not twelve times the month.',
    'net-revenue-retention':
      'What the customers from the start of the period pay now, as a percentage of what they paid then. Customers who came, or came back, are left out.',
    'gross-revenue-retention':
      'How much is left of what customers paid at the start of the period. No customer counts for more than they paid then, and customers who came, or came back, are left out.',
    'customer-lifetime-value':
      'The margin from an average customer until they leave, if margin and churn stay as they are. The cost of winning the customer is not subtracted, and money that comes later is not discounted.',
    'discounted-lifetime-value':
      'The margin from an average customer until they leave, where money that comes later is worth less. The margin of the present period is left out.',
    'discounted-lifetime-value-initial':
      'The margin from an average customer until they leave, where money that comes later is worth less. The margin of the present period is counted.',
    'acquisition-cost':
      'What marketing and sales cost for each new customer. What is spent on existing customers is left out.',
    'ltv-to-cac': 'How many times over a customer gives back what it cost to win them.',
    'time-to-value':
      'The number of days until half of the customers have got the value that they came for. Customers who are not there yet count as longer than all others.',
    'revenue-share-of-existing':
      'The share of the period’s revenue that comes from those who were customers before it began.',
    'handling-time-median':
      'Half of the cases take at most this long, from opened to closed. Open cases that are reported count as longer than all others.',
    'handling-time-p90':
      'Nine cases in ten take at most this long, from opened to closed. Open cases that are reported count as longer than all others.',
    'completion-rate':
      'The share of those who started the step who completed it. Customers who never started it are left out.',
  },
};
