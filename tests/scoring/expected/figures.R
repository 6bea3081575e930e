# A second source for figures.test.ts: what R itself says of the same answers.
# Run: Rscript tests/scoring/expected/figures.R > tests/scoring/expected/figures.csv
# Columns: the counts on 1–5 (1's first), then R's sd, median, quantile(type = 7) at 1/4 and 3/4.
set.seed(20261122)
cat("c1,c2,c3,c4,c5,sd,median,q1,q3\n")
for (i in 1:40) {
  counts <- sample(c(0, 0, 1, 2, 3, 7, 20), 5, replace = TRUE)
  if (sum(counts) < 2) counts[3] <- 2
  answers <- rep(1:5, counts)
  q <- quantile(answers, c(.25, .75), type = 7, names = FALSE)
  cat(sprintf("%s,%.15g,%.15g,%.15g,%.15g\n", paste(counts, collapse = ","), sd(answers), median(answers), q[1], q[2]))
}
