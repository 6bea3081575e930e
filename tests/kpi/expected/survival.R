# A second source for figures.test.ts: the median survival time of R's survival package, where customers who are not there yet are censored after
# all others, and quantile(type = 7) of case handling times.
# Run: Rscript tests/kpi/expected/survival.R > tests/kpi/expected/survival.csv
# Columns: the days, those not there yet, the median (empty when it is not reached), and of the same days as cases the median and 90th percentile.
# Left out is where exactly half have got there: R then takes the middle between the last of them and the time of censoring, which here is
# arbitrary, and the library says that the median is not known.
suppressPackageStartupMessages(library(survival))
set.seed(20261128)
cat("days,not_reached,median,case_median,case_p90\n")
written <- 0
while (written < 40) {
  days <- sample(1:60, sample(1:14, 1), replace = TRUE) / sample(c(1, 2, 4), 1)
  not_reached <- sample(0:9, 1)
  if (not_reached == length(days)) next
  fit <- survfit(Surv(c(days, rep(max(days) + 1, not_reached)), rep(1:0, c(length(days), not_reached))) ~ 1)
  median_days <- quantile(fit, .5, conf.int = FALSE)[[1]]
  q <- quantile(days, c(.5, .9), type = 7, names = FALSE)
  cat(sprintf("%s,%d,%s,%.15g,%.15g\n", paste(days, collapse = " "), not_reached,
    if (is.na(median_days)) "" else sprintf("%.15g", median_days), q[1], q[2]))
  written <- written + 1
}
